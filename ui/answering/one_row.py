"""One row of an answer as it is shown: its name, its fields, and the button that takes it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from ui.answering.words import Typed
from ui.look import look
from ui.parts.arrange import button, column, label, row
from ui.parts.fields import Choice, field
from ui.parts.flow import Flow

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ui.answering.rows import Part

_WIDTHS = {"integer": 140, "date": 210, "month": 210}  # pixels at 100 %; others take more
_NUMBER_ALONE = 300


class OneRow(QFrame):
    """Says what was `said` under which name, what cannot be read, and that it is `taken_out`.

    `typing` with each letter in one of its boxes, and `rested` after one was left.
    """

    said = Signal(str, object)
    unread = Signal()
    taken_out = Signal()
    typing = Signal()
    rested = Signal()

    def __init__(
        self,
        parts: Sequence[Part],
        held: Mapping[str, object],
        title: str,
        question: str,
        *,
        stands_still: bool,
    ) -> None:
        super().__init__()
        heading = label(title, "strong")
        away: QPushButton | None = None
        if not stands_still:
            away = button("Take out", self.taken_out.emit, "link")
            away.setAccessibleName(f"Take out {title}: {question}")
        self._boxes = [
            self._box(part, f"{part.words}, {title}: {question}", held.get(part.name))
            for part in parts
        ]
        self._by_name = dict(zip((part.name for part in parts), self._boxes, strict=True))
        head = row(heading)
        head.setStretch(0, 1)
        self.stops = [_focusable(box) for box in self._boxes]  # where Tab stops, in order
        if away is not None:
            head.addWidget(away)
            self.stops.append(away)
        body = column(head, spacing=6, margins=(0, 0, 0, 6))
        _lay_out(body, parts, self._boxes)
        self.setLayout(body)

    def first(self) -> QWidget:
        """Its first box."""
        return _focusable(self._boxes[0])

    def flush(self) -> None:
        """Say what is typed, if it changed."""
        for box in self._boxes:
            if isinstance(box, Typed):
                box.flush()

    def as_typed(self) -> dict[str, object]:
        """What its boxes would say if they were left now, by the name of their column."""
        boxes = self._by_name.items()
        return {name: box.as_typed() for name, box in boxes if isinstance(box, Typed)}

    def unread_words(self) -> dict[str, str]:
        """What is typed and cannot be read, by the name of its column."""
        boxes = self._by_name.items()
        return {
            name: box.words() for name, box in boxes if isinstance(box, Typed) and box.is_unread
        }

    def type_again(self, unread: Mapping[str, str]) -> None:
        """Put back what cannot be read, in a row that was drawn anew."""
        for name, words in unread.items():
            box = self._by_name[name]
            if isinstance(box, Typed):
                box.box.setText(words)
                box.flush()

    def hold(self, name: str) -> None:
        """What was typed under a name could not be saved: leaving it tries again."""
        box = self._by_name[name]
        if isinstance(box, Typed):
            box.hold()

    @property
    def is_unread(self) -> bool:
        """Whether one of its boxes holds what cannot be read."""
        return any(box.is_unread for box in self._boxes if isinstance(box, Typed))

    def _box(self, part: Part, name: str, value: object) -> QWidget:
        if part.offers:
            choice = Choice(name, (("", "Choose…"), *part.offers))
            choice.choose(str(value or ""))
            choice.currentIndexChanged.connect(
                lambda _index: self.said.emit(part.name, choice.word() or None)
            )
            return choice
        typed = Typed(part.kind, name)
        if part.wide and part.kind == "integer":
            typed.setMaximumWidth(look.current().px(_NUMBER_ALONE))
        typed.show_value(value)
        typed.answered.connect(lambda value: self.said.emit(part.name, value))
        typed.unread.connect(self.unread)
        typed.typing.connect(self.typing)
        typed.rested.connect(self.rested)
        return typed


def _lay_out(body: QVBoxLayout, parts: Sequence[Part], boxes: Sequence[QWidget]) -> None:
    """A wide part takes a line of its own; the others share theirs."""
    short: Flow | None = None
    for part, typed in zip(parts, boxes, strict=True):
        box = field(part.words, typed)
        if part.wide:
            short = None
            body.addWidget(box)
            continue
        if short is None:
            short = Flow(spacing=10)
            body.addLayout(short)
        box.setFixedWidth(look.current().px(_WIDTHS.get(part.kind, 190)))
        short.addWidget(box)


def _focusable(box: QWidget) -> QWidget:
    return box.first() if isinstance(box, Typed) else box
