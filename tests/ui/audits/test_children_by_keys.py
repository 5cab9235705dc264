"""The table of children is filled in, pasted into and undone by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton

from tests.ui.accessibility import nodes, tab_order
from tests.ui.setting_up import (
    AGE,
    SEX,
    at,
    cases,
    panel_words,
    paste,
    press,
    references,
    shown,
    take_previewed,
    type_words,
)
from ui.audits.steps import ChildrenStep

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.audits.set_up import SetUpPage
    from ui.window import Window


def test_ctrl_v_pastes_rows_from_a_spreadsheet(children: ChildrenStep) -> None:
    QApplication.clipboard().setText("NEG27-01\t5–9\nNEG27-02\n\n")
    button = next(
        held for held in children.findChildren(QPushButton) if held.text().startswith("Paste")
    )
    button.setFocus()
    QTimer.singleShot(0, lambda: take_previewed([]))
    press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert references(children) == ["NEG27-01", "NEG27-02"]


def test_ins_begins_a_row_where_typing_goes_on(children: ChildrenStep) -> None:
    press(Qt.Key.Key_Insert)
    typing = QApplication.focusWidget()
    assert isinstance(typing, QLineEdit)
    assert children.table.isAncestorOf(typing)
    type_words("neg27-09")
    press(Qt.Key.Key_Return)
    assert references(children) == ["NEG27-09"]
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_Insert)
    press(Qt.Key.Key_Escape)
    assert references(children) == ["NEG27-01", "NEG27-09"]


def test_a_row_is_typed_from_its_reference_to_its_last_cell_by_enter_and_tab(
    children: ChildrenStep,
) -> None:
    press(Qt.Key.Key_Insert)
    press(Qt.Key.Key_Return)
    assert isinstance(QApplication.focusWidget(), QComboBox)
    type_words("5")
    press(Qt.Key.Key_Tab)
    type_words("f")
    press(Qt.Key.Key_Return)
    for letter in ("m", "n", "e"):  # a mixed ethnic group, no disability, early help
        type_words(letter)
        press(Qt.Key.Key_Tab)
    for letter in ("c", "w"):  # criminal, without speech
        type_words(letter)
        press(Qt.Key.Key_Return)
    [child] = cases(children)
    assert (child.age_band, child.sex, child.disability) == ("5–9", "Female", "No")
    assert str(child.ethnicity).startswith("Mixed")
    assert (child.plan, child.proceedings) == ("Early help", "Criminal")
    assert child.communication == "Without speech"
    assert QApplication.focusWidget() is children.table


def test_typing_on_a_cell_begins_to_change_it_and_esc_leaves_it_as_it_was(
    children: ChildrenStep,
) -> None:
    paste("NEG27-01\t5–9\tMale")
    at(children, 0, AGE)
    type_words("u")
    assert isinstance(QApplication.focusWidget(), QComboBox)
    press(Qt.Key.Key_Escape)
    assert cases(children)[0].age_band == "5–9"
    type_words("u")
    press(Qt.Key.Key_Return)
    assert cases(children)[0].age_band == "Unborn"
    press(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    press(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert isinstance(QApplication.focusWidget(), QLineEdit)


def test_tab_is_no_trap_while_nothing_is_typed(page: SetUpPage, children: ChildrenStep) -> None:
    paste("NEG27-01\nNEG27-02")
    at(children, 0)
    press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is not children.table
    assert children.table in tab_order(page.window())


def test_del_takes_a_child_out_and_ctrl_z_brings_it_back(children: ChildrenStep) -> None:
    paste("NEG27-01\nNEG27-02\nNEG27-03")
    at(children, 1, SEX)
    press(Qt.Key.Key_Delete)
    assert references(children) == ["NEG27-01", "NEG27-03"]
    assert children.table.rows.rowCount() == 2
    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert references(children) == ["NEG27-01", "NEG27-02", "NEG27-03"]
    assert children.table.rows.rowCount() == 3


@pytest.mark.parametrize("word", ["Robin Example", "943 476 5919", "03/04/2015", "Wren99"])
def test_a_name_or_a_number_is_stopped_beside_the_table_in_words(
    children: ChildrenStep, word: str
) -> None:
    children.tools.desk.watched.append("Wren99")
    press(Qt.Key.Key_Insert)
    type_words(word)
    press(Qt.Key.Key_Return)
    assert references(children) == ["NEG27-01"]
    assert QApplication.focusWidget() is children.table
    assert children.table.currentIndex().column() == 0
    assert children.said.banner.isVisible()
    said = children.table.accessibleDescription()
    assert "cannot be kept as a reference. It was not saved." in said
    type_words("NEG27-05")
    press(Qt.Key.Key_Return)
    assert references(children) == ["NEG27-05"]
    assert children.table.accessibleDescription() == ""
    assert not children.said.banner.isVisible()


def test_pasted_rows_go_to_their_child_and_what_is_left_out_is_named(
    children: ChildrenStep,
) -> None:
    paste("NEG27-01\t5–9\tMale\nNEG27-02")
    at(children, 1, AGE)
    paste("NEG27-02\t10-15\tGirl\nNEG27-03\nSomebody Invented\t5–9")
    assert references(children) == ["NEG27-01", "NEG27-02", "NEG27-03"]
    assert [case.age_band for case in cases(children)] == ["5–9", "10–15", None]
    said = children.table.accessibleDescription()
    assert "2 rows pasted, 2 cells left out" in said
    assert "NEG27-02, Sex: “Girl”" in said
    assert "row 3: no reference" in said
    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert references(children) == ["NEG27-01", "NEG27-02"]


def test_cells_are_pasted_from_where_we_are_to_the_right_and_down(children: ChildrenStep) -> None:
    paste("NEG27-01\nNEG27-02\nNEG27-03")
    at(children, 1, AGE)
    paste("5–9\tMale\n10–15\tfemale\n16–17\tMale")
    assert [(case.age_band, case.sex) for case in cases(children)] == [
        (None, None),
        ("5–9", "Male"),
        ("10–15", "Female"),
    ]
    assert "row 3: below the last child" in children.table.accessibleDescription()


def test_an_empty_cell_among_those_that_are_pasted_leaves_its_own_child_alone(
    children: ChildrenStep,
) -> None:
    paste("NEG27-01\nNEG27-02\nNEG27-03")
    at(children, 0, AGE)
    paste("5–9\n\n1–4\n")
    assert [case.age_band for case in cases(children)] == ["5–9", None, "1–4"]


def test_rows_pasted_while_a_reference_is_typed_are_rows(children: ChildrenStep) -> None:
    press(Qt.Key.Key_Insert)
    paste("NEG27-05\t5–9\nNEG27-06\t1–4\n")
    assert references(children) == ["NEG27-01", "NEG27-05", "NEG27-06"]


def test_children_wait_for_the_theme(open_sample: Callable[..., Window]) -> None:
    page = shown(open_sample("light", 1.0, 1440, 900))
    page.list.step_on(2)
    step = page.steps[2]
    assert isinstance(step, ChildrenStep)
    step.first().setFocus()
    press(Qt.Key.Key_Insert)
    assert "The theme comes first." in step.table.accessibleDescription()


def test_how_they_were_chosen_is_kept(page: SetUpPage, children: ChildrenStep) -> None:
    paste("NEG27-01\nNEG27-02\nNEG27-03\nNEG27-04\nNEG27-05\nNEG27-06\nNEG27-07\nNEG27-08")
    children.drawing.way.choose("Drawn at random")
    children.drawing.of.setFocus()
    type_words("84")
    assert "8 drawn at random would miss it about 43 times in 100" in panel_words(page)
    children.drawing.why.setFocus()
    type_words("born 03/04/2015")
    page.turn(1)
    assert page.steps[2].isVisible()
    assert children.tools.need().drawn_how is None
    children.drawing.why.setText("open at least a year")
    page.turn(1)
    assert children.tools.need().drawn_how == "Drawn at random, from 84: open at least a year"


def test_how_many_children_there_are_to_be_is_kept_and_counted_down(
    page: SetUpPage, children: ChildrenStep
) -> None:
    children.drawing.many.setFocus()
    type_words("8")
    children.drawing.way.choose("Drawn at random")
    assert "Is 8 enough? | If 1 child in 10 had a problem, 8 drawn" in panel_words(page)
    children.tools.book.children.put(
        children.tools.need(), [{"reference": f"NEG27-0{n}"} for n in range(1, 6)]
    )
    assert "3 children still to enter." in panel_words(page)
    page.turn(1)
    assert children.tools.need().children_wanted == 8
    assert children.tools.need().drawn_how == "Drawn at random"
    read = [node.text(QAccessible.Text.Name) for node in nodes(page.list)]
    assert "Step 3, Children, 5 of 8 entered" in read
    page.turn(-1)
    assert children.drawing.many.text() == "8"
    button = next(b for b in children.findChildren(QPushButton) if b.text() == "Number them")
    button.click()
    assert len(references(children)) == 8
    assert "still to enter" not in panel_words(page)
    read = [node.text(QAccessible.Text.Name) for node in nodes(page.list)]
    assert "Step 3, Children, done" in read
    children.drawing.many.setText("many")
    page.turn(1)
    assert page.steps[2].isVisible()
    assert children.tools.need().children_wanted == 8
