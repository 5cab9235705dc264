"""The keys of an open workbook that hold on every page."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut

from ui.pages import NAMES

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMainWindow

    from ui.work import Work


class WorkKeys:
    """Hears them, and what the bands about the page ask for."""

    def __init__(self, work: Work, window: QMainWindow) -> None:
        self._work, self._window = work, window
        frame = work.frame
        frame.went.connect(lambda at: work.go(NAMES[at], ""))
        frame.back.connect(work.back)
        frame.find_asked.connect(self._find)
        acts: list[tuple[str, Callable[[], object]]] = [
            ("Ctrl+K", self._find),
            ("Ctrl+Z", work.undo),
            ("Ctrl+Shift+Z", work.redo),
            ("Ctrl+Y", work.redo),
            ("Ctrl+S", work.saving.again),
            ("Esc", work.back),
        ]
        acts += [(f"Ctrl+{i + 1}", partial(work.go, name, "")) for i, name in enumerate(NAMES)]
        for keys, act in acts:
            QShortcut(QKeySequence(keys), frame).activated.connect(act)

    def _find(self) -> None:
        from ui.find import find_anything

        work = self._work
        find_anything(work.desk, self._window, lambda: (work.at, work.frame.page()))
