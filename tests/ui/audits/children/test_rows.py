"""A child's cells are a model that Qt can trust, and what may not be typed is refused in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStyleOptionViewItem

from audit_app.records import Case
from ui.audits.children.facts import facts_with
from ui.audits.children.rows import ChildRows
from ui.audits.children.table import ChildrenTable

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

    from audit_app.problems import Problem

AGE, ETHNICITY, DISTRICT = 1, 3, 6


def case(number: int, **facts: str) -> Case:
    held = {"age_band": None, "sex": None, "ethnicity": None, "plan": None, "district": None}
    return Case(
        id=f"{number:032x}",
        audit_id="a",
        reference=f"NEG26-{number:02}",
        disability=None,
        communication=None,
        proceedings=None,
        held_back=None,
        not_asked=(),
        **(held | facts),
    )


CASES = [case(1, age_band="5–9"), case(2), case(3)]
FACTS = facts_with({"district": ("North", "South")})


@pytest.fixture
def rows() -> ChildRows:
    made = ChildRows(lambda _case, _cells: True, ["Robin"])
    made.show_cases(CASES, FACTS)
    return made


def typed(rows: ChildRows, place: int, word: str, column: int = 0) -> bool:
    return rows.setData(rows.index(place, column), word)


def test_children_hold_to_what_qt_asks_of_a_model(
    rows: ChildRows, qtmodeltester: ModelTester
) -> None:
    qtmodeltester.check(rows)  # type: ignore[no-untyped-call]  # pytest-qt has no types here
    rows.show_cases([case(1), case(3), case(4), case(5)], FACTS)
    rows.show_cases([case(5)], FACTS)
    rows.show_cases([], FACTS)
    assert rows.rowCount() == 0


def test_who_stands_already_stays_in_place_and_who_is_new_comes_last(rows: ChildRows) -> None:
    rows.show_cases([case(9), case(3), case(1)], FACTS)
    assert [held.reference for held in rows.cases] == ["NEG26-01", "NEG26-03", "NEG26-09"]


@pytest.mark.parametrize(
    "word",
    ["Robin Example", "robin", "943 476 5919", "03/04/2015", "FY1 4AB", "NEG26-01", "neg26-01", ""],
)
def test_a_name_a_number_a_birth_date_or_a_reference_that_is_taken_is_refused_in_words(
    rows: ChildRows, word: str
) -> None:
    told: list[Problem] = []
    rows.refused.connect(told.append)
    assert not typed(rows, 1, word)
    assert rows.cases[1].reference == "NEG26-02"
    [problem] = told
    assert problem.what.endswith(".")


def test_a_reference_is_kept_in_capitals(rows: ChildRows) -> None:
    assert typed(rows, 1, " neg26-07 ")
    assert rows.cases[1].reference == "NEG26-07"


def test_a_band_is_one_of_its_list_and_never_words_of_ones_own(rows: ChildRows) -> None:
    assert typed(rows, 1, "10–15", AGE)
    assert not typed(rows, 1, "Robin Example", AGE)
    assert not typed(rows, 1, "Robin Example", ETHNICITY)
    assert typed(rows, 1, "South", DISTRICT)
    assert typed(rows, 0, "", AGE)
    assert (rows.cases[0].age_band, rows.cases[1].age_band) == (None, "10–15")
    assert (rows.cases[1].ethnicity, rows.cases[1].district) == (None, "South")


def test_what_could_not_be_saved_is_not_shown_as_if_it_were() -> None:
    rows = ChildRows(lambda _case, _cells: False)
    rows.show_cases(CASES, FACTS)
    assert not typed(rows, 0, "16–17", AGE)
    assert rows.cases[0].age_band == "5–9"


def test_a_cell_says_whose_it_is_and_that_it_is_blank(rows: ChildRows) -> None:
    said = [
        rows.index(0, column).data(Qt.ItemDataRole.AccessibleTextRole) for column in (0, AGE, 2)
    ]
    assert said == ["Reference: NEG26-01", "NEG26-01, Age: 5–9", "NEG26-01, Sex: not given"]


def test_once_sent_no_cell_can_be_typed_in(rows: ChildRows) -> None:
    rows.show_cases(CASES, FACTS, is_locked=True)
    assert not typed(rows, 0, "NEG26-09")
    assert not typed(rows, 0, "16–17", AGE)
    assert rows.index(1, AGE).data() == "Not given"


def test_a_list_that_the_partnership_has_not_made_has_no_column(qtbot: QtBot) -> None:
    table = ChildrenTable(lambda _case, _cells: True)
    qtbot.addWidget(table)
    table.show_cases(CASES, FACTS)
    assert table.isColumnHidden(ETHNICITY)
    assert not table.isColumnHidden(DISTRICT)
    table.show_cases([case(4, ethnicity="White")], FACTS)
    assert not table.isColumnHidden(ETHNICITY)


def test_a_band_without_a_list_offers_what_is_held_and_no_line_to_type_in(qtbot: QtBot) -> None:
    table = ChildrenTable(lambda _case, _cells: True)
    qtbot.addWidget(table)
    table.show_cases([case(4, ethnicity="White")], FACTS)
    index = table.rows.index(0, ETHNICITY)
    editor = table.cells.createEditor(table.viewport(), QStyleOptionViewItem(), index)
    offered = [editor.itemText(at) for at in range(editor.count())]  # type: ignore[attr-defined]
    editor.deleteLater()
    assert offered == ["Not given", "White"]
