"""A calendar file keeps to RFC 5545: breaks, folds, escapes, whole days, and an id that stays."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING
from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

import exports
from audit_app.document import Event, Report, fingerprint
from audit_app.problems import Problem
from exports.ics import _folded, _text

if TYPE_CHECKING:
    from pathlib import Path

EVENT = Event(
    "visit-1", date(2027, 2, 9), "Full visit: St Anne’s; Marram Bay, north", "Spring\n2027"
)


def report(*events: Event, subtitle: str = "") -> Report:
    return Report(
        "Programme of visits 2026-27", date(2026, 11, 25), "Marram Bay", subtitle=subtitle,
        events=events,
    )  # fmt: skip


def written(tmp_path: Path, held: Report) -> bytes:
    path = tmp_path / "programme.ics"
    exports.write(held, path)
    return path.read_bytes()


def unfolded(content: bytes) -> list[str]:
    """The lines as a reader takes them: a break and a space is no break (RFC 5545, 3.1)."""
    return content.decode("utf-8").replace("\r\n ", "").split("\r\n")[:-1]


def value(words: str) -> str:
    """A TEXT value read back, by its grammar (3.3.11), and not by the code that wrote it."""

    def letter(found: re.Match[str]) -> str:
        return "\n" if found[1] in "nN" else found[1]

    return re.sub(r"\\(.)", letter, words, flags=re.DOTALL)


def test_a_space_that_does_not_break_still_parts_the_words(tmp_path: Path) -> None:
    event = Event("visit-1", date(2027, 2, 9), "St\u00a0Anne’s\u2009School")
    assert "SUMMARY:St Anne’s School" in unfolded(written(tmp_path, report(event)))


def test_an_agreed_day_is_a_whole_day_with_its_words_escaped(tmp_path: Path) -> None:
    assert unfolded(written(tmp_path, report(EVENT))) == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Safeguarding Audit Workbook//EN",
        "CALSCALE:GREGORIAN",
        "X-WR-CALNAME:Programme of visits 2026-27",
        "BEGIN:VEVENT",
        "UID:visit-1",
        "DTSTAMP:20261125T000000Z",
        "DTSTART;VALUE=DATE:20270209",
        "DTEND;VALUE=DATE:20270210",
        r"SUMMARY:Full visit: St Anne’s\; Marram Bay\, north",
        r"DESCRIPTION:Spring\n2027",
        "CLASS:CONFIDENTIAL",
        "END:VEVENT",
        "END:VCALENDAR",
    ]


def test_every_line_ends_in_both_marks_and_is_no_longer_than_75_octets(tmp_path: Path) -> None:
    long = Event("v", date(2027, 2, 9), "Ysgol Gynradd Gymraeg " * 9 + "’" * 90, "Ŵŷ" * 200)
    content = written(tmp_path, report(long, subtitle="Three visits have no day yet. " * 20))
    assert content.endswith(b"\r\n")
    lines = content.split(b"\r\n")
    assert all(len(line) <= 75 for line in lines)
    assert all(b"\r" not in line and b"\n" not in line for line in lines)
    for line in lines:
        line.decode("utf-8")  # no letter is parted over two lines
    said = dict(line.split(":", 1) for line in unfolded(content) if ":" in line)
    assert value(said["SUMMARY"]) == long.title
    assert value(said["DESCRIPTION"]) == long.words


def test_the_last_day_of_a_year_ends_in_the_next(tmp_path: Path) -> None:
    held = Event("v", date(2027, 12, 31), "Visit")
    assert b"DTEND;VALUE=DATE:20280101\r\n" in written(tmp_path, report(held))


def test_the_same_programme_gives_the_same_bytes(tmp_path: Path) -> None:
    assert written(tmp_path, report(EVENT)) == written(tmp_path, report(EVENT))


def test_a_calendar_without_a_day_is_refused_and_nothing_is_left(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="No day is agreed"):
        exports.write(report(), tmp_path / "programme.ics")
    assert list(tmp_path.iterdir()) == []


def test_events_are_part_of_what_a_report_says() -> None:
    assert fingerprint(report(EVENT)) != fingerprint(report())


@given(st.text(max_size=300))
def test_any_words_fold_and_come_back_as_they_were(words: str) -> None:
    spaced = "".join(" " if category(c) == "Zs" else c for c in "\n".join(words.splitlines()))
    kept = "".join(c for c in spaced if c.isprintable() or c in "\t\n")
    folded = _folded(f"SUMMARY:{_text(words)}").encode("utf-8")
    assert all(len(line) <= 75 for line in folded.split(b"\r\n"))
    [line] = unfolded(folded)
    assert value(line.removeprefix("SUMMARY:")) == kept
