"""What can be done with visits from the calendar; each asks first, and each is one deed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.rules.schools.standing import term_of_visit
from audit_app.workbook.schools.visits import NOT_DONE
from ui.keeping import about, ask_until_kept
from ui.schools.not_as_planned import SetAsideDialog, SwapDialog
from ui.schools.planning import AGREE, MOVE, PLAN, VisitDialog, offered_terms
from ui.schools.proposing import ProposalDialog
from ui.schools.table import neighbour

if TYPE_CHECKING:
    from audit_app.records import Visit
    from audit_app.rules.schools.standing import Standing
    from ui.desk import Desk
    from ui.schools.table import CalendarTable

Chosen = tuple["Standing | None", "Visit | None"]


def plan_visit(desk: Desk, standing: Standing) -> None:
    """Ask what visit is planned to a school, and plan it."""
    school = standing.school
    dialog = about(VisitDialog(desk, standing, PLAN), school.id)
    ask_until_kept(
        dialog,
        lambda: desk.saving.do(
            lambda: desk.workbook.visits.plan(
                school,
                dialog.kind.word(),
                dialog.chosen_term().code,
                dialog.chosen_day(),
                officer_role=dialog.officer.text().strip(),
            ),
            named="Visit planned",
        ),
    )


class Deeds:
    """Acts on the chosen school and the visit in hand; says so where there is none."""

    def __init__(self, desk: Desk, table: CalendarTable) -> None:
        self._desk, self._book, self._table = desk, desk.workbook, table

    def plan(self) -> None:
        """Plan a visit to the chosen school (V)."""
        standing, _visit = self._chosen()
        if standing is None:
            self._desk.saving.tell("No school is chosen")
            return
        plan_visit(self._desk, standing)

    def move(self, term: str = "") -> None:
        """Move the visit in hand, with a reason (M, or dragged); `term` is offered first."""
        standing, visit = self._with_visit()
        if standing is None or visit is None:
            return
        dialog = about(VisitDialog(self._desk, standing, MOVE, visit, term), visit.id)
        ask_until_kept(
            dialog,
            lambda: self._desk.saving.do(
                lambda: self._book.visits.move(
                    visit, dialog.chosen_term().code, dialog.chosen_day(), dialog.words()
                ),
                named="Visit moved",
            ),
        )

    def step(self, step: int) -> None:
        """Move the visit in hand to the term before or after (← and →); the reason is asked."""
        _standing, visit = self._with_visit()
        if visit is None:
            return
        years = self._book.programme.years()
        now = term_of_visit(visit, years) or years.term_of(self._desk.today())
        there = neighbour(now, offered_terms(years, self._desk.today()), step)
        if there is None:
            self._desk.saving.tell("A visit is planned into this school year or the next two")
            return
        self.move(there.code)

    def agree(self) -> None:
        """Note the day that was agreed with the school."""
        standing, visit = self._with_visit()
        if standing is None or visit is None:
            return
        dialog = about(VisitDialog(self._desk, standing, AGREE, visit), visit.id)
        ask_until_kept(
            dialog,
            lambda: self._desk.saving.do(
                lambda: self._book.visits.agree(
                    visit, dialog.chosen_day() or "", dialog.chosen_term().code
                ),
                named="Day agreed",
            ),
        )

    def swap(self) -> None:
        """Let the visit in hand and another change places."""
        standing, visit = self._with_visit()
        if standing is None or visit is None:
            return
        others = self._others(standing, visit)
        if not others:
            self._desk.saving.tell("No other school has a visit planned at another time")
            return
        dialog = about(
            SwapDialog(self._desk, standing.school.name, visit, list(others.values())), visit.id
        )
        ask_until_kept(
            dialog,
            lambda: self._desk.saving.do(
                lambda: self._book.programme.swap(
                    visit, others[dialog.other.word()][1], dialog.words()
                ),
                named="Two visits swapped",
            ),
        )

    def _others(self, standing: Standing, visit: Visit) -> dict[str, tuple[str, Visit]]:
        """The visits that one can be swapped with, by id, those of its own term last.

        One at the very same time is none of them: nothing would change.
        """
        years = self._book.programme.years()
        found = [
            (one.school.name, held)
            for one in self._book.programme.standings()
            for held in one.planned
            if one.school.id != standing.school.id and not _is_at_once(held, visit)
        ]
        term = term_of_visit(visit, years)
        found.sort(key=lambda one: term_of_visit(one[1], years) == term)
        return {held.id: (name, held) for name, held in found}

    def set_aside(self) -> None:
        """Note that the visit in hand was declined or called off."""
        standing, visit = self._with_visit()
        if standing is None or visit is None:
            return
        dialog = about(SetAsideDialog(self._desk, standing.school.name), visit.id)
        ask_until_kept(
            dialog,
            lambda: self._desk.saving.do(
                lambda: self._book.visits.set_aside(visit, dialog.standing.word(), dialog.words()),
                named=f"Visit noted as {NOT_DONE[dialog.standing.word()]}",
            ),
        )

    def propose(self) -> None:
        """Show the plan that the rules propose, and write what is ticked."""
        dialog = about(ProposalDialog(self._desk), "programme")
        ask_until_kept(
            dialog,
            lambda: self._desk.saving.do(
                lambda: self._book.programme.plan_all(dialog.ticked()), named="Visits planned"
            ),
        )

    def _chosen(self) -> Chosen:
        held, visit = self._table.row(), self._table.in_hand()
        if held is None:
            return None, None
        found = next((one for one in held.standing.planned if one.id == visit), None)
        return held.standing, found

    def _with_visit(self) -> Chosen:
        standing, visit = self._chosen()
        if visit is None:
            self._desk.saving.tell("No visit is planned to the chosen school")
        return standing, visit


def _is_at_once(one: Visit, other: Visit) -> bool:
    return (one.term, one.on_date) == (other.term, other.on_date)
