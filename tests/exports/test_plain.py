"""A report as plain text has every word, in order, in lines of a length that reads well."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

import exports
from audit_app.document import Bullets, Column, Facts, Heading, Paragraph, Report, Row, Table
from audit_app.problems import Problem
from exports.plain import text_of

if TYPE_CHECKING:
    from pathlib import Path

LONG = "Every word of a sentence that is longer than one line goes on in the next one, unbroken."
COLUMNS = (Column("a", "First"), Column("b", "Second", blank="nothing"))
REPORT = Report(
    "Good practice",
    date(2026, 11, 25),
    "Marram Bay",
    (
        Heading("Seen on visits", 1),
        Paragraph(LONG),
        Bullets((LONG, "Second")),
        Bullets(("One", "Two"), numbered=True),
        Facts("Known", (("Day", date(2026, 11, 3)), ("Place", None))),
        Table("T", "A table", COLUMNS, (Row("1", ("x", None)),)),
    ),
    marking="OFFICIAL",
    version="Digest",
)


def test_every_word_stands_in_it_in_order(tmp_path: Path) -> None:
    written = exports.write(REPORT, tmp_path / "out.txt")
    said = written.path.read_text(encoding="utf-8")
    assert said.startswith("Good practice\n=============\nOFFICIAL · Marram Bay · Digest, as at ")
    assert max(map(len, said.splitlines())) <= 80
    assert " ".join(said.split()).count(LONG) == 2
    assert "* Every word" in said
    assert "\n  " in said  # an item goes on under its first letter
    assert said.index("1. One") < said.index("2. Two")
    assert "Day: 03/11/2026\nPlace: –" in said
    assert "A table\n* First: x; Second: nothing" in said


def test_text_has_no_password(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="password"):
        exports.write(REPORT, tmp_path / "out.txt", password="secret words here")  # noqa: S106
    assert list(tmp_path.iterdir()) == []


def test_a_blank_cell_without_a_word_for_it_is_not_read_out() -> None:
    columns = (Column("a", "First"), Column("b", "It says"), Column("c", "Last", blank="none"))
    table = Table("T", "A table", columns, (Row("r", ("x", None, None)), Row("s", ("", "", ""))))
    said = text_of(replace(REPORT, blocks=(table,)))
    assert said.endswith("A table\n* First: x; Last: none\n* Last: none\n")
