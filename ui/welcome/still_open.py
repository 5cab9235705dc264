"""Which workbooks are open on this computer, by whichever window, and which one was left open.

One small file for each, held by its process: while that process lives, nobody else can take it.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import QtCore

if TYPE_CHECKING:
    from PySide6.QtCore import QLockFile


class StillOpen:
    """What this window has open, and what a process that is no longer there never closed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._held: dict[Path, QLockFile] = {}

    def begin(self, path: Path) -> None:
        """A workbook was opened here."""
        self._folder.mkdir(parents=True, exist_ok=True)
        mark = self._mark(path)
        lock = _lock_of(mark)
        if lock.tryLock(0):
            mark.write_text(str(path), encoding="utf-8")
            self._held[path] = lock

    def end(self, path: Path) -> None:
        """It was closed as it should be."""
        lock = self._held.pop(path, None)
        if lock is not None:
            self._mark(path).unlink(missing_ok=True)
            lock.unlock()

    def left(self) -> list[Path]:
        """What was never closed, each told once; what another process has open is left alone."""
        found = []
        for mark in sorted(self._folder.glob("*.open")):
            lock = _lock_of(mark)
            if lock.tryLock(0):
                name = mark.read_text(encoding="utf-8", errors="replace")
                if name:  # a power cut may leave it empty
                    found.append(Path(name))
                mark.unlink(missing_ok=True)
                lock.unlock()
        return found

    def _mark(self, path: Path) -> Path:
        name = hashlib.sha256(str(path).encode()).hexdigest()[:16]
        return self._folder / f"{name}.open"


def _lock_of(mark: Path) -> QLockFile:
    lock = QtCore.QLockFile(str(mark.with_suffix(".lock")))
    lock.setStaleLockTime(0)  # it is let go by the end of its process alone, never by its age
    return lock
