"""The judgements are drawn on the page as the audit report draws them, with their numbers."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from audit_app.document import Picture
from tests.ui.accessibility import faults
from ui.findings.figures import Figures
from ui.findings.page import FindingsPage
from ui.painter import FittedPicture
from ui.parts.segment import Segment

if TYPE_CHECKING:
    from collections.abc import Callable

    from audit_app.document import Row
    from ui.parts.tables.table import Table
    from ui.window import Window

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(open_sample: Callable[..., Window]) -> Window:
    window = open_sample("light", 1.0, 1440, 900)
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    return window


def figures_of(window: Window, code: str) -> Figures:
    """Go to an audit's findings, and by the keys on to its figures."""
    work = window.work
    assert work is not None
    audit = next(held for held in work.book.audits.all() if held.code == code)
    work.go("findings", audit.id)
    for _ in range(2):  # past what was written
        QTest.keyClick(window, Qt.Key.Key_PageDown, CTRL)
    page = work.frame.page()
    assert isinstance(page, FindingsPage)
    [figures] = page.findChildren(Figures)
    assert figures.isVisible()
    assert not page.low.isVisible()
    return figures


def in_hand() -> QWidget:
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused


def tables_of(figures: Figures) -> list[Table[Row]]:
    return [drawn.table for drawn in figures.drawn]


def shown(table: Table[Row]) -> list[list[str]]:
    model = table.rows
    return [
        [str(model.index(at, n).data()) for n in range(model.columnCount())]
        for at in range(model.rowCount())
    ]


def counted(window: Window, code: str) -> dict[str, dict[str, int]]:
    """A second count, from the answers as they lie on the disk, by part and what each counts as."""
    assert window.work is not None
    book = window.work.book
    audit = next(held for held in book.audits.all() if held.code == code)
    found: dict[str, dict[str, int]] = {}
    for returned in book.returns.of_audit(audit.id):
        if not book.returns.is_signed(returned):
            continue
        form = book.returns.form(returned)
        part_of = {q.name: s.label for s in form.sections for q in s.questions}
        for answer in book.answers.of_return(returned.id).values():
            question = form.question(answer.question)
            if question is None or answer.value is None or question.type != "select_one":
                continue
            scale = form.scale_of(question)
            choice = None if scale is None else scale.choice(json.loads(answer.value))
            if scale is not None and scale.judged and choice is not None:
                part = found.setdefault(part_of[question.name], {})
                part[choice.counts] = part.get(choice.counts, 0) + 1
    return found


def test_the_bars_have_every_judgement_of_the_signed_returns(window: Window) -> None:
    bars = tables_of(figures_of(window, "NEG25"))[0]
    expected = counted(window, "NEG25")
    drawn = {row[0]: [int(number) for number in row[1:]] for row in shown(bars)}
    for part, numbers in drawn.items():
        counts = [expected[part].get(sort, 0) for sort in ("met", "partly", "not", "not_recorded")]
        assert numbers == [*counts, sum(counts)]
    assert set(drawn) == {part for part, counts in expected.items() if set(counts) - {"na"}}


def test_each_picture_says_in_words_what_it_shows_and_its_numbers_can_be_reached(
    window: Window,
) -> None:
    figures = figures_of(window, "NEG25")
    pictures = figures.findChildren(FittedPicture)
    assert [held.accessibleName().split(".")[0].split(",")[0] for held in pictures] == [
        "Judgements by part",
        "Each part by agency",
    ]
    first, second = tables_of(figures)
    page = first.window().findChild(FindingsPage)
    assert page is not None
    assert page.around().panes[:2] == [first, second]
    heads = [second.rows.headerData(n, Qt.Orientation.Horizontal) for n in range(1, 7)]
    assert heads == sorted(heads, key=str.casefold), "agencies stand by name and are never ranked"


def test_the_figures_are_the_same_as_those_of_the_report(window: Window) -> None:
    figures = figures_of(window, "NEG25")
    work = window.work
    assert work is not None
    audit = next(held for held in work.book.audits.all() if held.code == "NEG25")
    report = work.book.documents.audit_report(audit.id, work.today())
    said = [block.alt for block in report.blocks if isinstance(block, Picture)]
    for picture in figures.findChildren(FittedPicture):
        assert picture.accessibleName() in said


def test_keys_and_clicks_turn_between_the_findings_and_the_figures(window: Window) -> None:
    figures = figures_of(window, "NEG25")
    page = figures.window().findChild(FindingsPage)
    assert page is not None
    QTest.keyClick(window, Qt.Key.Key_PageDown, CTRL)
    assert figures.isVisible(), "there is nothing after the last view"
    assert figures.isAncestorOf(in_hand()), "the focus goes along with the view"
    for _ in range(2):
        QTest.keyClick(window, Qt.Key.Key_PageUp, CTRL)
    assert page.low.isVisible()
    assert not figures.isVisible()
    assert in_hand() is page.low
    second = next(held for held in page.findChildren(Segment) if held.text() == "Figures")
    QTest.mouseClick(second, Qt.MouseButton.LeftButton)
    assert figures.isVisible()


def test_an_audit_without_a_signed_return_has_nothing_to_draw_and_says_so(window: Window) -> None:
    work = window.work
    assert work is not None
    book = work.book
    audit = next(held for held in book.audits.all() if held.code == "NEG26")
    for returned in book.returns.of_audit(audit.id):
        if book.returns.is_signed(returned):
            book.signing.reopen(returned, "Audit co-ordinator", "To look at it again")
    figures = figures_of(window, "NEG26")
    assert not figures.drawn
    words = [held.text() for held in figures.findChildren(QLabel)]
    assert words == ["No return has been signed off yet, so there is nothing to draw."]


@pytest.mark.parametrize(("scale", "width"), [(1.0, 1440), (2.0, 1440), (1.0, 720)])
def test_no_letter_gets_smaller_than_small_print_and_nothing_is_cut(
    open_sample: Callable[..., Window], scale: float, width: int
) -> None:
    window = open_sample("light", scale, width, 900)
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    figures = figures_of(window, "NEG25")
    for _ in range(4):
        QApplication.processEvents()
    for picture in figures.findChildren(FittedPicture):
        drawing = picture.drawing
        assert drawing.width * 1.25 * scale <= picture.width() + 1
        assert picture.height() == round(drawing.height * 1.25 * scale)
    assert not faults(window)
