"""An empty plan offers only the keys that do something there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from ui.actions.page import ActionsPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.window import Window


def test_without_an_action_the_foot_names_no_key_of_the_list(
    open_sample: Callable[..., Window],
) -> None:
    work = open_sample("light", 1.0, 1440, 900).work
    assert work is not None
    for action in work.book.actions.all():
        work.book.actions.remove(action, "To begin anew")
    work.go("actions", "")
    QApplication.processEvents()
    page = work.frame.page()
    assert isinstance(page, ActionsPage)
    keys = {key for key, _deed in page.around().hints}
    assert keys == {"Enter", "Ctrl+N", "Ctrl+K"}
    focused = QApplication.focusWidget()
    assert focused is page.around().panes[0], "Enter presses it"
