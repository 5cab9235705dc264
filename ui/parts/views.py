"""Which of a page's few views is shown: segments, of which one is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from ui.parts.arrange import column
from ui.parts.flow import Flow
from ui.parts.segment import Segment

if TYPE_CHECKING:
    from collections.abc import Sequence


class Views(QWidget):
    """The views by name, the first chosen; `changed` when another is."""

    changed = Signal()

    def __init__(self, about: str, names: Sequence[str]) -> None:
        super().__init__()
        self._segments = [Segment("", name) for name in names]
        self._group = QButtonGroup(self)
        for at, segment in enumerate(self._segments):
            segment.setAccessibleDescription(about)
            self._group.addButton(segment, at)
        self._segments[0].setChecked(True)
        self._group.idToggled.connect(self._toggled)
        self.setLayout(column(Flow(*self._segments), spacing=0))

    @property
    def at(self) -> int:
        """The place of the chosen view, from 0."""
        return self._group.checkedId()

    def first(self) -> QWidget:
        """Where the focus goes."""
        return self._segments[self.at]

    def turn(self, by: int) -> None:
        """Go on to the next view, or back; beyond the last there is none."""
        wanted = self.at + by
        if 0 <= wanted < len(self._segments):
            had_focus = self._segments[self.at].hasFocus()
            self._segments[wanted].setChecked(True)
            if had_focus:
                self._segments[wanted].setFocus()

    def _toggled(self, _at: int, is_on: bool) -> None:  # noqa: FBT001 - Qt's own signal
        if is_on:
            self.changed.emit()
