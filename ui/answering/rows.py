"""Answers that are rows: events, actions, grids and one row for each agency."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from ui.answering.one_row import OneRow
from ui.answering.rows_held import RowsHeld
from ui.answering.unsaid import PartsUnsaid
from ui.parts.arrange import button, clear, column, row

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


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
    """Rows of fields. Named rows stand still; open rows can be added and taken out.

    `typing` with each letter in one of their boxes, and `rested` after one was left.
    """

    answered = Signal(object)
    unread = Signal()
    typing = Signal()
    rested = Signal()

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
        self._held = RowsHeld(named, key)
        self._shown: list[OneRow] = []
        self._is_held, self._told = False, 0  # how often the rows were said
        self._said_last: tuple[int, str] | None = None
        self._body = column(spacing=10)
        self._add: QPushButton = button("Add a row", self.add_row)
        self._add.setAccessibleName(f"Add a row: {question}")
        self.setLayout(column(self._body, row(self._add, None), spacing=8))
        self._add.setVisible(not named)

    def show_value(self, value: object) -> None:
        """Show the rows that are answered; rows that say the same already stay as they are.

        What was just typed comes back this way when it is saved: the focus must not be lost by it.
        What could not be saved stays.
        """
        if self._is_held:
            return
        held = [dict(found) for found in value] if isinstance(value, list) else []
        if self._shown and held == self._held.filled():
            return
        self._held.take(held)
        self._draw(())

    def press(self, _key: str) -> bool:
        """Keys belong to the fields."""
        return False

    def first(self, place: int = 0) -> QWidget:
        """The first box of a row, or the button that begins one where there is none."""
        return self._shown[place].first() if self._shown else self._add

    def go_to(self, name: str) -> None:
        """Put the focus in a named row, where there is one."""
        names = [held for held, _words in self._held.named]
        if name in names:
            self.first(names.index(name)).setFocus()

    def flush(self) -> None:
        """Say what is typed, if it changed or could not be saved before."""
        told = self._told
        for shown in self._shown:
            shown.flush()
        if self._is_held and self._told == told:
            self._tell()

    def as_typed(self) -> object:
        """What they would say if the box in hand were left now."""
        return self._held.with_typed([shown.as_typed() for shown in self._shown]) or None

    def hold(self) -> None:
        """They could not be saved: keep them as unsaid, so that leaving tries again."""
        self._is_held = True
        if self._said_last is not None:
            place, name = self._said_last
            self._shown[place].hold(name)

    def unsaid(self) -> PartsUnsaid | None:
        """The rows, where they could not be saved or something in them cannot be read."""
        if not (self._is_held or self.is_unread):
            return None
        rows = [dict(held) for held in self._held.rows]
        return PartsUnsaid(rows, self._unread(), self._is_held, self._said_last)

    def type_again(self, unsaid: PartsUnsaid) -> None:
        """Put back what is unsaid, in rows that were made anew."""
        self._held.rows = [dict(held) for held in unsaid.rows]
        self._draw(unsaid.unread)
        self._said_last = unsaid.last
        if unsaid.is_held:
            self.hold()

    def _unread(self) -> list[dict[str, str]]:
        return [shown.unread_words() for shown in self._shown]

    def _draw(self, unread: Sequence[Mapping[str, str]]) -> None:
        """Draw every row; `unread` is what is typed in the first of them and cannot be read."""
        was_unread = self.is_unread
        clear(self._body)
        self._shown = []
        for place, held in enumerate(self._held.rows):
            self._shown.append(self._row(place, held))
            self._body.addWidget(self._shown[-1])
        _chain(self._add, [stop for shown in self._shown for stop in shown.stops])
        is_full = 0 < self._most <= len(self._shown)
        self._add.setVisible(not self._held.named and not is_full)
        for shown, words in zip(self._shown, unread, strict=False):
            shown.type_again(words)
        if was_unread:
            self.unread.emit()

    def _row(self, place: int, held: dict[str, object]) -> OneRow:
        title, stands_still = self._held.title(place), bool(self._held.named)
        made = OneRow(self._parts, held, title, self._question, stands_still=stands_still)
        made.said.connect(partial(self._say, place))
        made.unread.connect(self.unread)
        made.typing.connect(self.typing)
        made.rested.connect(self.rested)
        made.taken_out.connect(partial(self._take_out, place))
        return made

    def _say(self, place: int, name: str, value: object) -> None:
        self._held.put(place, name, value)
        self._said_last = place, name
        self._tell()

    def _tell(self) -> None:
        self._is_held = False
        self._told += 1
        self.answered.emit(self._held.filled() or None)

    @property
    def is_unread(self) -> bool:
        """Whether a box in the rows holds what cannot be read."""
        return any(shown.is_unread for shown in self._shown)

    def add_row(self) -> None:
        """Begin a new row, with the focus in its first box."""
        self.flush()
        self._held.rows.append({})
        self._said_last = None
        self._draw(self._unread())
        self.first(-1).setFocus()

    def _take_out(self, place: int) -> None:
        self.flush()
        unread = self._unread()
        del self._held.rows[place], unread[place]
        self._draw(unread)
        self.first(min(place, len(self._shown) - 1)).setFocus()
        self._said_last = None
        self._tell()


def _chain(add: QWidget, stops: Sequence[QWidget]) -> None:
    """Tab goes through the rows and then to what comes after them, as the eye does.

    What is made stands at the end of the window's order. So each stop is put behind the one
    before it, from the button that stands in its place already; and the button goes last.
    """
    for before, box in pairwise((add, *stops, add)):
        QWidget.setTabOrder(before, box)
