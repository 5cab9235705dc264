"""Reflection sessions: the meeting where agencies look together at what an audit found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.journal.lines import derived_id
from audit_app.records import Session
from audit_app.store import read
from audit_app.workbook.forms import form_id, pinning
from audit_app.workbook.puts import changing, making

if TYPE_CHECKING:
    from audit_app.records import Audit
    from audit_app.workbook.pen import Change, Pen
    from forms.compiled import CompiledForm


class Sessions:
    """Sessions, each with one return on the session's own form."""

    def __init__(self, pen: Pen) -> None:
        self._pen = pen

    def all(self) -> list[Session]:
        """Every session, the newest first."""
        return read.rows(self._pen.file, Session, order="coalesce(on_date, '9') desc, id")

    def one(self, identity: str) -> Session:
        """One session."""
        return read.row(self._pen.file, Session, identity)

    def add(self, audit: Audit, form: CompiledForm, title: str, **cells: object) -> tuple[str, str]:
        """Begin a session's record and its return on the given form; both ids."""
        identity = self._pen.sources.new_id()
        returned = derived_id("return", audit.id, form.digest, identity, "", "first")
        puts = pinning(form)
        puts += making("session", identity, audit_id=audit.id, title=title, **cells)
        puts += making(
            "return",
            returned,
            audit_id=audit.id,
            form_id=form_id(form),
            session_id=identity,
            occasion="first",
        )
        self._pen.write("New session", puts)  # its title may be erased; a label stays
        return identity, returned

    def change(self, session: Session, **cells: object) -> Change | None:
        """Change a session's title, day, place or who leads it."""
        return self._pen.write("Change the session", changing(session, **cells))
