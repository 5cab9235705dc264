"""Which actions are shown: how they stand, whose they are, and words in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.rules.actions import JUDGED, days_late, is_open
from ui.parts.fields import Choice
from ui.parts.filter_bar import FilterBar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from audit_app.records import Action

_KEPT: tuple[tuple[str, Callable[[Action, date], bool]], ...] = (
    ("All", lambda _action, _today: True),
    ("Late", lambda action, today: bool(days_late(action, today))),
    ("Open", lambda action, _today: is_open(action)),
    ("Done, not yet judged", lambda action, _today: action.status == "done"),
    ("Judged", lambda action, _today: action.status in JUDGED),
)


class Filters(FilterBar):
    """How actions stand, and their lead agency."""

    def __init__(self) -> None:
        self._agency = Choice("Agency", [("", "Every agency")])
        kept = (words for words, _keeps in _KEPT)
        super().__init__(kept, "actions", "Filter these actions ( / )", [self._agency])

    def kept(self, actions: Sequence[Action], today: date) -> list[Action]:
        """Count the actions anew, and give those that are to be shown."""
        agencies = sorted({a.lead_agency for a in actions if a.lead_agency})
        self._agency.offer([("", "Every agency"), *((name, name) for name in agencies)])
        self.say_counts(
            (words, sum(keeps(action, today) for action in actions)) for words, keeps in _KEPT
        )
        _words, wanted = _KEPT[self.chosen()]
        shown = [a for a in actions if wanted(a, today) and self._fits(a)]
        self.say_shown(len(shown), len(actions))
        return shown

    def _fits(self, action: Action) -> bool:
        if self._agency.word() and action.lead_agency != self._agency.word():
            return False
        return self.search.fits(
            f"{action.number} {action.ask} {action.owner_role} {action.lead_agency}"
        )
