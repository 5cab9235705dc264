"""The register shows every setting with its phase, duty and last audit, and is used by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from tests.ui.accessibility import faults
from ui.find import FindDialog
from ui.schools.register.lines import PHASE, name_cell

if TYPE_CHECKING:
    import pytest

    from tests.ui.schools.register.conftest import Register
    from ui.schools.register.page import RegisterPage


def cells(page: RegisterPage, name: str) -> list[tuple[str, str]]:
    rows = page.table.rows
    for at in range(rows.rowCount()):
        line = rows.row_at(at)
        if line is not None and line.school.name == name:
            shown = [column.cell(line) for column in rows.columns]
            return [(cell.words, cell.second) for cell in shown]
    raise AssertionError(name)


def panel_words(page: RegisterPage) -> str:
    return "\n".join(held.text() for held in page.panel.findChildren(QLabel))


def test_each_open_setting_stands_with_its_last_audit_as_the_school_that_it_was(
    held: Register,
) -> None:
    page = held.page()
    assert held.names() == ["Driftwood Centre", "Eelgrass Primary", "Samphire Academy"]
    assert page._sentence.text() == "3 settings are open. 1 has no phase or no duty yet."
    assert cells(page, "Samphire Academy") == [
        ("Samphire Academy", "URN 999103 · Marram Bay"),
        ("Primary", ""),
        ("Section 157", ""),
        ("Marram Bay", ""),
        ("4 Mar 2024", "as Samphire School"),
    ]
    assert cells(page, "Eelgrass Primary")[4] == ("None known", "")
    assert cells(page, "Driftwood Centre")[1:3] == [("No phase", ""), ("No duty", "")]
    assert faults(held.window) == []


def test_a_setting_that_is_proposed_to_open_is_not_counted_as_open(held: Register) -> None:
    held.book.schools.add(
        "Kittiwake Academy", "999106", standing="proposed", phase="SEC", duty="157"
    )
    page = held.page()
    assert page._sentence.text() == (
        "3 settings are open, and 1 is proposed to open. 1 has no phase or no duty yet."
    )
    assert cells(page, "Kittiwake Academy")[0][1].endswith("· proposed to open")
    assert "Kittiwake Academy" in held.names(), "it is shown among them"


def test_a_closed_school_of_which_no_phase_is_known_is_no_gap_and_is_not_warned_of(
    held: Register,
) -> None:
    """As the links alone bring it: it answers nothing, so nobody has to find out its phase."""
    held.book.schools.add("Glasswort Infants", "999105", standing="closed")
    page = held.page()
    page.filters._segments[1].click()
    rows = page.table.rows
    line = next(
        one
        for at in range(rows.rowCount())
        if (one := rows.row_at(at)) is not None and one.school.name == "Glasswort Infants"
    )
    told = [column.cell(line) for column in rows.columns[1:3]]
    assert [(one.words, one.tone) for one in told] == [("Not known", "muted")] * 2
    assert "No phase" not in name_cell(line, {PHASE}).second
    assert page.filters._segments[2].text() == "Gaps: no phase or duty 1"
    shown = [rows.index(at, 0).data() for at in range(rows.rowCount())]
    heads = [shown[at] for at in range(rows.rowCount()) if rows.is_group(at)]
    assert heads == ["Primary (1)", "Phase not known (1)"]
    page.table.step_on(rows.rowCount() - 1)
    assert "Not known yet" not in panel_words(page)
    assert panel_words(page).count("Not known") == 2


def test_that_a_list_of_last_audits_can_be_pasted_is_said_at_the_foot(held: Register) -> None:
    held.page()
    for _ in range(6):
        QApplication.processEvents()
    foot = held.work.frame.foot
    said = [one.text() for one in foot.findChildren(QLabel) if one.isVisible()]
    assert "paste last audits" in said
    assert "next gap" in said


def test_segments_count_and_show_the_closed_and_the_gaps(held: Register) -> None:
    page = held.page()
    segments = page.filters._segments
    assert [one.text() for one in segments] == [
        "Open, or to open 3",
        "Closed 1",
        "Gaps: no phase or duty 1",
    ]
    segments[1].click()
    assert held.names() == ["Samphire School"]
    segments[2].click()
    assert held.names() == ["Driftwood Centre"]
    assert page.filters.said() == "1 of 1 shown"


def test_the_filter_box_finds_by_name_and_by_the_urn_that_a_school_had_before(
    held: Register,
) -> None:
    page = held.page()
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Slash)
    assert page.filters.search.hasFocus()
    QTest.keyClicks(page.filters.search, "999102")
    assert held.names() == ["Samphire Academy"]
    QTest.keyClick(page.filters.search, Qt.Key.Key_Return)
    assert page.table.hasFocus()
    page.filters.search.setText("no such school")
    assert held.names() == []
    assert faults(held.window) == []
    page._list.every.click()
    assert len(held.names()) == 3


def test_ctrl_down_goes_to_the_next_gap_and_says_where_there_is_none(held: Register) -> None:
    page = held.page()
    page.table.step_on(page.table.rows.rowCount() - 1)
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    line = page.table.row()
    assert line is not None
    assert line.school.name == "Driftwood Centre"


def test_the_panel_says_what_it_was_before_and_that_contacts_are_never_printed(
    held: Register,
) -> None:
    academy = held.book.schools.by_urn("999103")
    assert academy is not None
    held.book.contacts.put(academy, "dsl", "P. Madeup", "dsl@example.org", "2026-09-01")
    held.work.go("register", academy.id)
    page = held.work.frame.page()
    words = panel_words(page)  # type: ignore[arg-type]  # the register
    assert "What it was before (1)" in words
    assert "Converted from Samphire School (URN 999102) on 31 Aug 2025" in words
    assert "4 March 2024, as Samphire School" in words
    assert "P. Madeup, dsl@example.org, trained 1 Sep" in words
    assert "Never printed or exported." in words


def test_a_page_that_is_opened_on_a_closed_setting_shows_it(held: Register) -> None:
    before = held.book.schools.by_urn("999102")
    assert before is not None
    held.work.go("register", before.id)
    page = held.work.frame.page()
    chosen = page.table.row()  # type: ignore[union-attr]  # the register
    assert chosen is not None
    assert chosen.school == before


def test_an_empty_register_says_how_to_begin_and_which_columns_are_needed(
    empty: Register,
) -> None:
    page = empty.page()
    words = [held.text() for held in page._empty.findChildren(QLabel)]
    assert "Bring in your school register" in words
    assert any("URN, EstablishmentName, TypeOfEstablishment (name)" in said for said in words)
    focused = QApplication.focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.text() == "Bring in the register…"
    assert not page.around().buttons
    assert faults(empty.window) == []


def test_schools_is_the_third_place_and_find_knows_a_setting_by_name_and_urn(
    held: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    held.window.activateWindow()
    assert QTest.qWaitForWindowActive(held.window)
    QTest.keyClick(held.window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert held.work.at == ("schools", "")
    assert held.work.frame.sidebar._at == 2
    page = held.work.frame.page()
    assert page is not None
    next(one for one in page.around().buttons if one.text() == "Register").click()
    assert held.work.at == ("register", "")
    for typed, name, leads_to in (
        ("999103", "Samphire Academy", "school"),
        ("eelgrass", "Eelgrass Primary", "school"),
        ("999102", "Samphire School", "register"),
    ):
        dialog = FindDialog(held.work.desk, held.window)
        dialog.box.setText(typed)
        chosen = dialog.table.row()
        assert chosen is not None
        assert chosen.words == name
        QTest.keyClick(dialog, Qt.Key.Key_Return)
        school = next(one for one in held.book.schools.all() if one.name == name)
        assert dialog.found == (leads_to, school.id)
        dialog.deleteLater()


def test_the_longest_phase_has_room_in_its_column(held: Register) -> None:
    table = held.page().table
    words = table.fontMetrics().horizontalAdvance("Maintained nursery school")
    assert table.columnWidth(PHASE) >= words + 2 * 12, "and the gaps at both sides"
