"""The whole report: its blocks or sheets, its fingerprint, and every text in it."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from audit_app.document.blocks import Block


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of a workbook: its title, words and facts, then at most one table.

    `start` is the id of the row in which the cursor waits; `protected` guards against accidents
    only, without a password. `anchor` is where a link to the sheet leads.
    """

    name: str
    title: str
    blocks: tuple[Block, ...]
    landscape: bool = True
    protected: bool = True
    start: str = ""
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """A whole day in somebody's calendar; its id stays the same however often it is written."""

    id: str
    day: date
    title: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """A whole document: what it says, and what must stand on each of its pages.

    `meta` is what a workbook needs to be known again when it comes back; it holds no time. Of
    `one_page` no PDF with more is written, unless it is in large print.
    """

    title: str
    as_at: date
    organisation: str
    blocks: tuple[Block, ...] = ()
    sheets: tuple[Sheet, ...] = ()
    subtitle: str = ""
    subject: str = ""
    marking: str = ""
    version: str = "Draft"
    language: str = "en-GB"
    landscape: bool = False
    large_print: bool = False
    meta: tuple[tuple[str, str], ...] = ()
    one_page: bool = False
    events: tuple[Event, ...] = ()


_NOT_CONTENT = {"as_at", "version", "landscape", "large_print", "one_page"}


def fingerprint(report: Report) -> str:
    """A mark of what a report says: the same content has the same, whenever it is made.

    SHA-256 over the canonical JSON of everything but the date, the version and the layout.
    """
    said = {
        each.name: getattr(report, each.name)
        for each in fields(report)
        if each.name not in _NOT_CONTENT and (each.name != "events" or report.events)
    }
    words = json.dumps(said, sort_keys=True, separators=(",", ":"), default=_plain)
    return hashlib.sha256(words.encode("ascii")).hexdigest()


def _plain(value: object) -> list[object]:
    """What JSON has no word for, as a list that begins with what it is."""
    if isinstance(value, date):
        return ["date", value.isoformat()]
    said = _names(type(value))  # type: ignore[arg-type]  # a class is hashable, says mypy not
    return [type(value).__name__, *[getattr(value, name) for name in said]]


@cache
def _names(sort: Any) -> tuple[str, ...]:  # noqa: ANN401 - any dataclass, which has no type
    """The names of what a dataclass holds."""
    return tuple(each.name for each in fields(sort))


def short(mark: str) -> str:
    """A fingerprint as people compare it by eye: `9f2c 41ab`."""
    return f"{mark[:4]} {mark[4:8]}"


def texts(report: Report) -> Iterator[str]:
    """Every text that the document says, wherever it stands; not what it carries unseen."""
    for each in fields(report):
        if each.name not in {"meta", "language"}:
            yield from _texts(getattr(report, each.name))


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _texts(part)
    elif is_dataclass(value):
        for each in fields(value):
            if each.name not in {"id", "key", "name"}:  # for programs, never for a reader
                yield from _texts(getattr(value, each.name))
