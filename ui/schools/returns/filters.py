"""Which returns of the year are shown: how they stand, and words in the school's name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.rules.returning import STATE_WORDS
from ui.parts.filter_bar import FilterBar
from ui.schools.returns.cells import STATES

if TYPE_CHECKING:
    from audit_app.workbook.schools.year_stands import Stand, YearStands

_EVERY = ("", *STATES)


class Filters(FilterBar):
    """How the returns of a year stand."""

    def __init__(self) -> None:
        kept = (STATE_WORDS.get(state, "All") for state in _EVERY)
        super().__init__(kept, "returns", "Filter these returns ( / )")

    def kept(self, year: YearStands) -> list[Stand]:
        """Count the returns anew, and give those that are to be shown."""
        self.say_counts(
            (STATE_WORDS.get(state, "All"), year.count(state) if state else len(year.returns))
            for state in _EVERY
        )
        wanted = _EVERY[self.chosen()]
        shown = [
            held
            for held in year.returns
            if (not wanted or held.is_of(wanted)) and self.search.fits(f"{held.name} {held.number}")
        ]
        self.say_shown(len(shown), len(year.returns))
        return shown
