"""A PDF as a screen reader reads it: every mark in its element, in the order of the report."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.exports.conftest import LETTERS, paper_of
from tests.exports.paper.reading import elements, made, operations, tags

if TYPE_CHECKING:
    from pathlib import Path

    from audit_app.document import Report


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
