"""A page of the window: what is asked of it, and what stands around it.

The frame knows nothing of what pages are about; a page knows nothing of the bands around it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QPushButton

    from audit_app.workbook.pen import Change
    from ui.parts.bands.hints import Hint


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What the bands around a page show of it, and where the keys go in it.

    `crumb` is what the page lies in, "" for a main page. The primary one of the `buttons` is
    the last. F6 goes through the `panes` in order; the page begins at the first.
    """

    title: str
    hints: Sequence[Hint]
    panes: Sequence[QWidget]
    buttons: Sequence[QPushButton] = ()
    crumb: str = ""


class Page(QWidget):
    """One page. It says what stands `around` it, and shows what is true whenever it is shown.

    A focus page always has the rail; one with a panel beside it has the rail a little sooner. A
    page that also has `take_files(paths)` is handed the files that are dropped on the window.
    """

    belongs = "home"  # the main page that it is shown at in the sidebar, by its name
    place = 0  # where that one stands there
    is_focus = False
    has_panel = False
    heeds: frozenset[str] | None = None  # the kinds of change that it shows; None for every kind

    def around(self) -> Around:
        """What stands around it, as it is now."""
        raise NotImplementedError

    def arrive(self) -> None:
        """Show what is true now."""
        raise NotImplementedError

    def hear(self, change: Change) -> bool:
        """Show what was changed while the page is shown; whether its bands are said anew too."""
        is_ours = self.heeds is None or bool(change.kinds & self.heeds)
        if is_ours:
            self.arrive()
        return is_ours

    def leave(self) -> None:
        """Save what is unsaved: the page is about to be put away. On most, nothing is typed."""

    def fit(self, width: int) -> None:
        """Lay out for an effective width (window width over text scale, in pixels)."""

    def begin(self) -> None:
        """Put the focus where the page begins."""
        panes = self.around().panes
        if panes:
            panes[0].setFocus()
