from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

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
from tests.exports.conftest import LETTERS, paper_of

if TYPE_CHECKING:
    from collections.abc import Iterator


PHRASE = "marram grass"


def made(report: Report, folder: Path) -> pikepdf.Pdf:
    pdf.write(report, folder / "made.pdf")
    return pikepdf.open(folder / "made.pdf")


def operations(page: pikepdf.Page) -> Iterator[tuple[str, list[Any]]]:
    """What is drawn on a page, one operator after another."""
    for each in pikepdf.parse_content_stream(page):
        yield str(each.operator), list(each.operands)


def elements(item: Any) -> Iterator[Any]:  # noqa: ANN401 - pikepdf's own
    """Every element under one, in reading order."""
    kids = item.get("/K")
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            yield from elements(kid)


def tags(book: pikepdf.Pdf) -> list[str]:
    return [str(each.S)[1:] for each in elements(book.Root.StructTreeRoot)]


def only(words: str) -> Report:
    return Report("Plan", date(2026, 1, 2), "Marram Bay", (Paragraph(words),))


def test_a_document_is_tagged_titled_and_in_a_language(paper: Report, tmp_path: Path) -> None:
    book = made(paper, tmp_path)
    assert bool(book.Root.MarkInfo.Marked)
    assert str(book.Root.Lang) == "en-GB"
    assert bool(book.Root.ViewerPreferences.DisplayDocTitle)
    assert str(book.docinfo.Title) == paper.title
    assert str(book.docinfo.Author) == paper.organisation


@pytest.mark.parametrize("large", [False, True])
def test_every_mark_on_every_page_is_tagged_or_furniture(
    paper: Report, tmp_path: Path, *, large: bool
) -> None:
    book = made(replace(paper, large_print=large), tmp_path)
    paints = {"Tj", "TJ", "f", "f*", "S", "s", "B", "b", "Do", "sh", "'", '"', "B*", "b*"}
    for page in book.pages:
        depth = 0
        for name, _operands in operations(page):
            depth += {"BDC": 1, "BMC": 1, "EMC": -1}.get(name, 0)
            assert 0 <= depth <= 1, "content inside content"
            assert depth or name not in paints, f"{name} outside any element"
        assert depth == 0


def test_every_mark_belongs_to_the_element_that_holds_it(paper: Report, tmp_path: Path) -> None:
    book = made(paper, tmp_path)
    numbers = book.Root.StructTreeRoot.ParentTree.Nums
    owners = {int(numbers[n]): numbers[n + 1] for n in range(0, len(numbers), 2)}
    for page in book.pages:
        marks = [
            int(operands[1].MCID)
            for name, operands in operations(page)
            if name == "BDC" and "/MCID" in operands[1]
        ]
        assert sorted(marks) == list(range(len(owners[int(page.obj.StructParents)])))


def test_what_is_read_out_comes_in_the_order_of_the_report(paper: Report, tmp_path: Path) -> None:
    kinds = [tag for tag in tags(made(paper, tmp_path)) if tag in
             {"H1", "H2", "H3", "L", "Table", "Figure", "TOC"}]  # fmt: skip
    assert kinds == [
        "H1", "TOC", "H2", "H3", "L", "L", "Table", "Figure", "H2", "Table", "H3", "Table",
    ]  # fmt: skip


def test_lists_have_items_with_labels_and_bodies(paper: Report, tmp_path: Path) -> None:
    kinds = tags(made(paper, tmp_path))
    assert kinds.count("LI") == kinds.count("Lbl") == kinds.count("LBody") == 4


def test_a_table_over_many_pages_is_one_table_with_heads_read_once(tmp_path: Path) -> None:
    book = made(paper_of(90), tmp_path)
    table = next(
        each for each in elements(book.Root.StructTreeRoot)
        if str(each.S) == "/Table" and len(list(elements(each))) > 100
    )  # fmt: skip
    inside = list(elements(table))
    rows = [each for each in inside if str(each.S) == "/TR"]
    assert len(rows) == 91
    assert all(len(list(elements(row))) >= 7 for row in rows)
    scopes = [str(each.A.Scope) for each in inside if str(each.S) == "/TH"]
    assert scopes.count("/Column") == 7
    assert scopes.count("/Row") == 90


def test_a_picture_says_what_it_shows(paper: Report, tmp_path: Path) -> None:
    book = made(paper, tmp_path)
    figures = [each for each in elements(book.Root.StructTreeRoot) if str(each.S) == "/Figure"]
    assert [str(each.Alt) for each in figures] == ["4 of 6 returns are back."]


def test_links_lead_to_the_page_of_their_finding_and_say_where(
    paper: Report, tmp_path: Path
) -> None:
    book = made(paper, tmp_path)
    links = [note for page in book.pages for note in page.obj.get("/Annots", [])]
    assert links
    for link in links:
        assert str(link.Contents)
        assert "/StructParent" in link


def test_headings_stand_in_the_bookmarks(paper: Report, tmp_path: Path) -> None:
    with made(paper, tmp_path).open_outline() as outline:
        assert [each.title for each in outline.root] == [paper.title]
        assert [each.title for each in outline.root[0].children] == ["What we found", "Actions"]


def test_words_of_other_scripts_are_read_out_as_they_were_typed(
    paper: Report, tmp_path: Path
) -> None:
    book = made(paper, tmp_path)
    tree = elements(book.Root.StructTreeRoot)
    spoken = [str(each.ActualText) for each in tree if "/ActualText" in each]
    assert spoken.count(LETTERS) == 7
    assert any("<b>&amp; =cmd" in words for words in spoken)


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


def test_every_page_has_marking_version_date_fingerprint_and_number(
    paper: Report, tmp_path: Path
) -> None:
    book = made(paper, tmp_path)
    total = len(book.pages)
    assert total > 2
    for n, page in enumerate(book.pages, 1):
        words = text_of(page)
        assert words.count(paper.marking) == 2
        assert f"Page {n} of {total}" in words
        assert "Draft, as at 22 November 2026" in words
        assert short(fingerprint(paper)) in words


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


def text_of(page: pikepdf.Page) -> str:
    """A page's words, by the fonts' own tables from what is drawn to letters."""
    fonts = {name: _letters(font) for name, font in page.Resources.Font.items()}
    letters: dict[int, str] = {}
    said = []
    for name, operands in operations(page):
        if name == "Tf":
            letters = fonts[str(operands[0])]
        elif name == "Tj":
            said.append("".join(letters.get(code, "?") for code in bytes(operands[0])))
        elif name in {"ET", "T*"}:
            said.append(" ")
    return "".join(said)


def _letters(font: Any) -> dict[int, str]:  # noqa: ANN401 - pikepdf's own
    if "/ToUnicode" not in font:
        return {}
    table = font.ToUnicode.read_bytes().decode("ascii")
    pairs = re.findall(r"^<(\w\w)> <(\w{4})>$", table, re.MULTILINE)
    return {int(code, 16): chr(int(letter, 16)) for code, letter in pairs}
