"""Whoever has not sent a year's return back is reminded: the words are copied, the day is noted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QLineEdit

from audit_app.reports.words import count
from audit_app.rules.reminders import school_reminder
from audit_app.rules.returning import LATE, PART, RETURNED
from audit_app.rules.schools.terms import year_words
from audit_app.workbook.schools.reminding import note_reminder
from ui.parts.arrange import button

if TYPE_CHECKING:
    from collections.abc import Sequence

    from audit_app.workbook.schools.year_stands import Stand, YearStands
    from ui.desk import Desk
    from ui.schools.returns.page import SchoolReturnsPage


class Chasing:
    """This program sends nothing: what is copied is pasted into an e-mail."""

    def __init__(self, desk: Desk, page: SchoolReturnsPage) -> None:
        self._desk, self._page = desk, page
        self._late: list[Stand] = []
        self._shown: Sequence[Stand] = ()
        self.late_button = button("", self.chase_late)
        self.addresses_button = button("Copy the DSLs’ addresses", self.copy_addresses)

    def chase(self) -> None:
        """Copy a reminder for the chosen school and note the day: this program sends nothing."""
        held = self._chosen()
        typing = isinstance(QApplication.focusWidget(), QLineEdit)
        if self._page.year is None or held is None or typing:
            return
        if held.state == RETURNED:
            self._desk.saving.tell(f"The return of {held.name} is back")
            return
        QApplication.clipboard().setText(self._reminder(self._page.year, held))
        pen = self._desk.workbook.pen
        if self._desk.saving.do(lambda: note_reminder(pen, held.return_id), is_said=False):
            self._page.arrive()
            self._desk.saving.tell(f"Reminder for {held.name} copied: paste it into an e-mail")

    def take(self, shown: Sequence[Stand]) -> bool:
        """What can be done with the returns that are shown; whether some of them are late."""
        self._shown = shown
        self._late = [one for one in shown if one.state == LATE]
        which = "one that is" if len(self._late) == 1 else f"{len(self._late)} that are"
        self.late_button.setText(f"Chase the {which} late")
        return bool(self._late)

    def chase_late(self) -> None:
        """Copy a reminder for each that is late and shown, one below the other; note the day."""
        year, late = self._page.year, self._late
        if year is None or not late:
            return
        QApplication.clipboard().setText("\n\n".join(self._reminder(year, one) for one in late))
        pen = self._desk.workbook.pen

        def note() -> None:
            for one in late:
                note_reminder(pen, one.return_id)

        if self._desk.saving.do(note, is_said=False):
            self._page.arrive()
            said = f"{count(len(late), 'reminder')} copied: paste each into its e-mail"
            self._desk.saving.tell(said)

    def copy_addresses(self) -> None:
        """Copy the addresses of the safeguarding leads of the schools that are shown."""
        if self._page.year is None:
            return
        book = self._desk.workbook
        schools = {one.id: one.school_id for one in book.rounds.returns(self._page.year.audit.id)}
        known = book.contacts.addresses("dsl")
        whose = [one for held in self._shown if (one := schools.get(held.return_id))]
        found = list(dict.fromkeys(known[one] for one in whose if one in known))
        lacking = sum(one not in known for one in whose)
        left = f"; {count(lacking, 'school')} {'has' if lacking == 1 else 'have'} none here"
        said = f"{count(len(found), 'address', 'addresses')} copied"
        if found:
            QApplication.clipboard().setText("; ".join(found))
        self._desk.saving.tell(f"{said if found else 'None copied'}{left if lacking else ''}")

    def _chosen(self) -> Stand | None:
        """The chosen return; of one on another edition, the return of its school that is furthest.

        A school that sent one of them back is asked for no other.
        """
        held = self._page.table.row()
        if held is None or not held.beside or self._page.year is None:
            return held
        return next(one for one in self._page.year.returns if one.return_id == held.beside)

    def _reminder(self, year: YearStands, held: Stand) -> str:
        begun = held.state == PART or bool(held.answers)
        today = self._desk.today()
        title = f"Safeguarding return {year_words(year.audit.year or 0)}"  # as on its spreadsheet
        return school_reminder(title, held.name, year.due, today, begun=begun)
