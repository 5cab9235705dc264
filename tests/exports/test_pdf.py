"""The PDF as a file: the same bytes each time, what is on each page, what it refuses."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

import exports
from audit_app.document import (
    Column,
    Heading,
    Link,
    Paragraph,
    Report,
    Row,
    Table,
    fingerprint,
    short,
)
from exports import pdf
from exports.look import PLAIN
from tests.exports.conftest import paper_of
from tests.exports.paper.reading import made, only, operations, tags, text_of

PHRASE = "marram grass"


def test_the_same_report_gives_the_same_bytes(paper: Report, tmp_path: Path) -> None:
    first = pdf.write(paper, tmp_path / "first.pdf")
    second = pdf.write(paper, tmp_path / "second.pdf")
    assert first.digest == second.digest


def test_no_clock_stands_in_the_file(paper: Report, tmp_path: Path) -> None:
    book = made(paper, tmp_path)
    assert "MetadataDate" not in book.Root.Metadata.read_bytes().decode()
    assert str(book.docinfo.CreationDate) == "D:20261122000000Z"
    profile = book.Root.OutputIntents[0].DestOutputProfile.read_bytes()
    assert profile[24:36] == b"\x07\xea" + b"\x00\x01" * 2 + b"\x00" * 6


def test_nothing_in_the_file_says_who_made_it_or_where(paper: Report, tmp_path: Path) -> None:
    book = made(paper, tmp_path)
    packet = book.Root.Metadata.read_bytes().decode()
    said = packet + " ".join(str(value) for value in book.docinfo.values())
    assert str(tmp_path) not in said
    assert "root" not in said
    assert set(book.docinfo.keys()) == {
        "/Title", "/Author", "/Producer", "/CreationDate", "/Subject",
    }  # fmt: skip


@pytest.mark.parametrize("large_print", [False, True])
def test_every_page_has_marking_version_date_fingerprint_and_number(
    paper: Report, tmp_path: Path, *, large_print: bool
) -> None:
    """Whole, also in large print, where letters of the foot are as large as the rest."""
    paper = replace(
        paper,
        title="Report on our visit to Gannet Way Primary School",
        version="Draft for comments by 30 December 2026",
        large_print=large_print,
    )
    book = made(paper, tmp_path)
    total = len(book.pages)
    assert total > 2
    for n, page in enumerate(book.pages, 1):
        words = text_of(page)
        assert words.count(paper.marking) == 2
        assert f"Page {n} of {total}" in words
        assert "Draft for comments by 30 December 2026, as at 22 November 2026" in words
        assert short(fingerprint(paper)) in words
        assert paper.title in words, "a page that is taken out says of what it is"


@pytest.mark.parametrize("count", [0, 1, 500])
def test_a_table_of_any_length_can_be_printed(count: int, tmp_path: Path) -> None:
    assert made(paper_of(count), tmp_path).pages


@pytest.mark.parametrize(
    "words",
    ["<b>&nbsp;</i>", "=cmd|' /C calc'!A0", "a\x00b", "a\ud800b", "\u202egnp.exe", "<a href='#'>",
     "", " ", "\n", "a" * 5000, "<onDraw name='open'/>", "\t\r\n"],
)  # fmt: skip
def test_what_people_type_is_printed_and_never_obeyed(words: str, tmp_path: Path) -> None:
    table = Table("T", words, (Column("a", words[:80] or "A"),), (Row("r", (words,)),))
    report = replace(only(words), title=words or "Plan", marking=words,
                     blocks=(Heading(words), Paragraph(words), table))  # fmt: skip
    assert made(report, tmp_path).pages


def test_a_cell_taller_than_a_page_goes_on_over_the_page_as_one_cell(tmp_path: Path) -> None:
    words = "word " * 20_000
    table = Table("T", "T", (Column("a", "A"), Column("b", "B")), (Row("r", ("x", words)),))
    book = made(replace(only("x"), blocks=(table,)), tmp_path)
    assert len(book.pages) > 10
    assert tags(book).count("TD") == 1


def test_letters_that_could_not_be_drawn_are_reported(tmp_path: Path) -> None:
    written = pdf.write(only("ক and \u202e"), tmp_path / "made.pdf")
    assert [each[:6] for each in written.substituted] == ["U+0995", "U+202E"]


def test_a_mark_in_place_of_a_letter_can_be_the_first_thing_that_is_ever_printed(
    tmp_path: Path,
) -> None:
    words = """
