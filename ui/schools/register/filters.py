"""Which settings are shown: open, closed or with a gap, of which phase, and words in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from audit_app.rules.schools.phases import PHASES
from ui.actions.filters import FilterBox
from ui.parts.arrange import column, label, row
from ui.parts.fields import Choice
from ui.parts.flow import Flow
from ui.parts.segment import Segment

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ui.schools.register.lines import Line

_KEPT: tuple[tuple[str, Callable[[Line], bool]], ...] = (
    ("Open", lambda line: line.is_open),
    ("Closed", lambda line: not line.is_open),
    ("Gaps: no phase or duty", lambda line: line.has_gap),
)


class Filters(QWidget):
    """Each carries its count, and stays when it is 0; `changed` when another is chosen."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._segments = [Segment("", words) for words, _keeps in _KEPT]
        self._group = QButtonGroup(self)
        for at, segment in enumerate(self._segments):
            segment.setAccessibleDescription("Which settings are shown")
            self._group.addButton(segment, at)
        self._segments[0].setChecked(True)
        self._phase = Choice("Phase", [("", "Every phase"), *PHASES.items()])
        self.search = FilterBox("Filter the settings", "Filter by name or URN ( / )")
        self._said = label("", "muted", wrap=False)
        self._group.idClicked.connect(lambda _at: self.changed.emit())
        self._phase.currentIndexChanged.connect(lambda _at: self.changed.emit())
        self.search.textChanged.connect(lambda _text: self.changed.emit())
        second = row(self._phase, self.search, self._said, spacing=8)
        second.setStretch(1, 1)
        self.setLayout(column(Flow(*self._segments), second, spacing=12))

    def first(self) -> QWidget:
        """Where the focus goes."""
        return self._group.checkedButton() or self._segments[0]

    def said(self) -> str:
        """How many of the settings fit."""
        return self._said.text()

    def show_every(self) -> None:
        """Leave no open setting out any more."""
        self.be_about("open")

    def be_about(self, standing: str) -> None:
        """Show every setting that is open, or every closed one."""
        self.blockSignals(True)
        self._segments[1 if standing == "closed" else 0].setChecked(True)
        self._phase.choose("")
        self.search.clear()
        self.blockSignals(False)
        self.changed.emit()

    def kept(self, lines: Sequence[Line]) -> list[Line]:
        """Count the settings anew, and give those that are to be shown."""
        for segment, (words, keeps) in zip(self._segments, _KEPT, strict=True):
            segment.setText(f"{words} {sum(keeps(line) for line in lines)}")
            segment.setAccessibleName(segment.text())
            segment.updateGeometry()
        _words, wanted = _KEPT[self._group.checkedId()]
        of = [line for line in lines if wanted(line)]
        phase, typed = self._phase.word(), self.search.text().casefold().split()
        shown = [line for line in of if phase in {"", line.school.phase} and _holds(line, typed)]
        self._said.setText(f"{len(shown)} of {len(of)} shown")
        return shown


def _holds(line: Line, words: Sequence[str]) -> bool:
    """Whether a setting holds every word; it is found by the URNs that it had before, too."""
    school = line.school
    urns = " ".join(each.urn or "" for each in line.thread)
    held = f"{school.name} {urns} {school.number} {school.district}".casefold()
    return all(word in held for word in words)
