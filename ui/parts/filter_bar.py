"""The line above a list: exclusive filters that carry their counts, choices, and a box of words.

A filter with nothing in it stays and says 0, so that nobody looks for it in vain.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QWidget

from ui.parts.arrange import column, label, row
from ui.parts.fields import LineBox
from ui.parts.flow import Flow
from ui.parts.segment import Segment

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtWidgets import QLayout

    from ui.parts.fields import Choice

_DOWN = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down})


FilterState = tuple[int, tuple[str, ...], str]  # the filter, the choices, the words


_APOSTROPHES = str.maketrans(dict.fromkeys("\u2018\u2019\u02bc\u2032`", "'"))


def folded(words: str) -> str:
    """Words as they are looked for: in small letters, every apostrophe the one of the keyboard."""
    return words.casefold().translate(_APOSTROPHES)


class FilterBox(LineBox):
    """Enter and ↓ go down to what fits (`went_down`); Esc clears the box before it leaves it."""

    went_down = Signal()

    def begin(self) -> None:
        """Take the focus, with what is in it marked: new words take its place."""
        self.setFocus()
        self.selectAll()

    def event(self, event: QEvent) -> bool:
        """Esc is the box's own while there is something in it to clear."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and self.text()
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys that mean something to a filter; the rest is typed."""
        if event.key() in _DOWN and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.went_down.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
        else:
            super().keyPressEvent(event)

    def fits(self, words: str) -> bool:
        """Whether every word that is typed stands somewhere in these."""
        held = folded(words)
        return all(word in held for word in folded(self.text()).split())


class FilterBar(QWidget):
    """`changed` when another filter or choice is chosen, or other words are typed."""

    changed = Signal()

    def __init__(
        self, kept: Iterable[str], what: str, prompt: str, choices: Sequence[Choice] = ()
    ) -> None:
        """`kept` are the filters' words, the first of which leaves nothing out.

        `what` are the things that are listed ("actions"), and `choices` stand before the box.
        """
        super().__init__()
        self._segments = [Segment("", words) for words in kept]
        self._group = QButtonGroup(self)
        for at, segment in enumerate(self._segments):
            segment.setAccessibleDescription(f"Which {what} are shown")
            self._group.addButton(segment, at)
        self._segments[0].setChecked(True)
        self._choices = choices
        self.search = FilterBox(f"Filter the {what}", prompt)
        self._said = label("", "muted", wrap=False)
        self._group.idClicked.connect(lambda _at: self.changed.emit())
        for choice in choices:
            choice.currentIndexChanged.connect(lambda _at: self.changed.emit())
        self.search.textChanged.connect(lambda _text: self.changed.emit())
        self.setLayout(column(Flow(*self._segments), self.second_line(), spacing=12))

    def second_line(self) -> QLayout:
        """The choices, the box of words and how many fit, beside each other."""
        second = row(*self._choices, self.search, self._said, spacing=8)
        second.setStretch(len(self._choices), 1)
        return second

    def first(self) -> QWidget:
        """Where the focus goes."""
        return self._group.checkedButton() or self._segments[0]

    def said(self) -> str:
        """How many of the things fit."""
        return self._said.text()

    def chosen(self) -> int:
        """Which of the filters is chosen: its place among them."""
        return self._group.checkedId()

    def show_every(self, at: int = 0) -> None:
        """Leave nothing out any more but what a filter leaves out."""
        self.blockSignals(True)
        self._segments[at].setChecked(True)
        for choice in self._choices:
            choice.choose("")
        self.search.clear()
        self.blockSignals(False)
        self.changed.emit()

    def state(self) -> FilterState:
        """What is chosen and typed now."""
        return self.chosen(), tuple(choice.word() for choice in self._choices), self.search.text()

    def give_back(self, state: FilterState) -> None:
        """Choose and type what was, as when the page is made anew in another look."""
        if state == self.state():
            return
        at, words, typed = state
        self.blockSignals(True)
        self._segments[at].setChecked(True)
        for choice, word in zip(self._choices, words, strict=True):
            choice.choose(word)
        self.search.setText(typed)
        self.blockSignals(False)
        self.changed.emit()

    def say_counts(self, said: Iterable[tuple[str, int]]) -> None:
        """Say how many each filter would show."""
        for segment, (words, count) in zip(self._segments, said, strict=True):
            segment.setText(f"{words} {count}")
            segment.setAccessibleName(segment.text())
            segment.updateGeometry()

    def say_shown(self, shown: int, whole: int) -> None:
        """Say how many of how many are shown."""
        self._said.setText(f"{shown} of {whole} shown")
