"""Setting up an audit: its theme, its children, whom it asks, its form, and sending it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.journal.lines import Put, derived_id
from audit_app.problems import Problem
from audit_app.records import (
    Action,
    Agency,
    Asked,
    Audit,
    Case,
    Finding,
    Return,
    Session,
)
from audit_app.rules.identifiers import see_that_it_is_a_reference
from audit_app.store import read
from audit_app.workbook.puts import changing, making
from audit_app.workbook.removal import removing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from audit_app.workbook.pen import Change, Pen


# What a round keeps of the one that it repeats.
_REPEATED = (
    "theme",
    "enquiry",
    "lead_role",
    "group_name",
    "look_back_months",
    "drawn_how",
    "children_wanted",
    "modules",
    "depth",
    "own_questions",
)


class Audits:
    """Rounds of audit, and the children in them."""

    def __init__(self, pen: Pen) -> None:
        self._pen = pen

    def all(self) -> list[Audit]:
        """Every audit of children's records, the newest first; no round of the schools."""
        found = read.rows(self._pen.file, Audit, order="coalesce(starts_on, '9') desc, code, id")
        return [audit for audit in found if audit.sort is None]

    def one(self, audit_id: str) -> Audit:
        """One audit."""
        return read.row(self._pen.file, Audit, audit_id)

    def add(self, code: str, title: str, **cells: object) -> str:
        """Begin setting up an audit; its id. It is in its first stage until it is sent."""
        see_that_it_is_a_reference(code)
        identity = self._pen.sources.new_id()
        cells = {"stage": "plan", **cells}
        self._pen.write(
            f"New audit {code}", making("audit", identity, code=code, title=title, **cells)
        )
        return identity

    def repeat(self, audit: Audit, code: str) -> str:
        """Set up the same audit again under another code; the new one's id.

        It asks the same agencies the same questions, and points at the round that it repeats. Its
        children, dates and form are its own: the form is pinned anew when it is chosen.
        """
        identity = self.add(
            code,
            f"{audit.title}, again",
            **{name: getattr(audit, name) for name in _REPEATED},
            repeats_id=audit.id,
        )
        self.ask(self.one(identity), [agency.id for agency in self.agencies(audit.id)])
        return identity

    def change(self, audit: Audit, label: str, **cells: object) -> Change | None:
        """Change what an audit says of itself; `label` says the deed in words."""
        return self._pen.write(label, changing(audit, **cells))

    def remove(self, audit: Audit, reason: str) -> Change | None:
        """Take out an audit that was never sent, with the reason. Undo brings it back whole.

        Raises Problem for one that was sent, or that a session, a finding or an action rests on.
        """
        file, its = self._pen.file, {"audit_id": audit.id}
        is_rested_on = (
            audit.sent_on is not None
            or any(read.rows(file, kind, **its) for kind in (Session, Finding, Action, Return))
            or any(held.repeats_id == audit.id for held in self.all())
        )
        if is_rested_on:
            raise Problem(
                "rested-on",
                f"{audit.code} stays: it was sent, or something in the workbook rests on it.",
                "Nothing was taken out.",
                "Only an audit that is still being set up can be taken out.",
            )
        return removing(self._pen, "audit", audit.id, f"Take out {audit.code}", reason)

    def agencies(self, audit_id: str) -> list[Agency]:
        """The agencies asked to take part, by name."""
        asked = {
            row.agency_id
            for row in read.rows(self._pen.file, Asked, audit_id=audit_id)
            if row.asked
        }
        found = read.rows(self._pen.file, Agency, order="name collate nocase, id")
        return [agency for agency in found if agency.id in asked]

    def ask(self, audit: Audit, agency_ids: Sequence[str]) -> Change | None:
        """Ask just these agencies; one that was asked before and is not here is asked no longer."""
        before = {row.agency_id for row in read.rows(self._pen.file, Asked, audit_id=audit.id)}
        puts: list[Put] = []
        for agency in sorted(before | set(agency_ids)):
            puts += making(
                "asked",
                derived_id("asked", audit.id, agency),
                audit_id=audit.id,
                agency_id=agency,
                asked=int(agency in agency_ids),
            )
        return self._pen.write(f"Choose the agencies of {audit.code}", puts)

    def cases(self, audit_id: str) -> list[Case]:
        """The children of an audit, by reference."""
        return read.rows(self._pen.file, Case, order="reference, id", audit_id=audit_id)

    def case(self, case_id: str) -> Case:
        """One child."""
        return read.row(self._pen.file, Case, case_id)
