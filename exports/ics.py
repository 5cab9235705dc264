"""Reports as calendar files (iCalendar, RFC 5545): a day for each event, and nothing about people.

A file that is brought in twice changes the same events, since each keeps its UID.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING
from unicodedata import category

from audit_app.problems import Problem
from exports.aside import Tick, Written, put, quiet

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path

    from audit_app.document import Event, Report

_LONGEST = 75  # octets of a line without its break (RFC 5545, 3.1)
_PRODUCT = "-//Safeguarding Audit Workbook//EN"


def write(report: Report, path: Path, tick: Tick = quiet, *, password: str = "") -> Written:
    """Write a report's events as a calendar. It cannot be protected by a password.

    Raises Problem where there is no event: a calendar without one is not allowed.
    """
    if password:
        raise ValueError("a calendar file has no password")
    if not report.events:
        raise Problem(
            "no-days",
            "No day is agreed yet, so there is nothing for a calendar.",
            "Nothing was written.",
            "Agree the day of a visit first, or export a spreadsheet or a PDF.",
        )
    lines: list[str] = []
    for done, event in enumerate(report.events, 1):
        lines += _event(event, report.as_at)
        tick(done, len(report.events))
    content = "".join(_folded(line) for line in _calendar(report, lines))
    return Written(path, put(path, content.encode("utf-8")))


def _calendar(report: Report, events: list[str]) -> Iterator[str]:
    yield "BEGIN:VCALENDAR"
    yield "VERSION:2.0"
    yield f"PRODID:{_PRODUCT}"
    yield "CALSCALE:GREGORIAN"
    yield f"X-WR-CALNAME:{_text(report.title)}"
    if report.subtitle:
        yield f"X-WR-CALDESC:{_text(report.subtitle)}"
    yield from events
    yield "END:VCALENDAR"


def _event(event: Event, as_at: date) -> Iterator[str]:
    """A whole day: it begins on its date and ends before the next (3.6.1)."""
    yield "BEGIN:VEVENT"
    yield f"UID:{_text(event.id)}"
    yield f"DTSTAMP:{as_at:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{event.day:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{event.day + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{_text(event.title)}"
    if event.words:
        yield f"DESCRIPTION:{_text(event.words)}"
    yield "CLASS:CONFIDENTIAL"
    yield "END:VEVENT"


def _text(words: str) -> str:
    """A value of type TEXT (3.3.11): what separates is escaped, and no control letter stays."""
    lines = words.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    lines = "\\n".join(lines.splitlines())
    return "".join(_letter(letter) for letter in lines)


def _letter(letter: str) -> str:
    """A letter as it is; a space of any sort as a space, so that no two words run together."""
    return (
        letter
        if letter.isprintable() or letter == "\t"
        else " "
        if category(letter) == "Zs"
        else ""
    )


def _folded(line: str) -> str:
    """A line in pieces of 75 octets at the most, none of which parts a letter (3.1)."""
    pieces, piece, size = [], "", 0
    for letter in line:
        wide = len(letter.encode("utf-8"))
        if size + wide > _LONGEST:
            pieces.append(piece)
            piece, size = "", 1  # the space that a piece begins with counts
        piece, size = piece + letter, size + wide
    return "\r\n ".join([*pieces, piece]) + "\r\n"
