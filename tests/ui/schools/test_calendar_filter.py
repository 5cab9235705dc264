"""The calendar is filtered by keys: a filter counts the schools that its words are true of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.ui.schools.calendar import (
    page_of,
    press,
)
from ui.parts.segment import Segment

if TYPE_CHECKING:
    from ui.work import Work


def test_the_filter_planned_shows_and_counts_every_school_with_a_full_visit_planned(
    work: Work,
) -> None:
    page = page_of(work)
    rows = page.table.rows
    planned = {
        held.id
        for place in range(rows.rowCount())
        if (held := rows.row_at(place))
        and any(v.standing == "planned" and v.kind == "full" for v in held.standing.visits)
    }
    eelgrass = page.table.row()
    assert eelgrass is not None
    assert eelgrass.id in planned, "which is past its three years"
    segment = next(s for s in page.findChildren(Segment) if s.text().startswith("Planned "))
    assert segment.text() == f"Planned {len(planned)}"
    segment.click()
    shown = [rows.row_at(place) for place in range(rows.rowCount())]
    assert {held.id for held in shown if held} == planned


def test_a_group_and_a_filter_of_one_name_count_the_same_schools(work: Work) -> None:
    page = page_of(work)
    rows = page.table.rows
    heads = [str(rows.index(at, 0).data()) for at in range(rows.rowCount()) if not rows.row_at(at)]
    assert len(heads) > 3
    groups = {words: int(count.rstrip(")")) for words, count in (h.rsplit(" (", 1) for h in heads)}
    segments = [held.text().rsplit(" ", 1) for held in page.findChildren(Segment)]
    counts = {words: int(count) for words, count in segments if count.isdigit()}
    assert counts["Planned"] > 0
    for words in groups.keys() & counts.keys():
        assert groups[words] == counts[words], words


def test_slash_filters_by_the_name_a_school_had_before(work: Work) -> None:
    page = page_of(work)
    after = next(
        held
        for place in range(page.table.rows.rowCount())
        if (held := page.table.rows.row_at(place)) and len(held.standing.thread) > 1
    )
    press(work, Qt.Key.Key_Slash)
    box = QApplication.focusWidget()
    assert isinstance(box, QLineEdit)
    QTest.keyClicks(box, after.standing.thread[1].urn or "")
    press(work, Qt.Key.Key_Down)
    chosen = page.table.row()
    assert chosen is not None
    assert chosen.id == after.id


def test_slash_marks_what_was_typed_before_so_that_new_words_take_its_place(work: Work) -> None:
    page = page_of(work)
    page.table.setFocus()
    press(work, Qt.Key.Key_Slash)
    QTest.keyClicks(page.filters.search, "eelgrass")
    QTest.keyClick(page.filters.search, Qt.Key.Key_Down)
    assert page.table.hasFocus()
    press(work, Qt.Key.Key_Slash)
    QTest.keyClicks(page.filters.search, "curlew")
    assert page.filters.search.text() == "curlew"


def test_the_returns_that_are_not_back_are_one_filter_with_its_count(work: Work) -> None:
    page = page_of(work)
    segment = next(
        held for held in page.findChildren(Segment) if held.text().startswith("Return not back")
    )
    [newest] = work.book.rounds.all()[:1]
    waiting = {
        held.school_id
        for held in work.book.rounds.returns(newest.id)
        if held.school_id is not None and not work.book.returns.is_signed(held)
    }
    QTest.mouseClick(segment, Qt.MouseButton.LeftButton)
    shown = [row for at in range(page.table.rows.rowCount()) if (row := page.table.rows.row_at(at))]
    assert segment.text() == f"Return not back {len(shown)}"
    assert shown
    assert all(waiting & {held.id for held in row.standing.thread} for row in shown)
