"""What Home offers first: an audit to the co-ordinator, a visit to the schools officer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.rules.roles import is_schools_officer
from audit_app.rules.schools.needs import most_pressing
from ui.parts.arrange import button
from ui.parts.banner import empty_page
from ui.parts.tables.stage import StageTrack

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.desk import Desk

_AUDIT, _VISIT, _REGISTER = "New audit…", "Plan a visit…", "Bring in your school register…"


class First:
    """The primary button, whose words follow from whose window it is and from what is held."""

    def __init__(self, desk: Desk, track: str) -> None:
        """`track` are the words of an audit's stages, for the page of an empty workbook."""
        self._desk = desk
        self._words = _AUDIT
        self.button = button(_AUDIT, self.act, "primary")
        self.middle = button(_AUDIT, self.act, "primary")
        self.empty = self._empty(track)

    @property
    def hint(self) -> str:
        """What the button does, as the foot says it."""
        return {_AUDIT: "new audit", _VISIT: "plan a visit"}.get(self._words, "bring in")

    def offer(self, audits: int, schools: int) -> None:
        """Say what comes first, for so many audits and schools."""
        role = self._desk.memory.held.role
        self._words = _AUDIT
        if is_schools_officer(role, audits, schools):
            self._words = _VISIT if schools else _REGISTER
        for held in (self.button, self.middle):
            held.setText(self._words)

    def act(self) -> None:
        """Do it: a visit is offered to the school that has waited longest, on the calendar."""
        if self._words != _VISIT:
            self._desk.go("set-up" if self._words == _AUDIT else "register", "")
            return
        standings = self._desk.workbook.programme.standings()
        wanted = most_pressing(standings, self._desk.today())
        self._desk.go("schools", "" if wanted is None else wanted.school.id)
        if wanted is not None:
            from ui.schools.deeds import plan_visit

            plan_visit(self._desk, wanted)

    def _empty(self, track: str) -> QWidget:
        if is_schools_officer(self._desk.memory.held.role):
            words = (
                "The schools of your area come from the national register. Then visits are planned "
                "over three years, and each year’s returns are sent and brought back."
            )
            return empty_page("tray", "No school yet", words, self.middle)
        return empty_page(
            StageTrack(track),
            "No audit yet",
            "An audit asks a few agencies about a few children, brings their answers together, "
            "and turns what was learnt into actions.",
            self.middle,
        )
