"""Everything that the grid shows of an audit, read once: who was asked, and how each return is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from audit_app.rules.dates import short
from audit_app.rules.reminders import reminder
from audit_app.workbook.came_back import came_back
from ui.audits.grid.cells import LATE, TO_COME, GridCell, When, cell_of, within

if TYPE_CHECKING:
    from collections.abc import Mapping

    from audit_app.records import Agency, Audit, Case
    from audit_app.workbook.returns import Standing
    from audit_app.workbook.workbook import Workbook


@dataclass(frozen=True, slots=True)
class Offered:
    """One return that may be sent: the child's reference, how far it is, and if it is ticked."""

    return_id: str
    reference: str
    words: str
    is_ticked: bool


@dataclass(frozen=True, slots=True)
class Standings:
    """An audit's agencies, children and returns, the cells by (agency, child)."""

    audit: Audit
    when: When
    agencies: list[Agency]
    cases: list[Case]
    returns: Mapping[str, Standing]
    brought_in: Mapping[str, str]
    cells: dict[tuple[str, str], GridCell]

    def back(self) -> dict[str, str]:
        """How many returns are back, of each agency and about each child, by its id."""
        said = {}
        for held in [one.id for one in self.agencies] + [one.id for one in self.cases]:
            found = [cell for place, cell in self.cells.items() if held in place]
            back = sum(1 for cell in found if cell.is_back)
            said[held] = f"{back} of {len(found)} back" if found else "Not asked"
        return said

    def sentence(self) -> str:
        """The state of the audit's returns, counted: a return is back when it is signed off."""
        states = [cell.state for cell in self.cells.values()]
        back = sum(1 for cell in self.cells.values() if cell.is_back)
        came = sum(1 for c in self.cells.values() if not c.is_back and c.state not in TO_COME)
        late = states.count(LATE)
        words = f"{back} of {len(states)} returns are back."
        if came:
            words += (
                f" {came} more came back as {'a spreadsheet' if came == 1 else 'spreadsheets'}."
            )
        if late:
            words += f" {late} {'is' if late == 1 else 'are'} late."
        elif self.when.due is not None:
            words += f" Due {short(self.when.due, self.when.today)}."
        return words

    def late_agencies(self) -> list[Agency]:
        """The agencies that have a return that is late, by name."""
        late = {place[0] for place, cell in self.cells.items() if cell.state == LATE}
        return [held for held in self.agencies if held.id in late]

    def to_send(self, agency: Agency, case_id: str = "") -> list[Offered]:
        """An agency's returns that are not signed off; ticked is one, or all still to come."""
        offered = []
        for case in self.cases:
            cell = self.cells.get((agency.id, case.id))
            if cell is not None and not cell.is_back:
                wanted = case.id == case_id if case_id else cell.state in TO_COME
                words = within(
                    f"{cell.words}, {within(cell.second)}" if cell.second else cell.words
                )
                offered.append(Offered(cell.return_id, case.reference, words, wanted))
        return offered

    def reminder_for(self, agency: Agency) -> str:
        """What to paste for an agency whose returns are still to come; "" where none is."""
        left = sorted(
            case.reference
            for case in self.cases
            if (cell := self.cells.get((agency.id, case.id))) and cell.state in TO_COME
        )
        if not left:
            return ""
        return reminder(self.audit.title, agency.name, left, self.when.due, self.when.today)


def standings(book: Workbook, audit_id: str, today: date) -> Standings:
    """Read how every return of an audit stands."""
    audit = book.audits.one(audit_id)
    when = When(today, _day(audit.returns_due), _day(audit.sent_on))
    brought_in = came_back(book, audit_id)
    returns = {held.id: book.returns.standing(held) for held in book.returns.of_audit(audit_id)}
    cells = {
        (held.returned.agency_id or "", held.returned.case_id or ""): cell_of(
            held, when, brought_in.get(held.returned.id, "")
        )
        for held in returns.values()
    }
    agencies, cases = book.audits.agencies(audit_id), book.audits.cases(audit_id)
    return Standings(audit, when, agencies, cases, returns, brought_in, cells)


def _day(held: str | None) -> date | None:
    return date.fromisoformat(held) if held else None
