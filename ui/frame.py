"""The body of the window: sidebar, head, the page that is shown, and foot; panes and widths."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from ui.dropped import Dropped
from ui.kept_focus import KeptFocus, bring_into_view, kept_focus
from ui.keys_sheet import show_keys
from ui.page import Page
from ui.panes import Panes
from ui.parts.aloud import announce
from ui.parts.arrange import column, row
from ui.parts.bands.foot import Foot
from ui.parts.bands.head import Head
from ui.parts.bands.sidebar import Place, Sidebar
from ui.tabbing import next_stop
from ui.widths import Widths

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QResizeEvent


class Frame(QWidget):
    """Five bands. `went` asks for one of the main pages, `back` for what the page lies in."""

    went = Signal(int)
    back = Signal()
    find_asked = Signal()

    def __init__(self, places: Sequence[Place]) -> None:
        super().__init__()
        self.sidebar = Sidebar(places)
        self.head = Head()
        self.foot = Foot()
        self._stack = QStackedWidget()
        self._widths = Widths(self)
        self._is_anew = False  # the page that comes next was shown before, in another look
        body = column(self.head, self._stack, self.foot, spacing=0)
        body.setStretch(1, 1)
        parts = row(self.sidebar, body, spacing=0)
        parts.setStretch(1, 1)
        self.setLayout(parts)
        self.came_from = ""  # the list that led to the page that is shown, if one did
        self.sidebar.went.connect(self.went)
        self.head.find_asked.connect(self.find_asked)
        self.head.back_asked.connect(self.back)
        self._panes = Panes(self)
        self._dropped = Dropped(self)

    def page(self) -> Page | None:
        """The page that is shown."""
        shown = self._stack.currentWidget()
        return shown if isinstance(shown, Page) else None

    def show_page(self, page: Page) -> None:
        """Show a page; the one before it saves first, and is put away if it was a detail."""
        before = self.page()
        if before is not None and before is not page:
            before.leave()
        if self._stack.indexOf(page) < 0:
            self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        self._widths.fit(
            page
        )  # the page lays out what it shows once, in the room that it will have
        page.arrive()
        self.say_page()
        if before is not page and not self._is_anew:
            announce(self.head, page.around().title)  # before what has the focus there
        self._is_anew = False
        self._fit()
        self.focus_page()

    def put_away(self, page: Page) -> None:
        """Let a page go that will not be shown again."""
        self._stack.removeWidget(page)
        page.setParent(None)
        page.deleteLater()

    def forget_pages(self) -> KeptFocus | None:
        """Let every page go: they are made anew, and the focus is given back to the one shown."""
        self._is_anew = True
        shown = self._stack.currentWidget()
        kept = None if shown is None else kept_focus(shown)
        while (widget := self._stack.currentWidget()) is not None:
            self._stack.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        return kept

    def say_page(self) -> None:
        """Name the page and show its keys and buttons anew."""
        page = self.page()
        if page is not None:
            around = page.around()
            self.head.say_where(self.came_from or around.crumb, around.title)
            self.foot.show_page(around.hints, around.buttons)
            self.sidebar.show_at(page.place)
            focused = QApplication.focusWidget()
            if focused is None or not focused.isVisible():
                self.focus_page()  # what had the focus went away with the deed

    def has_focus_on_page(self) -> bool:
        """Whether the focus is in the page, not in the bands around it."""
        shown, focused = self._stack.currentWidget(), QApplication.focusWidget()
        return shown is not None and focused is not None and shown.isAncestorOf(focused)

    def focus_page(self) -> None:
        """Put the focus where the page begins."""
        page = self.page()
        if page is not None:
            page.begin()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit to the new width."""
        super().resizeEvent(event)
        self._fit()

    def focusNextPrevChild(self, is_next: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Tab goes through the bands as they stand, and what it finds is in sight."""
        bands = (self.sidebar, self.head, self._stack, self.foot)
        found = next_stop(bands, QApplication.focusWidget(), 1 if is_next else -1)
        if found is None:
            return False
        ways = Qt.FocusReason
        found.setFocus(ways.TabFocusReason if is_next else ways.BacktabFocusReason)
        bring_into_view(found)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F1, where the page has no guidance of its own, shows all keys."""
        if event.key() == Qt.Key.Key_F1:
            show_keys(self.window())
            return
        super().keyPressEvent(event)

    def _fit(self) -> None:
        width = self._widths.fit(self.page())
        page = self.page()
        if page is not None:
            page.fit(width - (64 if self.sidebar.is_rail else 208))
