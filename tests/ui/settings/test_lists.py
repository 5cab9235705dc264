"""The partnership's own lists and words: an item that keeps its words keeps its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from forms.compile import compile_form
from forms.model import Row
from forms.read import library
from forms.settings_words import rows_of
from ui.actions.dialog import ActionDialog
from ui.audits.steps.tools import wording_of
from ui.settings.page import SettingsPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.window import Window

BEFORE = (Row("neglect", "Neglect"), Row("early_help", "Early help"))


def test_an_item_that_stays_keeps_its_name_and_a_new_one_gets_its_own() -> None:
    rows = rows_of(["Early help", "  ", "Harm outside the home", "Early help"], BEFORE)
    assert rows == (
        Row("early_help", "Early help"),
        Row("harm_outside_the_home", "Harm outside the home"),
    )


def test_an_item_that_is_renamed_never_takes_the_name_of_another() -> None:
    assert rows_of(["NEGLECT!"], BEFORE) == (Row("neglect_2", "NEGLECT!"),)


@given(st.lists(st.text(max_size=20)))
def test_names_are_never_given_twice(labels: list[str]) -> None:
    rows = rows_of(labels, BEFORE)
    assert len({row.name for row in rows}) == len(rows)
    assert all(row.name for row in rows)
    assert [row.label for row in rows] == list(
        dict.fromkeys(label.strip() for label in labels if label.strip())
    )


def test_priorities_typed_in_settings_are_offered_to_actions(
    open_sample: Callable[..., Window],
) -> None:
    window = open_sample("light", 1.0, 1440, 900)
    work = window.work
    assert work is not None
    work.go("settings", "")
    page = work.frame.page()
    assert isinstance(page, SettingsPage)
    page.priorities.setPlainText("Neglect\nAbsence from school")
    work.go("home", "")
    dialog = ActionDialog(work.desk, None, window)
    offered = [dialog.priority.itemText(at) for at in range(dialog.priority.count())]
    dialog.deleteLater()
    assert offered == ["None", "Neglect", "Absence from school"]


def test_what_a_partnership_calls_its_grades_stands_in_its_forms(
    open_sample: Callable[..., Window],
) -> None:
    window = open_sample("light", 1.0, 1440, 900)
    work = window.work
    assert work is not None
    work.book.settings.put("grade4", {"strong": "Excellent"})
    form = compile_form(library()["case-core"], wording=wording_of(work.desk))
    labels = {
        choice.label
        for question in form.questions
        if (scale := form.scale_of(question)) is not None
        for choice in scale.choices
        if choice.name == "strong"
    }
    assert labels == {"Excellent"}