from datetime import date
from pathlib import Path
from audit_app.document import Paragraph, Report
from exports import write
report = Report("Plan", date(2026, 1, 2), "Marram Bay", (Paragraph("a\\0b"),))
write(report, Path("made.pdf").resolve())
"""
    path = f"{Path(exports.__file__).parents[1]}{os.pathsep}{tmp_path}"
    subprocess.run(
        [sys.executable, "-c", words], check=True, cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": path},
    )  # fmt: skip
    assert (tmp_path / "made.pdf").exists()


def test_stopping_leaves_no_file(paper: Report, tmp_path: Path) -> None:
    def stop(done: int, _of: int) -> None:
        if done > 10:
            raise exports.Cancelled

    with pytest.raises(exports.Cancelled):
        pdf.write(paper, tmp_path / "made.pdf", stop)
    assert list(tmp_path.iterdir()) == []


def test_the_writer_says_how_far_it_is(paper: Report, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    pdf.write(paper, tmp_path / "made.pdf", lambda done, of: told.append((done, of)))
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert told[-1][0] == told[-1][1]


def test_a_password_locks_the_document_and_leaves_it_readable_aloud(
    paper: Report, tmp_path: Path
) -> None:
    pdf.write(paper, tmp_path / "made.pdf", password=PHRASE)
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(tmp_path / "made.pdf")
    with pikepdf.open(tmp_path / "made.pdf", password=PHRASE) as book:
        assert book.encryption.bits == 256
        assert book.allow.accessibility


def test_large_print_turns_rows_into_cards(paper: Report, tmp_path: Path) -> None:
    book = made(replace(paper, large_print=True), tmp_path)
    sizes = {
        round(float(operands[1]), 1)
        for page in book.pages
        for name, operands in operations(page)
        if name == "Tf"
    }
    assert min(sizes - {11, 12, 10}) >= 16
    assert tags(book).count("H3") == 16


def test_the_title_of_a_card_says_what_it_names_and_then_the_name(tmp_path: Path) -> None:
    columns = (Column("s", "School"), Column("d", "Due"))
    numbers = (Column("n", "No.", "integer"), Column("d", "Due"))
    report = replace(
        only("Words"),
        blocks=(
            Table("Schools", "Schools", columns, (Row("r", ("Gull", "May")),)),
            Table("Actions", "Actions", numbers, (Row("r", (7, "May")),)),
        ),
        large_print=True,
    )
    book = made(report, tmp_path)
    said = " ".join(text_of(book.pages[0]).split())
    assert "School: Gull" in said
    assert "No. 7" in said


def test_body_and_cells_are_large_enough_to_read() -> None:
    assert PLAIN.body >= 12
    assert PLAIN.cell >= 10


def test_a_report_for_a_spreadsheet_is_refused_on_paper(workbook: Report, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="not for paper"):
        pdf.write(workbook, tmp_path / "made.pdf")


def test_a_link_that_leads_nowhere_is_refused(tmp_path: Path) -> None:
    report = replace(only("x"), blocks=(Paragraph(("See ", Link("F9", "finding-9"))),))
    with pytest.raises(ValueError, match="nowhere: finding-9"):
        pdf.write(report, tmp_path / "made.pdf")
    assert list(tmp_path.iterdir()) == []


def test_a_heading_may_not_leave_out_a_level(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="leaves out a level"):
        pdf.write(replace(only("x"), blocks=(Heading("x", 2),)), tmp_path / "made.pdf")
