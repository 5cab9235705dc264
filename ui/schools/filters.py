"""Which schools are shown: by their group, officer, district and phase, and by words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout, QWidget

from audit_app.rules.returning import RETURNED
from audit_app.rules.schools.phases import PHASES
from ui.parts.arrange import row
from ui.parts.fields import Choice
from ui.parts.filter_bar import FilterBar
from ui.schools.shown import phase_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QLayout

    from ui.schools.shown import ShownSchool

_PLANNED, _NO_VISIT, _NOT_BACK = "planned", "none", "return"
_SEGMENTS = (
    ("", "All"),
    ("overdue", "Past three years"),
    ("due", "Due this year"),
    (_PLANNED, "Planned"),
    ("done", "Visited"),
    ("later", "Due later"),
    (_NO_VISIT, "No visit recorded"),
    (_NOT_BACK, "Return not back"),
)
_SHORTEST = 9


class Filters(FilterBar):
    """How schools stand in the programme; their officer, district and phase."""

    def __init__(self) -> None:
        self._officer = Choice("Officer", [("", "Every officer")])
        self._district = Choice("District", [("", "Every district")])
        self._phase = Choice("Phase", [("", "Every phase")])
        chosen = [self._officer, self._district, self._phase]
        for choice in chosen:
            choice.setMinimumContentsLength(_SHORTEST)
        kept = (words for _code, words in _SEGMENTS)
        super().__init__(kept, "schools", "Filter these schools ( / )", chosen)

    def second_line(self) -> QLayout:
        """The choices, then the box of words; what `add` puts there stands at the end."""
        self.search.setMinimumWidth(120)
        choices, self._searching = QWidget(), QWidget()
        self._beside = row(*self._choices, spacing=8)
        choices.setLayout(self._beside)
        self._end = row(self.search, self._said, spacing=8)
        self._end.setStretch(0, 1)
        self._searching.setLayout(self._end)
        self._line = row(choices, self._searching, spacing=8)
        self._line.setStretch(1, 1)
        return self._line

    def add(self, held: QWidget) -> None:
        """Put something else at the end of the line."""
        self._end.addWidget(held)

    def share_line(self, room: int) -> None:
        """The choices stand beside the box of words, or over it where the room is less (pixels).

        Where there is no room for them beside each other either, each has a line of its own.
        """
        shown = [choice for choice in self._choices if not choice.isHidden()]
        needed = sum(choice.minimumSizeHint().width() + self._beside.spacing() for choice in shown)
        whole = needed + self._searching.minimumSizeHint().width()
        ways = QBoxLayout.Direction
        self._line.setDirection(ways.LeftToRight if whole <= room else ways.TopToBottom)
        self._beside.setDirection(ways.LeftToRight if needed <= room else ways.TopToBottom)

    def kept(self, every: Sequence[ShownSchool]) -> list[ShownSchool]:
        """Count the schools anew, and give those that are to be shown."""
        self._offer(every)
        self.say_counts(
            (words, sum(_is_of(one, code) for one in every)) for code, words in _SEGMENTS
        )
        wanted, _words = _SEGMENTS[self.chosen()]
        shown = [one for one in every if _is_of(one, wanted) and self._fits(one)]
        self.say_shown(len(shown), len(every))
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
        if not self.search.text().strip():
            return True
        names = " ".join(f"{held.name} {held.urn or ''}" for held in one.standing.thread)
        return self.search.fits(f"{names} {phase_words(one)} {school.district or ''}")


def _is_of(one: ShownSchool, code: str) -> bool:
    """Whether a school belongs to a filter: "" is every one.

    A school may belong to several: one past its three years may well be planned.
    """
    if code == _PLANNED:
        return one.standing.next_full is not None
    if code == _NOT_BACK:
        return one.returned is not None and one.returned.state != RETURNED
    if code == _NO_VISIT:
        return one.standing.last is None
    return not code or one.group == code
