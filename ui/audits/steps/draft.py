"""What is typed on a step and is no deed yet: on the disk after a pause, and there again later."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from audit_app.store.places import place, put_place
from ui.parts.fields import LineBox, NoteBox

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from ui.audits.steps.tools import Tools

_PAUSE = 700  # milliseconds without a key


class Draft(QObject):
    """Keeps what a step's boxes say beyond what is held, in this file only, by `step`.

    `kept_now` when it did: what is typed may be what cannot be taken.
    """

    kept_now = Signal()

    def __init__(
        self, tools: Tools, step: str, boxes: Mapping[str, LineBox | NoteBox], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._tools, self._step, self._boxes = tools, step, dict(boxes)
        self._held: Mapping[str, str] = {}
        self._is_resting = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.keep)
        for box in self._boxes.values():
            box.textChanged.connect(self._typed)
            box.left.connect(self.keep)

    def show(self, held: Mapping[str, str]) -> bool:
        """Show what is held, and over it what was typed and not saved; whether there is any."""
        if self._pause.isActive():
            self.keep()
        self._held, self._is_resting = held, False
        typed = self.kept()
        for name, box in self._boxes.items():
            words = typed.get(name, held.get(name, ""))
            if words_in(box) != words.strip():
                write_in(box, words)
        self._pause.stop()
        return bool(typed)

    def kept(self) -> dict[str, str]:
        """What was typed and not saved, by the box's name."""
        held: dict[str, str] = json.loads(place(self._tools.book.file, self._name()) or "{}")
        return held

    def keep(self) -> None:
        """Put what is typed on the disk, where it is not there yet."""
        self._pause.stop()
        if self._is_resting:
            return
        typed = {name: words_in(box) for name, box in self._boxes.items()}
        held = {name: words.strip() for name, words in self._held.items()}
        beyond = {name: said for name, said in typed.items() if said != held.get(name, "")}
        self._put(json.dumps(beyond, ensure_ascii=False) if beyond else "")
        self.kept_now.emit()

    def rest(self) -> None:
        """Keep what is typed, and nothing more until it is shown or typed in again."""
        self.keep()
        self._is_resting = True

    def hold_nothing(self) -> None:
        """What was held is gone: everything in the boxes is typed and not saved."""
        self._held = {}
        self.keep()

    def forget(self, audit_id: str = "") -> None:
        """It was saved, or given up. `audit_id` says whose; a new audit's, when it is blank."""
        self._pause.stop()
        self._put("", audit_id)
        self.kept_now.emit()

    def _typed(self) -> None:
        self._is_resting = False
        self._pause.start()

    def _put(self, text: str, audit_id: str | None = None) -> None:
        name = self._name(audit_id)
        if (place(self._tools.book.file, name) or "") != text:
            self._tools.desk.saving.do(
                lambda: put_place(self._tools.book.file, name, text), typed=name
            )

    def _name(self, audit_id: str | None = None) -> str:
        if audit_id is None:
            audit = self._tools.audit()
            audit_id = audit.id if audit is not None else ""
        return f"set-up:{audit_id or 'new'}{self._step}"


def words_in(box: LineBox | NoteBox) -> str:
    """What a box says."""
    return (box.toPlainText() if isinstance(box, NoteBox) else box.text()).strip()


def write_in(box: LineBox | NoteBox, words: str) -> None:
    """Say something in a box."""
    if isinstance(box, NoteBox):
        box.setPlainText(words)
    else:
        box.setText(words)
