"""What can be done from the grid: send, bring in, chase, ask to look again, and the key sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from audit_app.reports.words import count
from audit_app.rules.reminders import look_again

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from ui.audits.grid.standings import Standings
    from ui.desk import Desk


class Deeds:
    """Acts on what `chosen` gives: the ids of the agency and of the child of the chosen cell."""

    def __init__(self, desk: Desk, held: Standings, chosen: Callable[[], tuple[str, str]]) -> None:
        self._desk, self._held, self._chosen = desk, held, chosen

    def take(self, held: Standings) -> None:
        """What is to be done follows from how the returns stand."""
        self._held = held

    def send(self) -> None:
        """Every return of the chosen agency that is still to come, unless others are ticked."""
        self._send("")

    def send_one(self) -> None:
        """The chosen return, unless others of its agency are ticked too."""
        self._send(self._chosen()[1])

    def _send(self, case: str) -> None:
        from ui.audits.grid.sending import send_returns

        agency = next((one for one in self._held.agencies if one.id == self._chosen()[0]), None)
        if agency is None:
            return
        offered = self._held.to_send(agency, case)
        if offered:
            send_returns(self._desk, agency.name, offered)
        else:
            self._desk.saving.tell(f"Everything from {agency.name} is back")

    def bring_in(self, dropped: Sequence[Path] = ()) -> None:
        """Returns that came back as spreadsheets: dropped here, or else asked for."""
        from ui.bring_in import bring_in_return

        bring_in_return(self._desk, dropped)

    def key_sheet(self) -> None:
        """The empty key sheet of the chosen agency."""
        from ui.documents import export_key_sheet

        agency, _case = self._chosen()
        if agency:
            export_key_sheet(self._desk, self._held.audit.id, agency)

    def chase(self) -> None:
        """Copy a reminder for the chosen agency: this program sends nothing itself."""
        agency, _case = self._chosen()
        for one in self._held.agencies:
            if one.id == agency:
                words = self._held.reminder_for(one)
                if words:
                    said = f"Reminder for {one.name} copied: paste it into an e-mail"
                    self._copy(words, said)
                else:
                    self._desk.saving.tell(f"Everything from {one.name} is back")

    def chase_late(self) -> None:
        """Copy a reminder for each agency that is late, one below the other."""
        agencies = self._held.late_agencies()
        words = "\n\n".join(self._held.reminder_for(one) for one in agencies)
        if words:
            said = f"{count(len(agencies), 'reminder')} copied: paste each into its e-mail"
            self._copy(words, said)

    def ask_again(self, gaps: Sequence[str]) -> None:
        """Copy what the chosen return leaves to fix, for whoever answered it."""
        agency, case = self._chosen()
        held = self._held
        name = next((one.name for one in held.agencies if one.id == agency), "")
        reference = next((one.reference for one in held.cases if one.id == case), "")
        if gaps:
            words = look_again(held.audit.title, name, reference, gaps)
            self._copy(words, f"What {name} may look at again is copied: paste it into an e-mail")

    def ask(self) -> None:
        """Ask the chosen agency about the chosen child, of whom it was not asked before."""
        held = self._held
        agency_id, case_id = self._chosen()
        agency = next((one for one in held.agencies if one.id == agency_id), None)
        case = next((one for one in held.cases if one.id == case_id), None)
        if agency is not None and case is not None:
            sending = self._desk.workbook.sending
            self._desk.saving.do(
                lambda: sending.ask_too(held.audit, agency, case),
                named=f"{agency.name} asked about {case.reference}",
            )

    def _copy(self, words: str, said: str) -> None:
        QApplication.clipboard().setText(words)
        self._desk.saving.tell(said)
