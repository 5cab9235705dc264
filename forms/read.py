"""Reads a form file into a `Form`, and finds the forms that come with the program."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from forms.faults import Fault, FormRefused, in_file_order
from forms.model import Form
from forms.reading.lines import Lines
from forms.reading.tables import Reading
from forms.reading.toml_text import readable, tables

FOLDER = Path(__file__).parent / "library"


def read_form(text: str | bytes, source: str) -> Form:
    """The form that a file holds, or `FormRefused` with everything that keeps it from being read.

    Looks at the shape only: keys, and sorts of value. Whether what it says makes sense is for
    `forms.check.check`.
    """
    form, faults = read_as_far_as_it_goes(text, source)
    if faults:
        raise FormRefused(faults)
    return form


def read_as_far_as_it_goes(text: str | bytes, source: str) -> tuple[Form, list[Fault]]:
    """The form without the parts that could not be read, and a fault for each of those."""
    letters = readable(text, source)
    reading = Reading(tables(letters, source), source, Lines(letters))
    return reading.form(), in_file_order(reading.faults)


def library_text(name: str) -> str:
    """The text of a form that comes with the program."""
    return (FOLDER / f"{name}.toml").read_text("utf-8")


def library() -> Mapping[str, Form]:
    """The forms that come with the program, by name; each is read when it is first wanted."""
    return _LIBRARY


@cache
def _library_form(name: str) -> Form:
    return read_form(library_text(name), f"{name}.toml")


class _Library(Mapping[str, Form]):
    def __getitem__(self, name: str) -> Form:
        if name not in self:
            raise KeyError(name)
        return _library_form(name)

    def __contains__(self, name: object) -> bool:
        return name in _library_names()

    def __iter__(self) -> Iterator[str]:
        return iter(_library_names())

    def __len__(self) -> int:
        return len(_library_names())


@cache
def _library_names() -> tuple[str, ...]:
    return tuple(sorted(path.stem for path in FOLDER.glob("*.toml")))


_LIBRARY = _Library()
