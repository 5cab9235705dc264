"""An action's fields hold only what is true of it: an example is said beside a field, not in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ui.actions.dialog import ActionDialog
from ui.parts.fields import LineBox

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.window import Window


def test_no_empty_field_reads_as_if_it_held_a_day_or_a_number(
    open_sample: Callable[..., Window],
) -> None:
    window = open_sample("light", 1.0, 1280, 800)
    assert window.work is not None
    dialog = ActionDialog(window.work.desk, None, window)
    shown = [box.placeholderText() for box in dialog.findChildren(LineBox)]
    assert not [words for words in shown if re.search(r"\d", words)]
    assert "such as 18/12/2026" in dialog.due.accessibleDescription()
    dialog.deleteLater()


def test_a_number_that_cannot_be_read_is_put_right_and_never_dropped(
    open_sample: Callable[..., Window],
) -> None:
    window = open_sample("light", 1.0, 1280, 800)
    assert window.work is not None
    dialog = ActionDialog(window.work.desk, window.work.book.actions.all()[0], window)
    dialog.show()
    for typed in ("twice", "-1", "1.5"):
        dialog.carried.setText(typed)
        dialog._try()
        assert dialog.isVisible(), "it is not kept as nothing"
        assert f"“{typed}” is not a number" in dialog.banner._title.text()
        assert dialog.focusWidget() is dialog.carried
    dialog.carried.setText(" 2 ")
    dialog._try()
    assert not dialog.isVisible()
    assert dialog.cells()["carried_forward"] == 2
    dialog.deleteLater()


def test_a_priority_that_is_offered_no_more_stays_with_an_action_that_bears_it(
    open_sample: Callable[..., Window],
) -> None:
    window = open_sample("light", 1.0, 1280, 800)
    assert window.work is not None
    book = window.work.book
    book.actions.change(book.actions.all()[0], "Change an action", priority="Children first")
    dialog = ActionDialog(window.work.desk, book.actions.all()[0], window)
    assert dialog.cells()["priority"] == "Children first"
    dialog.deleteLater()


def test_an_agency_with_a_comma_in_its_name_stays_one_when_its_action_is_changed(
    open_sample: Callable[..., Window],
) -> None:
    window = open_sample("light", 1.0, 1280, 800)
    assert window.work is not None
    book = window.work.book
    agency = book.settings.agencies()[0]
    written = ("Leisure, Parks and Libraries", "Marram Ferries")
    book.settings.change_agency(agency, name="Housing, Homelessness and Repairs")
    action = book.actions.all()[0]
    book.actions.change(action, supporting=written)
    dialog = ActionDialog(window.work.desk, book.actions.one(action.id), window)
    assert dialog.cells()["supporting"] == written, "an agency that was only written down"
    dialog.supporting.setText("Marram Ferries,Housing, Homelessness and Repairs , Night Shelter,")
    assert dialog.cells()["supporting"] == (
        "Marram Ferries",
        "Housing, Homelessness and Repairs",
        "Night Shelter",
    )
    dialog.deleteLater()
