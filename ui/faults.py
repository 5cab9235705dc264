"""A fault of our own is never hidden: it is said, and the window is not trusted any further."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from types import TracebackType

WORDS = (
    "The program met a fault of its own. Everything that was shown as saved is on the disk. What "
    "was typed after that may not be: copy it from the screen, then close the window and open it "
    "again."
)


def say_faults() -> None:
    """From now on say a fault in the window, once, as well as in the terminal."""
    sys.excepthook = _said


def _said(kind: type[BaseException], fault: BaseException, where: TracebackType | None) -> None:
    import traceback

    from PySide6.QtWidgets import QMessageBox

    traceback.print_exception(kind, fault, where)
    if QApplication.instance() is None or QApplication.activeModalWidget() is not None:
        return
    box = QMessageBox(QMessageBox.Icon.Critical, "A fault of ours", WORDS)
    box.setInformativeText(f"For IT: {kind.__name__}, {_place(where)}")
    box.exec()


def _place(where: TracebackType | None) -> str:
    """The file and line where it happened: never what was typed."""
    import traceback

    frames = traceback.extract_tb(where)
    if not frames:
        return "no place known"
    last = frames[-1]
    return f"{last.filename.rsplit('/', 1)[-1]} line {last.lineno}"
