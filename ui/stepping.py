"""Undo and redo, said by the name of the deed: it may be on another page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.done import done_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from audit_app.workbook.pen import Change
    from audit_app.workbook.workbook import Workbook
    from ui.frame import Frame
    from ui.saving import Saving


class Stepping:
    """Takes back my newest deed, or does it again; the focus stays on the page."""

    def __init__(self, book: Workbook, frame: Frame, saving: Saving) -> None:
        self._book, self._frame, self._saving = book, frame, saving

    def step(self, deed: Callable[[], Change | None], none: str) -> None:
        """Do or undo, and say what was done; `none` where there was nothing."""
        done: list[Change | None] = []
        was_on_page = self._frame.has_focus_on_page()
        if self._saving.do(lambda: done.append(deed()), is_said=False):
            change = done[-1]
            if was_on_page and not self._frame.has_focus_on_page():
                self._frame.focus_page()  # what had the focus went, and took it out of the page
            self._saving.tell(none if change is None else done_words(self._book, change))
