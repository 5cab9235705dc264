"""Leaving what is shown: it says what it holds, and what is not saved is not lost unasked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from audit_app.store.places import place, put_place
from ui.saving import ONLY_ON_SCREEN

if TYPE_CHECKING:
    from audit_app.store.file import WorkbookFile
    from ui.ask import Asks
    from ui.frame import Frame
    from ui.saving import Saving


class Leaving:
    """Saves before a workbook is closed; asks before what is only on the screen goes."""

    def __init__(self, file: WorkbookFile, frame: Frame, saving: Saving, asks: Asks) -> None:
        self._file, self._frame, self._saving, self._asks = file, frame, saving, asks

    def save_all(self, at: tuple[str, str]) -> None:
        """Save what is typed, and where the person is."""
        focused = QApplication.focusWidget()
        if focused is not None:
            focused.clearFocus()  # a field that is left says what it holds, while there is a file
        page = self._frame.page()
        if page is not None:
            page.leave()
        kept = "|".join(at)
        if place(self._file, "at") != kept:
            self._saving.do(lambda: put_place(self._file, "at", kept), is_said=False)

    def may_lose(self, deed: str) -> bool:
        """Ask whether what is only on the screen may be lost; where not, go to it."""
        from ui.walk.unread import go_to_unread

        if self._asks.may_lose(ONLY_ON_SCREEN, f"{deed} and lose it"):
            return True
        go_to_unread([self._frame])  # what stands in the way
        return False
