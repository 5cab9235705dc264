"""Which settings are shown: open, closed or with a gap, of which phase, and words in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.rules.schools.phases import PHASES
from ui.parts.fields import Choice
from ui.parts.filter_bar import FilterBar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ui.schools.register.lines import Line

_KEPT: tuple[tuple[str, Callable[[Line], bool]], ...] = (
    ("Open, or to open", lambda line: line.is_open),
    ("Closed", lambda line: not line.is_open),
    ("Gaps: no phase or duty", lambda line: line.has_gap),
)


_SHORTEST = 9  # letters of the phase that are seen at least, so that the box of words has room


class Filters(FilterBar):
    """How settings stand, and their phase."""

    def __init__(self) -> None:
        self._phase = Choice("Phase", [("", "Every phase"), *PHASES.items()])
        self._phase.setMinimumContentsLength(_SHORTEST)
        kept = (words for words, _keeps in _KEPT)
        super().__init__(kept, "settings", "Filter by name or URN ( / )", [self._phase])

    def be_about(self, standing: str) -> None:
        """Show every setting that is open, or every closed one."""
        self.show_every(1 if standing == "closed" else 0)

    def kept(self, lines: Sequence[Line]) -> list[Line]:
        """Count the settings anew, and give those that are to be shown."""
        self.say_counts((words, sum(keeps(line) for line in lines)) for words, keeps in _KEPT)
        _words, wanted = _KEPT[self.chosen()]
        of = [line for line in lines if wanted(line)]
        phase = self._phase.word()
        shown = [line for line in of if phase in {"", line.school.phase} and self._fits(line)]
        self.say_shown(len(shown), len(of))
        return shown

    def _fits(self, line: Line) -> bool:
        """Whether a setting holds every word; it is found by the URNs that it had before, too."""
        school = line.school
        urns = " ".join(each.urn or "" for each in line.thread)
        return self.search.fits(f"{school.name} {urns} {school.number} {school.district}")
