"""Files and folders that are dropped on a part of the window: their paths, and nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSysInfo, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QMimeData
    from PySide6.QtWidgets import QWidget

_OVER = frozenset({QEvent.Type.DragEnter, QEvent.Type.DragMove})


class Drops(QObject):
    """Hands on what is dropped on a widget while `takes` says so; the files stay where they are."""

    def __init__(
        self,
        on: QWidget,
        takes: Callable[[], bool],
        dropped: Callable[[Sequence[Path]], None],
    ) -> None:
        super().__init__(on)
        self._takes, self._dropped = takes, dropped
        on.setAcceptDrops(True)
        on.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take files that are on this computer; anything else is dropped back."""
        is_drop = event.type() == QEvent.Type.Drop
        if not (is_drop or event.type() in _OVER) or not isinstance(event, QDropEvent):
            return super().eventFilter(watched, event)
        paths = dropped_paths(event.mimeData())
        if not paths or not self._takes():
            event.ignore()
            return True
        event.setDropAction(Qt.DropAction.CopyAction)  # a move would take the file from its folder
        event.accept()
        if is_drop:  # whoever let go waits until this ends, so a dialog has to come afterwards
            QTimer.singleShot(0, self, lambda: self._dropped(paths))
        return True


def dropped_paths(held: QMimeData) -> list[Path]:
    """The files and folders among what is dropped; one of another computer is `//computer/...`.

    Some desktops name this computer in front of a file of its own: that is left out.
    """
    return [_path(url) for url in held.urls() if url.isLocalFile()]


def _path(url: QUrl) -> Path:
    here = {"localhost", QSysInfo.machineHostName().casefold()}
    if url.host().casefold() in here:
        url.setHost("")
    return Path(url.toLocalFile())


def other_computer(path: Path) -> str:
    """The computer whose share a dropped path lies on; "" where this system reads it by itself.

    Windows opens `//computer/share` as it stands; elsewhere it would be read as a folder here.
    """
    return path.parts[1] if path.anchor == "//" and len(path.parts) > 1 else ""
