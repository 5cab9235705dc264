"""Answers that are typed: a line, a box, a number, a day or a month."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.parts.aloud import show_words
from ui.parts.arrange import column, label
from ui.parts.fields import LineBox, NoteBox

if TYPE_CHECKING:
    from collections.abc import Callable

A_DAY = "Day, month and year, such as 18/12/2026."  # said under a field, never in it
_DAY = re.compile(r"(\d{1,2})[/. -](\d{1,2})[/. -](\d{4}|[0-4]\d)")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})", re.ASCII)
_MONTH = re.compile(r"(\d{1,2})[/. -](\d{4})")


def read_day(typed: str) -> str | None:
    """A day typed as 25/11/2026, 25/11/26 or 2026-11-25, as ISO text; None when it is no day.

    Two figures for a year are one of this century’s first half.
    """
    text = typed.strip()
    if found := _DAY.fullmatch(text):
        parts = (f"20{found[3]}"[-4:], found[2], found[1])
    elif found := _ISO.fullmatch(text):
        parts = (found[1], found[2], found[3])
    else:
        return None
    try:
        year, month, day = (int(part) for part in parts)
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def say_day(value: object) -> str:
    """A day as it is typed here: 25/11/2026."""
    if not isinstance(value, str) or not value:
        return ""
    day = date.fromisoformat(value)
    return f"{day.day:02}/{day.month:02}/{day.year}"


def read_month(typed: str) -> str | None:
    """A month typed as 11/2026 or 2026-11; None when it is no month."""
    text = typed.strip()
    if re.fullmatch(r"\d{4}-(0[1-9]|1[0-2])", text):
        return text
    found = _MONTH.fullmatch(text)
    if not found or not 1 <= int(found[1]) <= 12:  # noqa: PLR2004 - there are twelve months
        return None
    return f"{found[2]}-{int(found[1]):02}"


def say_month(value: object) -> str:
    """A month as it is typed here: 11/2026."""
    if not isinstance(value, str) or not value:
        return ""
    year, month = value.split("-")
    return f"{month}/{year}"


def read_number(typed: str) -> int | None:
    """A whole number; None when it is none."""
    text = typed.strip().replace(",", "")
    return int(text) if re.fullmatch(r"-?\d{1,9}", text) else None


def _say_words(value: object) -> str:
    return value if isinstance(value, str) else ""


# How a type is read from what was typed, said back, and what to say when it cannot be read.
_READINGS: dict[str, tuple[Callable[[str], object], Callable[[object], str], str]] = {
    "integer": (read_number, lambda value: "" if value is None else str(value), "a whole number"),
    "date": (read_day, say_day, "a day such as 25/11/2026"),
    "month": (read_month, say_month, "a month such as 11/2026"),
}


class Typed(QWidget):
    """One line that is read as text, a number, a day or a month; said when it is left.

    What cannot be read stays on the screen only, however often the page is shown anew; `unread`
    when that begins or ends. `typing` with each letter, and `rested` after it was left.
    """

    answered = Signal(object)
    unread = Signal()
    typing = Signal()
    rested = Signal()

    def __init__(self, kind: str, question: str) -> None:
        super().__init__()
        self._kind = kind
        hint = _READINGS[kind][2] if kind in _READINGS else ""
        self.box = LineBox(question, hint[2:].capitalize() if hint.startswith("a ") else "")
        self._wrong = label("", "bad")
        self._wrong.hide()
        self._shown: object = None
        self.is_unread = self.is_held = False
        self.setLayout(column(self.box, self._wrong, spacing=4))
        self.setFocusProxy(self.box)
        self.box.left.connect(self.flush)
        self.box.returnPressed.connect(self.flush)
        self.box.textEdited.connect(lambda _words: self.typing.emit())
        self.box.left.connect(self.rested)

    def show_value(self, value: object) -> None:
        """Show what is answered; not over what is typed and cannot be read, or saved, yet."""
        if self.is_held or (self.is_unread and value == self._shown):
            return
        self._shown = value
        say = _READINGS[self._kind][1] if self._kind in _READINGS else _say_words
        if self.box.text() != say(value):  # else somebody who types on would be put elsewhere
            self.box.setText(say(value))
        self.box.setModified(False)

    def press(self, _key: str) -> bool:
        """Keys belong to the box."""
        return False

    def first(self) -> QWidget:
        """Where the focus goes."""
        return self.box

    def words(self) -> str:
        """What stands in the box."""
        return self.box.text()

    def as_typed(self) -> object:
        """What would be said if it were left now; what was said last where that cannot be read."""
        typed = self.box.text()
        if not typed.strip() or self._kind not in _READINGS:
            return typed or None
        read = _READINGS[self._kind][0](typed)
        return self._shown if read is None else read

    @property
    def needs(self) -> str:
        """What is wrong with what is typed; "" where it can be read."""
        return f"This needs {_READINGS[self._kind][2]}. Not saved yet." if self.is_unread else ""

    def flush(self) -> None:
        """Say what is typed, if it changed and can be read."""
        typed = self.box.text()
        value: object = typed or None
        if typed.strip() and self._kind in _READINGS:
            value = _READINGS[self._kind][0](typed)
            if value is None:
                self.is_unread, was = True, self.is_unread
                show_words(self._wrong, self.needs)
                if not was:
                    self.unread.emit()
                return
            if self._kind == "date":
                self.box.setText(say_day(value))  # a short year is shown as it was read
        show_words(self._wrong, "")
        if self.is_unread:
            self.is_unread = False
            self.unread.emit()
        if value != self._shown or self.is_held:
            self._shown, self.is_held = value, False
            self.answered.emit(value)

    def hold(self) -> None:
        """It could not be saved: keep it as unsaid, so that leaving tries again."""
        self.is_held = True


class LongWords(QWidget):
    """A box of words; said when it is left."""

    answered = Signal(object)

    def __init__(self, question: str) -> None:
        super().__init__()
        self.box = NoteBox(question, lines=4)
        self._shown: object = None
        self.is_held = False
        self.setLayout(column(self.box))
        self.box.left.connect(self.flush)

    def show_value(self, value: object) -> None:
        """Show what is answered; who types on after it was saved goes on where she was."""
        if self.is_held:
            return
        self._shown = value
        if self.words() != _say_words(value):
            self.box.setPlainText(_say_words(value))
        self.box.document().setModified(False)

    def press(self, _key: str) -> bool:
        """Keys belong to the box."""
        return False

    def first(self) -> QWidget:
        """Where the focus goes."""
        return self.box

    def words(self) -> str:
        """What stands in the box."""
        return self.box.toPlainText()

    def flush(self) -> None:
        """Say what is typed, if it changed."""
        value = self.box.toPlainText() or None
        if value != self._shown or self.is_held:
            self._shown, self.is_held = value, False
            self.answered.emit(value)

    def hold(self) -> None:
        """It could not be saved: keep it as unsaid, so that leaving tries again."""
        self.is_held = True
