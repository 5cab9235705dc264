"""Which pane of a page has the focus: F6 goes on from there."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication

from ui.kept_focus import bring_into_view

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from ui.frame import Frame


class Panes:
    """The sidebar's list and the panes of the page that is shown; F6 and Shift+F6 go round."""

    def __init__(self, frame: Frame) -> None:
        self._frame = frame
        for keys, step in (("F6", 1), ("Shift+F6", -1)):
            shortcut = QShortcut(QKeySequence(keys), frame)
            shortcut.activated.connect(partial(self._go_on, step))

    def _go_on(self, step: int) -> None:
        page = self._frame.page()
        if page is None:
            return
        shown = (pane for pane in page.around().panes if pane.isVisible())
        panes: list[QWidget] = [self._frame.sidebar.list, *shown]
        at = pane_of(panes, QApplication.focusWidget())
        pane = panes[(at + step) % len(panes)]
        pane.setFocus(Qt.FocusReason.ShortcutFocusReason)
        bring_into_view(pane)


def pane_of(panes: Sequence[QWidget], focused: QWidget | None) -> int:
    """The place of the pane that a control stands closest to, by what both stand in.

    A pane is named by one widget, and a panel's button or a card's second box is not in that. Of
    panes that are equally close, it is the last one before the control, as the Tab key goes.
    """
    if focused is None:
        return 0
    around = _around(focused)
    close = [_shared(pane, around) for pane in panes]
    closest = [at for at, depth in enumerate(close) if depth == max(close)]
    if len(closest) == 1:
        return closest[0]
    widget = focused.previousInFocusChain()
    while widget is not None and widget is not focused:
        for at in closest:
            if panes[at] is widget or panes[at].isAncestorOf(widget):
                return at
        widget = widget.previousInFocusChain()
    return closest[0]


def _around(widget: QWidget) -> list[QWidget]:
    """A widget and all that it stands in, the window first."""
    found, held = [widget], widget.parentWidget()
    while held is not None:
        found.insert(0, held)
        held = held.parentWidget()
    return found


def _shared(pane: QWidget, around: Sequence[QWidget]) -> int:
    """How deep the innermost thing lies that holds a pane and a control."""
    both = zip(_around(pane), around, strict=False)
    return sum(1 for one, other in both if one is other)
