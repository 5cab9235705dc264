"""Reads a form file into a `Form`, and finds the forms that come with the program."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from forms import shape
from forms.faults import Fault, FormRefused, in_file_order
from forms.lines import Lines
from forms.model import Choice, Column, Form, Question, Row, Scale, Section
from forms.toml_text import readable, tables

FOLDER = Path(__file__).parent / "library"
TOP: dict[str, shape.Spec] = {
    "form": ("table", True),
    "scale": ("tables", False),
    "section": ("tables", True),
    "retired": ("texts", False),
}


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
    reading = _Reading(tables(letters, source), source, Lines(letters))
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


class _Reading:
    """One reading of one file: keeps what fits, and a fault for everything that does not."""

    def __init__(self, given: dict[str, Any], source: str, lines: Lines) -> None:
        self.given, self.source, self.lines = given, source, lines
        self.faults: list[Fault] = []
        self._questions = 0

    def form(self) -> Form:
        kept = shape.fitting(self.given, TOP, self.source, 0, self.faults)
        heading = self._kept(kept.get("form", {}), shape.FORM, "form", self.lines.of("form", 0))
        names = ("name", "version", "title", "kind", "unit", "basis", "note")
        return Form(
            **{**dict.fromkeys(names, ""), **_tupled(heading)},
            retired=tuple(kept.get("retired", ())),
            scales=tuple(self._scale(*item) for item in enumerate(kept.get("scale", ()))),
            sections=tuple(self._section(*item) for item in enumerate(kept.get("section", ()))),
        )

    def _kept(
        self, given: Mapping[str, Any], spec: dict[str, shape.Spec], place: str, line: int
    ) -> dict[str, Any]:
        return shape.fitting(given, spec, place, line, self.faults)

    def _scale(self, nth: int, given: dict[str, Any]) -> Scale:
        place, line = f"scale {_called(given, nth)}", self.lines.of("scale", nth)
        kept = self._kept(given, shape.SCALE, place, line)
        choices = []
        for number, choice in enumerate(kept.pop("choices", ())):
            name = _called(choice, number)
            at = self.lines.within(line, f'name = "{name}"')
            found = self._kept(choice, shape.CHOICE, f"{place}, choice {name}", at)
            blank = {"name": "", "label": "", "counts": "", "rank": 0, "tone": ""}
            choices.append(Choice(**{**blank, **found}))
        return Scale(**{"name": "", "label": "", **kept}, choices=tuple(choices))

    def _section(self, nth: int, given: dict[str, Any]) -> Section:
        place, line = f"section {_called(given, nth)}", self.lines.of("section", nth)
        kept = self._kept(given, shape.SECTION, place, line)
        questions = tuple(self._question(question) for question in kept.pop("question", ()))
        return Section(**{"name": "", "label": "", **kept}, questions=questions)

    def _question(self, given: dict[str, Any]) -> Question:
        line = self.lines.of("section.question", self._questions)
        place = f"question {_called(given, self._questions)}"
        self._questions += 1
        kept = self._kept(given, shape.QUESTION, place, line)
        rows = kept.pop("rows", ())
        if isinstance(rows, str):
            kept["rows_setting"] = rows.removeprefix("{").removesuffix("}")
            rows = ()
        columns = [
            Column(**{"name": "", "label": "", **_typed({"type": "", **column})})
            for column in self._lines_of(kept.pop("columns", ()), shape.COLUMN, place, line)
        ]
        parts = {
            "columns": tuple(columns),
            "rows": self._rows(rows, place, line),
            "evidence": self._rows(kept.pop("evidence", ()), place, line),
        }
        blank = {"name": "", "type": "", "label": ""}
        return Question(**{**blank, **_tupled(_typed(kept)), **parts})

    def _rows(self, given: list[dict[str, Any]], place: str, line: int) -> tuple[Row, ...]:
        rows = self._lines_of(given, shape.ROW, place, line)
        return tuple(Row(row.get("name", ""), row.get("label", "")) for row in rows)

    def _lines_of(
        self, given: list[dict[str, Any]], spec: dict[str, shape.Spec], place: str, line: int
    ) -> list[dict[str, Any]]:
        found = []
        for nth, item in enumerate(given):
            name = _called(item, nth)
            at = self.lines.within(line, f'name = "{name}"')
            found.append(self._kept(item, spec, f"{place}, {name}", at))
        return found


def _called(given: Mapping[str, Any], nth: int) -> str:
    """What to call a table in a fault: its name, or which one it is when it has none."""
    name = given.get("name")
    return name if isinstance(name, str) and name else f"number {nth + 1}"


def _typed(given: dict[str, Any]) -> dict[str, Any]:
    first, _, second = given.get("type", "").strip().partition(" ")
    return {**given, "type": first, "list_name": second.strip()}


def _tupled(given: dict[str, Any]) -> dict[str, Any]:
    return {key: tuple(item) if isinstance(item, list) else item for key, item in given.items()}
