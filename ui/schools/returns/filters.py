"""Which returns of the year are shown: how they stand, and words in the school's name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from audit_app.rules.returning import STATE_WORDS
from ui.actions.filters import FilterBox
from ui.parts.arrange import column, label, row
from ui.parts.flow import Flow
from ui.parts.segment import Segment
from ui.schools.returns.cells import STATES

if TYPE_CHECKING:
    from audit_app.workbook.schools.year_stands import Stand, YearStands

_EVERY = ("", *STATES)


class Filters(QWidget):
    """Each state carries its count, and stays when it is 0; `changed` when another is chosen."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._segments = [Segment("", STATE_WORDS.get(state, "All")) for state in _EVERY]
        self._group = QButtonGroup(self)
        for at, segment in enumerate(self._segments):
            segment.setAccessibleDescription("Which returns are shown")
            self._group.addButton(segment, at)
        self._segments[0].setChecked(True)
        self.search = FilterBox("Filter the returns", "Filter these returns ( / )")
        self._said = label("", "muted", wrap=False)
        self._group.idClicked.connect(lambda _at: self.changed.emit())
        self.search.textChanged.connect(lambda _text: self.changed.emit())
        second = row(self.search, self._said, spacing=8)
        second.setStretch(0, 1)
        self.setLayout(column(Flow(*self._segments), second, spacing=12))

    def first(self) -> QWidget:
        """Where the focus goes."""
        return self._group.checkedButton() or self._segments[0]

    def said(self) -> str:
        """How many of the returns fit."""
        return self._said.text()

    def show_every(self) -> None:
        """Leave nothing out any more."""
        self.blockSignals(True)
        self._segments[0].setChecked(True)
        self.search.clear()
        self.blockSignals(False)
        self.changed.emit()

    def kept(self, year: YearStands) -> list[Stand]:
        """Count the returns anew, and give those that are to be shown."""
        for segment, state in zip(self._segments, _EVERY, strict=True):
            held = year.count(state) if state else len(year.returns)
            segment.setText(f"{STATE_WORDS.get(state, 'All')} {held}")
            segment.setAccessibleName(segment.text())
            segment.updateGeometry()
        wanted, words = _EVERY[self._group.checkedId()], self.search.text().casefold().split()
        shown = [
            held
            for held in year.returns
            if wanted in {"", held.state}
            and all(word in f"{held.name} {held.number}".casefold() for word in words)
        ]
        self._said.setText(f"{len(shown)} of {len(year.returns)} shown")
        return shown
