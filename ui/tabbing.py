"""Where Tab goes: band by band as the eye does, whatever was made anew on the page meanwhile.

Qt puts what is made last at the end of its order, behind the buttons at the foot.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence


def next_stop(bands: Sequence[QWidget], focused: QWidget | None, step: int) -> QWidget | None:
    """The stop after (1) or before (-1) what has the focus; None where there is no other."""
    order = [widget for band in bands for widget in _inside(band)]
    at = order.index(focused) if focused in order else (-1 if step > 0 else 0)
    count = len(order)
    for further in range(1, count + 1):
        found = order[(at + step * further) % count]
        if found is not focused and _is_stop(found):
            return found
    return None


def _inside(band: QWidget) -> list[QWidget]:
    """A band and everything in it, in Qt's own order."""
    found, widget = [band], band.nextInFocusChain()
    while widget is not None and widget is not band:
        if band.isAncestorOf(widget):
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found


def put_after(before: QWidget, moved: QWidget) -> None:
    """Let Tab come to a widget right after everything that stands in another.

    Qt sets no order after what cannot have the focus, so it goes after the last that can.
    """
    none = Qt.FocusPolicy.NoFocus
    stops = [widget for widget in _inside(before) if widget.focusPolicy() != none]
    if stops:
        QWidget.setTabOrder(stops[-1], moved)


def _is_stop(widget: QWidget) -> bool:
    return (
        bool(widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value)
        and widget.isVisible()
        and widget.isEnabled()
        and widget.focusProxy() is None
    )
