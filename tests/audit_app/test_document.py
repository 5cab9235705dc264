from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from audit_app.document import (
    Cell,
    Column,
    Entry,
    Heading,
    Link,
    Report,
    Row,
    Status,
    Strong,
    Table,
    Tally,
    fingerprint,
    short,
    words,
)

REPORT = Report(
    title="Action plan",
    as_at=date(2026, 11, 22),
    organisation="Marram Bay partnership",
    blocks=(
        Heading("Actions"),
        Table("Actions", "All", (Column("ref", "Ref"),), (Row("a1", ("A01",)),)),
    ),
    meta=(("plan", "p1"),),
)


def test_the_same_content_has_the_same_fingerprint_whenever_it_is_made() -> None:
    later = replace(REPORT, as_at=date(2027, 1, 5), version="Final", large_print=True)
    assert fingerprint(REPORT) == fingerprint(later)


@pytest.mark.parametrize(
    "other",
    [
        replace(REPORT, title="Another plan"),
        replace(REPORT, meta=(("plan", "p2"),)),
        replace(REPORT, blocks=REPORT.blocks[:1]),
        replace(REPORT, marking="OFFICIAL"),
    ],
)
def test_other_content_has_another_fingerprint(other: Report) -> None:
    assert fingerprint(REPORT) != fingerprint(other)


def test_a_date_and_the_same_date_as_words_are_told_apart() -> None:
    def with_cell(cell: Cell) -> Report:
        table = Table("T", "T", (Column("due", "Due"),), (Row("r", (cell,)),))
        return replace(REPORT, blocks=(table,))

    assert fingerprint(with_cell(date(2026, 1, 2))) != fingerprint(with_cell("2026-01-02"))
    assert fingerprint(with_cell(1)) != fingerprint(with_cell("1"))


def test_broken_letters_do_not_stop_a_fingerprint() -> None:
    assert len(fingerprint(replace(REPORT, title="a\ud800b\x00"))) == 64


def test_a_fingerprint_is_shown_in_two_short_groups() -> None:
    assert short("9f2c41ab77") == "9f2c 41ab"


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        (None, "not recorded"),
        ("", "not recorded"),
        (0, "0"),
        (date(2026, 3, 9), "09/03/2026"),
        (Status("At risk", "triangle", "warn"), "At risk"),
        (Link("F02", "f02"), "F02"),
        (Entry(None), "not recorded"),
        (Entry(date(2026, 3, 9), "date"), "09/03/2026"),
        (Tally("Actions", (("status", "Done"),), 4), "4"),
        (("Rests on ", Link("F02", "f02"), Strong(" now")), "Rests on F02 now"),
    ],
)
def test_every_kind_of_cell_can_be_said_in_words(cell: Cell, said: str) -> None:
    assert words(cell, "not recorded") == said
