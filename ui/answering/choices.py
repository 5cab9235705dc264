"""Judgements and ticks: answered by a click, by arrows, or by the key that each shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from ui.parts.flow import Flow
from ui.parts.segment import Segment, TickSegment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from forms.model import Choice

_DIGITS = "123456789"


def keys_for(choices: Sequence[Choice]) -> list[str]:
    """The key of each choice: N for the one that means not applicable, and digits for the rest."""
    keys, digits = [], iter(_DIGITS)
    has_na = False
    for choice in choices:
        if choice.counts == "na" and not has_na:
            keys.append("N")
            has_na = True
        else:
            keys.append(next(digits, ""))
    return keys


class OneOf(QWidget):
    """One choice of several; `answered` with its name, or None when it is taken back."""

    answered = Signal(object)

    def __init__(self, choices: Sequence[Choice], question: str) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._names = [choice.name for choice in choices]
        self._segments = []
        for place, (choice, key) in enumerate(zip(choices, keys_for(choices), strict=True)):
            segment = Segment(key, choice.label)
            segment.setAccessibleDescription(f"Answer to: {question}")
            if choice.descriptor:
                segment.setToolTip(choice.descriptor)
            self._group.addButton(segment, place)
            self._segments.append(segment)
        self.setLayout(Flow(*self._segments))
        self._group.idClicked.connect(self._clicked)

    def show_value(self, value: object) -> None:
        """Show what is answered."""
        self._group.setExclusive(False)
        for name, segment in zip(self._names, self._segments, strict=True):
            segment.setChecked(name == value)
        self._group.setExclusive(True)
        self._be_one_stop()

    def press(self, key: str) -> bool:
        """Answer by a key; whether the key is one of ours. The chosen one's key takes it back."""
        for name, segment in zip(self._names, self._segments, strict=True):
            if segment.key == key.upper():
                segment.setFocus()
                taken_back = segment.isChecked()
                self.show_value(None if taken_back else name)
                self.answered.emit(None if taken_back else name)
                return True
        return False

    def first(self) -> QWidget:
        """Where the focus goes: the chosen one, or the first."""
        return next((s for s in self._segments if s.isChecked()), self._segments[0])

    def flush(self) -> None:
        """A choice is said when it is made; nothing waits."""

    def hold(self) -> None:
        """A choice that could not be saved is made again in a moment."""

    def _be_one_stop(self) -> None:
        """Tab stops once: Qt keeps to this by itself only where it is a person who chooses."""
        in_hand = [one for one in self._segments if one.isChecked()]
        in_hand += [one for one in self._segments if one.hasFocus()]
        held = (in_hand or self._segments)[0]
        for segment in self._segments:
            policy = Qt.FocusPolicy.StrongFocus if segment is held else Qt.FocusPolicy.ClickFocus
            segment.setFocusPolicy(policy)

    def _clicked(self, place: int) -> None:
        self.answered.emit(self._names[place])


class SomeOf(QWidget):
    """Any number of choices; one that stands alone takes the others away."""

    answered = Signal(object)

    def __init__(self, choices: Sequence[Choice], question: str) -> None:
        super().__init__()
        self._choices = tuple(choices)
        self._ticks = []
        for place, choice in enumerate(choices):
            tick = TickSegment(_DIGITS[place] if place < len(_DIGITS) else "", choice.label)
            tick.setAccessibleDescription(f"Tick each that fits: {question}")
            tick.clicked.connect(lambda _checked=False, place=place: self._clicked(place))
            self._ticks.append(tick)
        self.setLayout(Flow(*self._ticks))

    def show_value(self, value: object) -> None:
        """Show what is ticked."""
        names = value if isinstance(value, list) else []
        for choice, tick in zip(self._choices, self._ticks, strict=True):
            tick.setChecked(choice.name in names)

    def press(self, key: str) -> bool:
        """Tick or untick by a key; whether the key is one of ours."""
        for place, tick in enumerate(self._ticks):
            if tick.key == key.upper():
                tick.setFocus()
                tick.setChecked(not tick.isChecked())
                self._clicked(place)
                return True
        return False

    def first(self) -> QWidget:
        """Where the focus goes."""
        return self._ticks[0]

    def flush(self) -> None:
        """A tick is said when it is made; nothing waits."""

    def hold(self) -> None:
        """A tick that could not be saved is made again in a moment."""

    def _clicked(self, place: int) -> None:
        pressed = self._choices[place]
        if self._ticks[place].isChecked():
            for choice, tick in zip(self._choices, self._ticks, strict=True):
                if choice is not pressed and (choice.alone or pressed.alone):
                    tick.setChecked(False)
        names = [
            choice.name
            for choice, tick in zip(self._choices, self._ticks, strict=True)
            if tick.isChecked()
        ]
        self.answered.emit(names or None)
