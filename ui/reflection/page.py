"""Reflection: the sessions that were held, and the record of each on its own form."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from audit_app.rules.dates import full
from forms.compile import compile_form
from forms.read import library
from ui.answering.words import read_day
from ui.audits.steps import wording_of
from ui.keeping import ask_until_kept
from ui.page import Around, Page
from ui.parts.arrange import button, column, frame, label, page, scrolled
from ui.parts.banner import empty_page
from ui.parts.keys import put_keys
from ui.parts.tables.rows import Cell, Column
from ui.parts.tables.table import Table
from ui.reflection.dialog import SessionDialog
from ui.reflection.promises import promises_of

if TYPE_CHECKING:
    from audit_app.records import Session
    from ui.desk import Desk

_NEW = ("Ctrl+N", "new session")
_HINTS = (("↑ ↓", "move"), ("Enter", "open the record"), _NEW)
_EMPTY_HINTS = (("Enter", "new session"), _NEW, ("Ctrl+K", "find anything"))


class ReflectionPage(Page):
    """Every session, its audit, and what was promised in it."""

    belongs = "reflection"

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._book = desk, desk.workbook
        self._sentence = label("", "h1")
        self.table: Table[Session] = Table(
            "Reflection sessions",
            (
                Column("Session", 0, self._session),
                Column("Date", 190, _date),
                Column("Record", 190, self._record),
                Column("Promises", 150, self._promises),
            ),
            row_height=56,
        )
        self.table.opened.connect(self._open)
        self._turn = button("Turn promises into actions", self._turn_promises)
        self._new = button("New session…", self._add, "primary")
        self._full = scrolled(
            page(self._sentence, frame(column(self.table, margins=(1, 1, 1, 1)), "card"), None)
        )
        self._first = button("New session…", self._add, "primary")
        self._empty = empty_page(
            "ring",
            "No session yet",
            "A reflection session brings the agencies together on what an audit found. Who came, "
            "what was said and what was promised is recorded here.",
            self._first,
        )
        self.setLayout(column(self._full, self._empty, spacing=0))
        self.table.show_whole()
        put_keys(self, {"Ctrl+N": self._add})

    def around(self) -> Around:
        """The list, or how to begin one; promises into actions, and a new session."""
        if not self._empty.isHidden():
            return Around(title="Reflection", hints=_EMPTY_HINTS, panes=[self._first])
        return Around(
            title="Reflection", hints=_HINTS, panes=[self.table], buttons=[self._turn, self._new]
        )

    def arrive(self) -> None:
        """Show every session."""
        sessions = self._book.sessions.all()
        self._sentence.setText(
            f"{len(sessions)} session{'s' if len(sessions) != 1 else ''} recorded."
        )
        self.table.show_rows(sessions)
        self._empty.setVisible(not sessions)
        self._full.setVisible(bool(sessions))
        self._turn.setEnabled(bool(sessions))

    def fit(self, width: int) -> None:
        """The record's state goes into the second line when there is no room."""
        self.table.show_column(2, shown=width >= 760)  # noqa: PLR2004 - the breakpoint

    def _session(self, held: Session) -> Cell:
        audit = self._book.audits.one(held.audit_id).title
        record = f" · {self._record(held).words}" if self.table.isColumnHidden(2) else ""
        return Cell(held.title or "", f"{audit}{record}")

    def _record(self, held: Session) -> Cell:
        returned = self._book.returns.of_session(held.id)
        if self._book.returns.is_signed(returned):
            return Cell("Signed off", shape="padlock")
        reached = self._book.returns.progress(returned)
        shape = "pie" if reached.answered else "ring"
        share = reached.answered / max(1, reached.asked)
        return Cell(f"{reached.answered} of {reached.asked}", shape=shape, share=share)

    def _promises(self, held: Session) -> Cell:
        found = promises_of(self._book, held)
        left = sum(1 for promise in found if not promise.is_action)
        if not found:
            return Cell("None yet", tone="muted")
        words = f"{len(found)} made" + (f", {left} not yet actions" if left else "")
        return Cell(words, shape="triangle" if left else "tick")

    def _open(self, held: Session) -> None:
        self._desk.go("walk", self._book.returns.of_session(held.id).id)

    def _add(self) -> None:
        audits = self._book.audits.all()
        if not audits:
            self._desk.go("set-up", "")
            return
        dialog = SessionDialog(audits, self._desk, self.window())
        form = compile_form(library()["reflection-session"], wording=wording_of(self._desk))
        made: list[tuple[str, str]] = []

        def begin() -> None:
            audit = next(held for held in audits if held.id == dialog.audit.word())
            made.append(
                self._book.sessions.add(
                    audit,
                    form,
                    dialog.name.text().strip() or f"Reflection on {audit.title}",
                    on_date=read_day(dialog.day.text()),
                    place=dialog.place.text().strip(),
                    facilitator_role=dialog.lead.text().strip(),
                )
            )

        if ask_until_kept(dialog, lambda: self._desk.saving.do(begin, named="Session added")):
            self._desk.go("walk", made[-1][1])

    def _turn_promises(self) -> None:
        held = self.table.row()
        if held is None:
            return
        left = [promise for promise in promises_of(self._book, held) if not promise.is_action]
        made: list[str] = []
        for promise in left:
            self._desk.saving.do(
                lambda promise=promise: made.append(  # type: ignore[misc]  # its default is the promise
                    self._book.actions.add(
                        promise.ask,
                        "reflection",
                        id=promise.id,
                        audit_id=held.audit_id,
                        session_id=held.id,
                        owner_role=promise.owner,
                        lead_agency=promise.agency,
                        due_on=promise.by,
                        success_measure=promise.know,
                    )
                ),
                named="Promise turned into an action",
            )
        if made:
            self._desk.go("actions", made[0])
        elif left:
            return  # none could be kept, and that was said
        else:
            self._desk.saving.tell("No promise is left to turn into an action")


def _date(held: Session) -> Cell:
    return Cell(full(date.fromisoformat(held.on_date)) if held.on_date else "No date")
