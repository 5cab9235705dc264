"""The button "More…": a menu of those buttons that have no room beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from ui.parts.arrange import button
from ui.parts.short import whole_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


def more_button(
    parent: QWidget, without_room: Callable[[], Iterable[QPushButton]], *, opens_up: bool = False
) -> QPushButton:
    """A hidden button that offers, each time anew, what the row it stands in has no room for.

    What cannot be done now is listed and cannot be chosen, as in the row itself.
    """
    menu = QMenu(parent)
    menu.setAccessibleName("More")

    def show() -> None:
        menu.clear()
        for each in without_room():
            act = menu.addAction(whole_words(each))
            act.setEnabled(each.isEnabled())
            act.triggered.connect(each.click)
        box = made.rect()
        menu.popup(made.mapToGlobal(box.topLeft() if opens_up else box.bottomLeft()))

    made = button("More…", show)
    made.setAccessibleDescription("The other things that can be done on this page")
    made.hide()
    return made
