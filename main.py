"""Start here: read the command line, give the workbook a clock, ids and a window. No logic."""

from __future__ import annotations

import gc
import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from audit_app.sources import Sources

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

_STARTED = 1000  # milliseconds: by then the first window has long been there
DOCUMENTS = Path.home() / "Documents" / "Audit workbooks"


def sources() -> Sources:
    """The real clock, real ids and real randomness."""
    return Sources(lambda: datetime.now(UTC), lambda: os.urandom(16).hex(), lambda: os.urandom(16))


def has_screen() -> bool:
    """Whether a window can be shown here."""
    if sys.platform in {"win32", "darwin"} or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def make_the_sample(folder: Path, today: date, tick: Callable[[int, int], None]) -> Path:
    """Make the sample; what that needs is loaded only when somebody asks for it."""
    from audit_app.sample.made import make_sample

    return make_sample(folder, today, tick)


def show_window(path: Path | None) -> int:
    """Show the window, with a workbook chosen when one was named."""
    gc.disable()  # nothing loaded for the first window is let go, and looking for it takes a tenth
    from PySide6.QtCore import QStandardPaths, QTimer
    from PySide6.QtWidgets import QApplication

    from ui.faults import say_faults
    from ui.look.look import STYLE
    from ui.memory import Memory
    from ui.window import Window

    app = QApplication([sys.argv[0], *STYLE])
    app.setApplicationName("Audit workbook")
    say_faults()
    kept = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppConfigLocation)
    memory = Memory(Path(kept) / "remembered.json", os.urandom(16).hex())
    if path is not None:
        memory.opened(path.absolute())
    window = Window(memory, sources(), DOCUMENTS, make_the_sample)
    window.show()
    QTimer.singleShot(_STARTED, gc.enable)
    return app.exec()


def main(words: list[str]) -> int:
    """A file or nothing opens the window; any verb goes to the command line."""
    if words and not words[0].endswith(".audit"):
        from ui.commands import run

        return run(words, sources())
    if has_screen():
        return show_window(Path(words[0]) if words else None)
    from ui.commands import run

    print("There is no screen here, so the sample workbook and its documents are made instead.")
    return run(["demo", "sample", "--no-window"], sources())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
