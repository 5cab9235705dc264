"""The calendar by keys: who is due, what is shown, and what the panel tells."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from audit_app.journal.seals import read_seal
from audit_app.rules.dates import short
from tests.ui.answers import Answers
from tests.ui.schools.calendar import (
    in_the_dialog,
    page_of,
    press,
    said_in_the_panel,
    step_on,
)
from ui.export_dialog import ExportDialog
from ui.parts.segment import Segment

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QDialog

    from ui.window import Window
    from ui.work import Work


def test_the_page_begins_with_the_sentence_and_with_who_is_past_three_years(work: Work) -> None:
    page = page_of(work)
    assert page.sentence.text() == (
        "38 of 45 schools have had an officer audit in the last three years."
    )
    first = page.table.row()
    assert first is not None
    assert (first.standing.school.name, first.group) == ("Eelgrass Primary School", "overdue")


def test_of_a_school_with_no_visit_recorded_no_day_from_its_opening_is_read_out(
    work: Work,
) -> None:
    work.book.schools.add("Old Harbour School", "999777", phase="PRI", opened_on="1961-09-01")
    page = page_of(work)
    rows = page.table.rows
    at = next(
        place
        for place in range(rows.rowCount())
        if (held := rows.row_at(place)) and held.standing.school.name == "Old Harbour School"
    )
    heard = str(rows.index(at, 0).data(Qt.ItemDataRole.AccessibleTextRole))
    assert "Visits: none recorded" in heard
    assert "1964" not in heard, "nobody said that it was due then"


def test_every_open_school_is_shown_also_one_without_a_first_date(work: Work) -> None:
    page = page_of(work)
    rows = [page.table.rows.row_at(place) for place in range(page.table.rows.rowCount())]
    names = {held.standing.school.name for held in rows if held}
    assert names == {school.name for school in work.book.schools.open_ones()}
    assert "Little Crabs Childminding" in names


def test_ctrl_down_goes_to_the_next_school_past_three_years(work: Work) -> None:
    page = step_on(work, "Curlew College")
    press(work, Qt.Key.Key_Down, ctrl=True)
    chosen = page.table.row()
    assert chosen is not None
    assert chosen.group in {"overdue", "never"}


def test_larger_text_keeps_the_filter_the_words_and_the_chosen_row(work: Work) -> None:
    page = page_of(work)
    next(s for s in page.findChildren(Segment) if s.text().startswith("Planned ")).click()
    page.filters.search.setText("primary")
    page.table.step_on(page.table.rows.rowCount() - 1)
    page.table.setFocus()
    chosen, said, state = page.table.row(), page.filters.said(), page.filters.state()
    assert chosen is not None
    assert not said.startswith("45 ")
    press(work, Qt.Key.Key_Plus, ctrl=True)
    anew = page_of(work)
    assert anew is not page, "it is made anew in its size"
    assert (anew.filters.state(), anew.filters.said()) == (state, said)
    now = anew.table.row()
    assert now is not None
    assert now.id == chosen.id
    press(work, Qt.Key.Key_0, ctrl=True)


def test_in_a_narrow_window_esc_goes_from_the_panel_back_to_the_calendar(
    open_sample: Callable[..., Window],
) -> None:
    window = open_sample("light", 2.0, 1440, 900)
    assert window.work is not None
    work = window.work
    work.go("schools", "")
    page = step_on(work, "Curlew College")
    assert not page.drawer.is_beside, "the panel lies below"
    press(work, Qt.Key.Key_F6)
    assert page.panel.first().hasFocus()
    press(work, Qt.Key.Key_Escape)
    assert work.at == ("schools", "")
    assert page.table.hasFocus()
    press(work, Qt.Key.Key_Escape)
    assert work.at == ("home", ""), "from the calendar itself it leads on"


def test_the_panel_tells_the_clock_and_every_history_of_a_merged_school(work: Work) -> None:
    page = page_of(work)
    merged = next(
        held
        for place in range(page.table.rows.rowCount())
        if (held := page.table.rows.row_at(place)) and len(held.standing.thread) > 2
    )
    step_on(work, merged.standing.school.name)
    press(work, Qt.Key.Key_F6)
    said = said_in_the_panel(page)
    assert any(words.startswith("Last visited") and "before the merger" in words for words in said)
    for school in merged.standing.thread:
        assert school.name in said


def test_enter_opens_the_school_and_esc_comes_back_to_its_row(work: Work) -> None:
    step_on(work, "Curlew College")
    press(work, Qt.Key.Key_Return)
    assert work.at[0] == "school"
    press(work, Qt.Key.Key_Escape)
    assert work.at == ("schools", "")
    chosen = page_of(work).table.row()
    assert chosen is not None
    assert chosen.standing.school.name == "Curlew College"


def test_the_years_that_are_shown_turn_by_key_and_the_calendar_stays_whole(work: Work) -> None:
    page = page_of(work)
    press(work, Qt.Key.Key_PageDown, ctrl=True)
    assert page.table.shown.terms[-1].code == "2027-28/summer"
    press(work, Qt.Key.Key_PageUp, ctrl=True)
    assert page.table.shown.terms[-1].code == "2026-27/summer"


def test_ctrl_e_writes_the_years_that_are_shown_as_a_calendar_file(
    work: Work, tmp_path: Path
) -> None:
    asks = work.desk.asks
    assert isinstance(asks, Answers)
    asks.paths = [tmp_path / "p.ics"]

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, ExportDialog)
        assert dialog.final.isVisible()
        assert dialog.marking.isVisible()
        dialog.suffix.choose(".ics")
        assert not dialog.final.isVisible(), "a calendar file holds neither"
        assert not dialog.marking.isVisible()

    in_the_dialog(fill)
    press(work, Qt.Key.Key_E, ctrl=True)
    assert asks.problems == []
    assert b"SUMMARY:Full visit: Driftwood Centre\r\n" in (tmp_path / "p.ics").read_bytes()


def test_this_years_return_of_each_school_stands_beside_its_visits(work: Work) -> None:
    page = step_on(work, "Eelgrass Primary School")
    rows = page.table.rows
    assert [column.head for column in rows.columns][3:] == ["This year’s return", "Last visit"]
    one = page.table.row()
    assert one is not None
    returned = next(
        held
        for held in work.book.rounds.returns("".join(r.id for r in work.book.rounds.all()[:1]))
        if held.school_id == one.id
    )
    signed = read_seal(returned.seal)
    assert signed is not None
    day = date.fromisoformat(signed.on[:10])
    assert rows.columns[3].cell(one).words == f"Back {short(day, work.desk.today())}"
