"""Answers that are rows: events, actions, grids and one row for each agency."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QWidget

from ui.answering.words import Typed
from ui.look import look
from ui.parts.arrange import button, clear, column, label, row
from ui.parts.fields import Choice, field
from ui.parts.flow import Flow

if TYPE_CHECKING:
    from collections.abc import Sequence


_WIDTHS = {"integer": 140, "date": 210, "month": 210}  # pixels at 100 %; others take more
_NUMBER_ALONE = 300


@dataclass(frozen=True, slots=True)
class Part:
    """One column of the rows: its name, its label, its kind, and what it offers.

    A wide one has a line of its own; the others share theirs with those beside them in the form.
    """

    name: str
    words: str
    kind: str = "text"
    offers: tuple[tuple[str, str], ...] = ()
    wide: bool = False


class RowsAnswer(QWidget):
    """Rows of fields. Named rows stand still; open rows can be added and taken out."""

    answered = Signal(object)
    unread = Signal()

    def __init__(
        self,
        parts: Sequence[Part],
        question: str,
        named: Sequence[tuple[str, str]] = (),
        key: str = "row",
        most: int = 0,
    ) -> None:
        """`named` gives fixed rows as (name, label), kept in each row under `key`."""
        super().__init__()
        self._parts, self._question, self._most = tuple(parts), question, most
        self._named, self._key = tuple(named), key
        self._rows: list[dict[str, object]] = []
        self._boxes: list[QWidget] = []
        self._stops: list[QWidget] = []  # where Tab stops in the rows, in order
        self._body = column(spacing=10)
        self._add: QPushButton = button("Add a row", self.add_row)
        self._add.setAccessibleName(f"Add a row: {question}")
        self.setLayout(column(self._body, row(self._add, None), spacing=8))
        self._add.setVisible(not named)
        self._first: QWidget = self._add

    def show_value(self, value: object) -> None:
        """Show the rows that are answered; rows that say the same already stay as they are.

        What was just typed comes back this way when it is saved: the focus must not be lost by it.
        """
        held = [dict(found) for found in value] if isinstance(value, list) else []
        if self._boxes and held == self._filled():
            return
        if self._named:
            by_name = {found.get(self._key): found for found in held}
            self._rows = [by_name.get(name, {self._key: name}) for name, _words in self._named]
        else:
            self._rows = held
        self._draw()

    def press(self, _key: str) -> bool:
        """Keys belong to the fields."""
        return False

    def first(self) -> QWidget:
        """Where the focus goes."""
        return self._first

    def go_to(self, name: str) -> None:
        """Put the focus in a named row, where there is one."""
        names = [held for held, _words in self._named]
        if name in names:
            self._focus_row(names.index(name))

    def flush(self) -> None:
        """Say what is typed, if it changed."""
        for box in self._boxes:
            if isinstance(box, Typed):
                box.flush()

    def _draw(self) -> None:
        clear(self._body)
        self._boxes, self._stops = [], []
        for place in range(len(self._rows)):
            self._body.addWidget(self._row(place))
        self._chain()
        self._first = _focusable(self._boxes[0]) if self._boxes else self._add
        self._add.setVisible(not self._named and not 0 < self._most <= len(self._rows))

    def _chain(self) -> None:
        """Tab goes through the rows and then to what comes after them, as the eye does.

        What is made stands at the end of the window's order. So each stop is put behind the one
        before it, from the button that stands in its place already; and the button goes last.
        """
        for before, box in pairwise((self._add, *self._stops, self._add)):
            QWidget.setTabOrder(before, box)

    def _row(self, place: int) -> QWidget:
        made = QFrame()
        title = self._named[place][1] if self._named else f"Row {place + 1}"
        heading: QLabel = label(title, "strong")
        boxes = []
        away: QPushButton | None = None
        if not self._named:
            away = button("Take out", lambda: self._take_out(place), "link")
            away.setAccessibleName(f"Take out {title}: {self._question}")
        begun = len(self._boxes)
        for part in self._parts:
            name = f"{part.words}, {title}: {self._question}"
            boxes.append(field(part.words, self._box(part, name, place)))
        head = row(heading)
        head.setStretch(0, 1)
        self._stops += [_focusable(box) for box in self._boxes[begun:]]
        if away is not None:
            head.addWidget(away)
            self._stops.append(away)
        body = column(head, spacing=6, margins=(0, 0, 0, 6))
        short: Flow | None = None
        for part, box in zip(self._parts, boxes, strict=True):
            if part.wide:
                short = None
                body.addWidget(box)
                continue
            if short is None:
                short = Flow(spacing=10)
                body.addLayout(short)
            box.setFixedWidth(look.current().px(_WIDTHS.get(part.kind, 190)))
            short.addWidget(box)
        made.setLayout(body)
        return made

    def _box(self, part: Part, name: str, place: int) -> QWidget:
        value = self._rows[place].get(part.name)
        if part.offers:
            choice = Choice(name, (("", "Choose…"), *part.offers))
            choice.choose(str(value or ""))
            choice.currentIndexChanged.connect(
                lambda _index: self._set(place, part.name, choice.word() or None)
            )
            self._boxes.append(choice)
            return choice
        typed = Typed(part.kind, name)
        if part.wide and part.kind == "integer":
            typed.setMaximumWidth(look.current().px(_NUMBER_ALONE))
        typed.show_value(value)
        typed.answered.connect(lambda value: self._set(place, part.name, value))
        typed.unread.connect(self.unread)
        self._boxes.append(typed)
        return typed

    def _set(self, place: int, name: str, value: object) -> None:
        if value is None:
            self._rows[place].pop(name, None)
        else:
            self._rows[place][name] = value
        self._say()

    def _say(self) -> None:
        self.answered.emit(self._filled() or None)

    def _filled(self) -> list[dict[str, object]]:
        """The rows in which something is said."""
        return [
            dict(found)
            for found in self._rows
            if any(name != self._key or not self._named for name in found)
        ]

    @property
    def is_unread(self) -> bool:
        """Whether a box in the rows holds what cannot be read."""
        return any(box.is_unread for box in self._boxes if isinstance(box, Typed))

    def add_row(self) -> None:
        """Begin a new row, with the focus in its first box."""
        self.flush()
        self._rows.append({})
        self._draw()
        self._focus_row(len(self._rows) - 1)

    def _take_out(self, place: int) -> None:
        self.flush()
        del self._rows[place]
        self._draw()
        self._focus_row(min(place, len(self._rows) - 1))
        self._say()

    def _focus_row(self, place: int) -> None:
        """Go to the first box of a row, or to the button that begins one where there is none."""
        at = place * len(self._parts)
        (_focusable(self._boxes[at]) if self._boxes else self._add).setFocus()


def _focusable(box: QWidget) -> QWidget:
    return box.first() if isinstance(box, Typed) else box
