"""The page of the returns grid: who has returned, who is late, for which child."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from audit_app.rules.dates import short
from audit_app.rules.reminders import reminder
from audit_app.store.places import place, put_place
from ui.audits.cells import cell_of
from ui.audits.returns import Grid
from ui.parts.arrange import button, column, frame, label, page
from ui.parts.banner import Banner

if TYPE_CHECKING:
    from audit_app.workbook.pen import Change
    from ui.desk import Desk
    from ui.parts.bands.hints import Hint


class GridPage(QWidget):
    """Who has returned, at a glance; "not asked" is never counted."""

    place = 1
    is_focus = True
    has_panel = False

    def __init__(self, desk: Desk, audit_id: str) -> None:
        super().__init__()
        self._desk, self._book, self._id = desk, desk.workbook, audit_id
        self._sentence = label("", "h1")
        self.banner = Banner()
        self.grid = Grid()
        self.grid.opened.connect(lambda returned: desk.go("walk", returned))
        self._set_up = button("Change the set-up", lambda: desk.go("set-up", audit_id))
        self._send_out = button("Send a spreadsheet…", self._send_spreadsheet)
        self._bring_in = button("Bring in a spreadsheet…", self._bring_spreadsheet)
        self._key = button("Key sheet…", self._key_sheet)
        self._findings = button("Findings", lambda: desk.go("findings", audit_id), "primary")
        body = page(
            self._sentence,
            self.banner,
            frame(column(self.grid, margins=(1, 1, 1, 1)), "card"),
        )
        self.setLayout(column(body, spacing=0))
        desk.changes.heard.connect(self._heard)
        for keys, act in (
            ("Ctrl+Down", lambda: self.grid.next_to_act_on(1)),
            ("Ctrl+Up", lambda: self.grid.next_to_act_on(-1)),
            ("C", self._chase),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def crumb(self) -> str:
        """The list of audits."""
        return "Case audits"

    def title(self) -> str:
        """The audit."""
        return self._book.audits.one(self._id).title

    def hints(self) -> tuple[Hint, ...]:
        """The keys."""
        return (
            ("↑ ↓ ← →", "move"),
            ("Enter", "open"),
            ("Ctrl+↓", "next late or to fix"),
            ("C", "chase this agency"),
            ("Esc", "back"),
        )

    def buttons(self) -> list[QPushButton]:
        """Out, in, and on to the findings."""
        return [self._set_up, self._key, self._send_out, self._bring_in, self._findings]

    def panes(self) -> list[QWidget]:
        """The grid."""
        return [self.grid]

    def arrive(self) -> None:
        """Show every return as it stands."""
        audit = self._book.audits.one(self._id)
        agencies, cases = self._book.audits.agencies(self._id), self._book.audits.cases(self._id)
        today = self._desk.today()
        days = (
            0 if audit.returns_due is None else (today - date.fromisoformat(audit.returns_due)).days
        )
        cells = {}
        standings = [self._book.returns.standing(r) for r in self._book.returns.of_audit(self._id)]
        for standing in standings:
            returned = standing.returned
            cells[returned.agency_id or "", returned.case_id or ""] = cell_of(standing, days)
        before = self.grid.currentIndex()
        at = (before.row(), before.column()) if before.isValid() else self._kept()
        self.grid.model_of.show_grid(agencies, cases, cells)
        self.grid.setCurrentIndex(self.grid.model_of.index(*at))
        back = sum(1 for standing in standings if standing.is_signed)
        behind = len(standings) - back if days > 0 else 0
        words = f"{back} of {len(standings)} returns are back."
        if behind:
            words += f" {behind} {'is' if behind == 1 else 'are'} late."
        elif audit.returns_due:
            words += f" Due {short(date.fromisoformat(audit.returns_due), today)}."
        self._sentence.setText(words)

    def leave(self) -> None:
        """Keep the cell, so that coming back from a return goes on from there."""
        index = self.grid.currentIndex()
        name, value = f"grid:{self._id}", f"{index.row()}|{index.column()}"
        if index.isValid() and place(self._book.file, name) != value:
            self._desk.saving.do(lambda: put_place(self._book.file, name, value))

    def fit(self, _width: int) -> None:
        """The grid scrolls sideways beyond what fits."""

    def _kept(self) -> tuple[int, int]:
        kept = place(self._book.file, f"grid:{self._id}") or "0|0"
        row_at, _bar, column_at = kept.partition("|")
        return int(row_at), int(column_at)

    def _chosen(self) -> str:
        index = self.grid.currentIndex()
        return self.grid.model_of.cell(index).return_id if index.isValid() else ""

    def _send_spreadsheet(self) -> None:
        from ui.documents import send_return

        if returned := self._chosen():
            send_return(self._desk, returned)

    def _chase(self) -> None:
        """Copy a reminder for the chosen agency: this program sends nothing itself."""
        agencies, at = self._book.audits.agencies(self._id), self.grid.currentIndex().row()
        if not 0 <= at < len(agencies):
            return
        agency, audit = agencies[at], self._book.audits.one(self._id)
        cases = {case.id: case.reference for case in self._book.audits.cases(self._id)}
        left = [
            cases[held.case_id or ""]
            for held in self._book.returns.of_audit(self._id)
            if held.agency_id == agency.id and not self._book.returns.is_signed(held)
        ]
        if not left:
            self._desk.saving.tell(f"Everything from {agency.name} is back")
            return
        due = date.fromisoformat(audit.returns_due) if audit.returns_due else None
        words = reminder(audit.title, agency.name, sorted(left), due, self._desk.today())
        QApplication.clipboard().setText(words)
        self._desk.saving.tell(f"Reminder for {agency.name} copied: paste it into an e-mail")

    def _key_sheet(self) -> None:
        from ui.documents import export_key_sheet

        agencies = self._book.audits.agencies(self._id)
        at = self.grid.currentIndex().row()
        if 0 <= at < len(agencies):
            export_key_sheet(self._desk, self._id, agencies[at].id)

    def _bring_spreadsheet(self) -> None:
        from ui.bring_in import bring_in_return

        bring_in_return(self._desk, self._id)

    def _heard(self, change: Change) -> None:
        if change.kinds & {"answer", "return", "case", "asked", "audit"} and self.isVisible():
            self.arrive()
