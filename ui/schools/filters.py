"""Which schools are shown: by their group, officer, district and phase, and by words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QWidget

from audit_app.rules.schools.phases import PHASES
from ui.actions.filters import FilterBox
from ui.parts.arrange import column, label, row
from ui.parts.fields import Choice
from ui.parts.flow import Flow
from ui.parts.segment import Segment
from ui.schools.shown import phase_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.schools.shown import ShownSchool

_SEGMENTS = (
    ("", "All"),
    ("overdue", "Past three years"),
    ("due", "Due this year"),
    ("planned", "Planned"),
    ("done", "Visited this year"),
    ("later", "Due later"),
    ("never", "Never visited"),
)
_SHORTEST = 9


class Filters(QWidget):
    """Each carries its count, and stays when it is 0; `changed` when another is chosen."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._segments = [Segment("", words) for _code, words in _SEGMENTS]
        for at, segment in enumerate(self._segments):
            segment.setAccessibleDescription("Which schools are shown")
            self._group.addButton(segment, at)
        self._segments[0].setChecked(True)
        self._officer = Choice("Officer", [("", "Every officer")])
        self._district = Choice("District", [("", "Every district")])
        self._phase = Choice("Phase", [("", "Every phase")])
        self.search = FilterBox("Filter the schools", "Filter these schools ( / )")
        self._said = label("", "muted", wrap=False)
        self._group.idClicked.connect(lambda _at: self.changed.emit())
        for choice in (self._officer, self._district, self._phase):
            choice.setMinimumContentsLength(_SHORTEST)
            choice.currentIndexChanged.connect(lambda _at: self.changed.emit())
        self.search.textChanged.connect(lambda _text: self.changed.emit())
        self.search.setMinimumWidth(120)
        second = row(self.search, self._said, spacing=8)
        second.setStretch(0, 1)
        choices, searching = QWidget(), QWidget()
        choices.setLayout(row(self._officer, self._district, self._phase, spacing=8))
        searching.setLayout(second)
        self._end = row(None, spacing=8)
        self._line = row(choices, searching, self._end, spacing=8)
        self._line.setStretch(1, 1)
        self.setLayout(column(Flow(*self._segments), self._line, spacing=8))

    def add(self, held: QWidget) -> None:
        """Put something else at the end of the line."""
        self._end.insertWidget(self._end.count() - 1, held)

    def be_one_line(self, *, is_one_line: bool) -> None:
        """The choices stand beside the box of words, or over it where there is no room."""
        ways = QBoxLayout.Direction
        self._line.setDirection(ways.LeftToRight if is_one_line else ways.TopToBottom)

    def first(self) -> QWidget:
        """Where the focus goes."""
        return self._group.checkedButton() or self._segments[0]

    def said(self) -> str:
        """How many of the schools fit."""
        return self._said.text()

    def show_every(self) -> None:
        """Leave nothing out any more."""
        self.blockSignals(True)
        self._segments[0].setChecked(True)
        for choice in (self._officer, self._district, self._phase):
            choice.choose("")
        self.search.clear()
        self.blockSignals(False)
        self.changed.emit()

    def kept(self, every: Sequence[ShownSchool]) -> list[ShownSchool]:
        """Count the schools anew, and give those that are to be shown."""
        self._offer(every)
        for segment, (code, words) in zip(self._segments, _SEGMENTS, strict=True):
            count = sum(not code or one.group == code for one in every)
            segment.setText(f"{words} {count}")
            segment.setAccessibleName(segment.text())
            segment.updateGeometry()
        wanted, _words = _SEGMENTS[self._group.checkedId()]
        shown = [one for one in every if (not wanted or one.group == wanted) and self._fits(one)]
        self._said.setText(f"{len(shown)} of {len(every)} shown")
        return shown

    def _offer(self, every: Sequence[ShownSchool]) -> None:
        schools = [one.standing.school for one in every]
        officers = sorted({school.officer_role for school in schools if school.officer_role})
        districts = sorted({school.district for school in schools if school.district})
        phases = {school.phase for school in schools}
        self._officer.offer([("", "Every officer"), *((one, one) for one in officers)])
        self._district.offer([("", "Every district"), *((one, one) for one in districts)])
        held = [(code, words) for code, words in PHASES.items() if code in phases]
        self._phase.offer([("", "Every phase"), *held])
        for choice in (self._officer, self._district, self._phase):
            choice.setMinimumContentsLength(_SHORTEST)
        self._officer.setVisible(len(officers) > 1)
        self._district.setVisible(len(districts) > 1)

    def _fits(self, one: ShownSchool) -> bool:
        school = one.standing.school
        chosen = (
            (self._officer.word(), school.officer_role),
            (self._district.word(), school.district),
            (self._phase.word(), school.phase),
        )
        if any(wanted and wanted != held for wanted, held in chosen):
            return False
        typed = self.search.text().casefold().split()
        if not typed:
            return True
        names = " ".join(f"{held.name} {held.urn or ''}" for held in one.standing.thread)
        said = f"{names} {phase_words(one)} {school.district or ''}".casefold()
        return all(word in said for word in typed)
