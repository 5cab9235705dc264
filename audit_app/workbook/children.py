"""The children of an audit as its set-up changes them: several at once, in one deed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.problems import Problem
from audit_app.records import Asked, Case
from audit_app.rules.identifiers import see_that_it_is_a_reference
from audit_app.store import read
from audit_app.workbook.puts import changing, making
from audit_app.workbook.removal import removing

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from audit_app.records import Audit
    from audit_app.workbook.pen import Change, Pen


class Children:
    """Who is looked at, by reference and bands; nothing of it changes once the audit is sent."""

    def __init__(self, pen: Pen) -> None:
        self._pen = pen

    def put(
        self,
        audit: Audit,
        new: Sequence[Mapping[str, object]] = (),
        changed: Mapping[str, Mapping[str, object]] | None = None,
    ) -> Change | None:
        """Add children and change others (by id), as one deed; all of it or, with a Problem, none.

        Every reference is in the shape of one, and stands once in the audit.
        """
        _see_that_it_is_open(audit)
        held = {case.id: case for case in read.rows(self._pen.file, Case, audit_id=audit.id)}
        changes = changed or {}
        after = {
            case.id: str(changes.get(case.id, {}).get("reference", case.reference))
            for case in held.values()
        }
        typed = [str(child.get("reference") or "") for child in new]
        typed += [after[identity] for identity, cells in changes.items() if "reference" in cells]
        for reference in typed:
            see_that_it_is_a_reference(reference)
        all_of_them = [*after.values(), *(str(child.get("reference")) for child in new)]
        _see_that_each_stands_once(typed, all_of_them)
        puts = []
        for identity, cells in changes.items():
            puts += changing(held[identity], **cells)
        for child in new:
            puts += making("case", self._pen.sources.new_id(), audit_id=audit.id, **child)
        return self._pen.write(_label(audit, typed, [held[one] for one in changes], len(new)), puts)

    def ask(self, audit: Audit, case: Case, agencies: Collection[str]) -> Change | None:
        """Ask just these of the audit's agencies (by id) about a child; the others are left out.

        An agency that the audit does not ask now keeps what was said of it before. Raises Problem
        when nobody would be asked.
        """
        _see_that_it_is_open(audit)
        rows = read.rows(self._pen.file, Asked, audit_id=audit.id)
        of_audit = {row.agency_id for row in rows if row.asked}
        if not of_audit & set(agencies):
            raise Problem(
                "nobody-asked",
                f"Somebody has to be asked about {case.reference}.",
                "Nothing was changed.",
                "Tick at least one agency, or take the child out of the audit.",
            )
        left_out = (set(case.not_asked) | of_audit) - set(agencies)
        label = f"Choose who is asked about {case.reference}"
        return self._pen.write(label, changing(case, not_asked=tuple(sorted(left_out))))

    def remove(self, audit: Audit, case: Case) -> Change | None:
        """Take a child out while the audit is being set up; undo brings it back."""
        _see_that_it_is_open(audit)
        return removing(
            self._pen, "case", case.id, f"Remove {case.reference}", "Taken out while setting up"
        )


def _see_that_it_is_open(audit: Audit) -> None:
    if audit.sent_on is not None:
        raise Problem(
            "sent",
            "This audit was sent, so its children stay as they are.",
            "Nothing was changed.",
            "A child that was left out belongs in an audit of its own.",
        )


def _see_that_each_stands_once(typed: Sequence[str], references: Sequence[str]) -> None:
    for reference in typed:
        if references.count(reference) > 1:
            raise Problem(
                "taken",
                f"{reference} is already in this audit.",
                "It was not saved.",
                "Give each child a reference of its own.",
            )


def _label(audit: Audit, typed: Sequence[str], changed: Sequence[Case], new: int) -> str:
    if new and changed:
        return f"Paste {new + len(changed)} children into {audit.code}"
    if new:
        return f"Add {typed[0]}" if new == 1 else f"Add {new} children to {audit.code}"
    if len(changed) == 1:
        return f"Change {changed[0].reference}"
    return f"Change {len(changed)} children of {audit.code}"
