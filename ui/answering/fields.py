"""A few typed fields that are one answer: a signature, or a sample of records."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from ui.answering.unsaid import PartsUnsaid
from ui.answering.words import Typed
from ui.parts.arrange import column
from ui.parts.fields import field

if TYPE_CHECKING:
    from collections.abc import Mapping


class Fields(QWidget):
    """A few named fields that are one answer: a signature, or a sample of records.

    `typing` with each letter in one of them, and `rested` after one was left.
    """

    answered = Signal(object)
    unread = Signal()
    typing = Signal()
    rested = Signal()

    def __init__(self, fields: Mapping[str, tuple[str, str]], question: str) -> None:
        """`fields` gives each part's name its label and its kind (text, integer or date)."""
        super().__init__()
        self._boxes = {
            name: Typed(kind, f"{words}: {question}") for name, (words, kind) in fields.items()
        }
        self._shown: dict[str, object] = {}
        self._said_last = ""
        self.setLayout(
            column(*(field(fields[name][0], box) for name, box in self._boxes.items()), spacing=8)
        )
        for name, box in self._boxes.items():
            box.answered.connect(lambda value, name=name: self._part(name, value))
            box.unread.connect(self.unread)
            box.typing.connect(self.typing)
            box.rested.connect(self.rested)

    def show_value(self, value: object) -> None:
        """Show what is answered; not over what could not be saved yet."""
        if any(box.is_held for box in self._boxes.values()):
            return
        self._shown = dict(value) if isinstance(value, dict) else {}
        for name, box in self._boxes.items():
            box.show_value(self._shown.get(name))

    def press(self, _key: str) -> bool:
        """Keys belong to the boxes."""
        return False

    def first(self) -> QWidget:
        """Where the focus goes."""
        return next(iter(self._boxes.values())).first()

    def flush(self) -> None:
        """Say what is typed, if it changed."""
        for box in self._boxes.values():
            box.flush()

    def as_typed(self) -> object:
        """What they would say if the box in hand were left now."""
        typed = {name: box.as_typed() for name, box in self._boxes.items()}
        both = {**self._shown, **typed}
        return {name: said for name, said in both.items() if said is not None} or None

    def hold(self) -> None:
        """It could not be saved: what was typed last is unsaid, so that leaving tries again."""
        if self._said_last:
            self._boxes[self._said_last].hold()

    def unsaid(self) -> PartsUnsaid | None:
        """What is in the fields, where they could not be saved or one of them cannot be read."""
        is_held = any(box.is_held for box in self._boxes.values())
        if not (is_held or self.is_unread):
            return None
        unread = {name: box.words() for name, box in self._boxes.items() if box.is_unread}
        last = (0, self._said_last) if self._said_last else None
        return PartsUnsaid([dict(self._shown)], [unread], is_held, last)

    def type_again(self, unsaid: PartsUnsaid) -> None:
        """Put back what is unsaid, in fields that were made anew."""
        self.show_value(unsaid.rows[0])
        for name, words in unsaid.unread[0].items():
            self._boxes[name].box.setText(words)
            self._boxes[name].flush()
        self._said_last = unsaid.last[1] if unsaid.last else ""
        if unsaid.is_held:
            self.hold()

    @property
    def is_unread(self) -> bool:
        """Whether a part of it holds what cannot be read."""
        return any(box.is_unread for box in self._boxes.values())

    def _part(self, name: str, value: object) -> None:
        if value is None:
            self._shown.pop(name, None)
        else:
            self._shown[name] = value
        for box in self._boxes.values():
            box.is_held = False  # all of them are said at once
        self._said_last = name
        self.answered.emit(dict(self._shown) or None)
        if isinstance(value, int) and isValid(self) and self._shown.get(name) != value:
            self._boxes[name].first().setFocus()  # it could not be kept: the number is put right
