"""Taking what a register or its links would change: all that was chosen, in one deed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.intake.register.auditing import compare_audits
from audit_app.intake.register.would import Coming, Comparison, Held, Would
from audit_app.problems import Problem
from audit_app.records import School, Succession, Trust
from audit_app.store import read
from audit_app.store.refused import steps_taken_out
from audit_app.store.visited import full_visit_days
from audit_app.workbook.puts import changing, making
from audit_app.workbook.schools.register import following, school_id
from audit_app.workbook.schools.trusts import trust_by_uid

if TYPE_CHECKING:
    from collections.abc import Sequence

    from audit_app.intake.register.last_audits import LastAudits
    from audit_app.journal.lines import Put
    from audit_app.workbook.pen import Change, Pen
    from audit_app.workbook.workbook import Workbook

LABEL = "Bring in the register of schools"
LABEL_AUDITS = "Bring in the days of last audits"


def held(book: Workbook) -> Held:
    """What the workbook holds of schools, to be compared with a register."""
    file = book.file
    return Held(
        tuple(read.rows(file, School)),
        tuple(read.rows(file, Succession)),
        tuple(read.rows(file, Trust)),
        steps_taken_out(file),
    )


def compare_list(book: Workbook, listed: LastAudits) -> Comparison:
    """What a list of last audits would change here, beside what is known of each school."""
    return compare_audits(listed, held(book), full_visit_days(book.file))


def take(book: Workbook, chosen: Sequence[Would], label: str = LABEL) -> Change | None:
    """Take what was chosen of a comparison, in one deed that undo takes back.

    None where that would change nothing. Raises Problem when a setting was changed here since it
    was compared; then nothing is taken.
    """
    return book.pen.write(label, _Puts(book.pen, chosen).all())


class _Puts:
    """The puts of one import: each setting, trust and succession once."""

    def __init__(self, pen: Pen, chosen: Sequence[Would]) -> None:
        self._pen, self._chosen = pen, chosen
        schools = read.rows(pen.file, School, order="standing = 'closed', id")
        self._now = {school.id: school for school in schools}
        self._ids: dict[str, str] = {}
        for school in schools:
            if school.urn:
                self._ids.setdefault(school.urn, school.id)
        self._trusts = {trust.id: trust for trust in read.rows(pen.file, Trust)}
        self._made: dict[str, list[Put]] = {}  # trusts and settings by id

    def all(self) -> list[Put]:
        """What is made, what is changed, and then what followed what."""
        changed: list[Put] = []
        followed: list[Put] = []
        for would in self._chosen:
            for come in would.brings:
                self._make(come)
            if would.held is not None:
                changed += self._change(would, would.held)
            if would.step is not None:
                followed += self._follow(*would.step)
        return [put for puts in self._made.values() for put in puts] + changed + followed

    def _make(self, come: Coming) -> None:
        if come.urn in self._ids:
            return  # somebody else, or another line of this import, has made it
        made_as = f"urn:{come.urn}"
        if school_id(made_as) in self._now:  # another one, whose URN was put right since
            made_as = f"own:{self._pen.sources.new_id()}"
        identity = self._ids[come.urn] = school_id(made_as)
        trust = self._trust(come.trust)
        cells = {**come.cells, "urn": come.urn, "trust_id": trust, "made_as": made_as}
        self._made[identity] = making("school", identity, **cells)

    def _change(self, would: Would, was: School) -> list[Put]:
        if self._now.get(was.id) != was:
            raise Problem(
                "changed-since",
                f"{was.name} was changed here after the trial run.",
                "Nothing was taken, and what was written here stands.",
                "Bring the file in again; the trial run then shows both.",
            )
        cells = dict(would.cells)
        if would.trust is not None:
            cells["trust_id"] = self._trust(would.trust)
        return changing(was, **cells)

    def _follow(self, before: str, after: str, how: str, on_date: str | None) -> list[Put]:
        return following(self._ids[before], self._ids[after], how, on_date)

    def _trust(self, told: tuple[str, str] | None) -> str | None:
        """A trust's id; it is made, or given its newer name, where that is wanted."""
        if told is None:
            return None
        number, name = told
        identity = trust_by_uid(number)
        known = self._trusts.get(identity)
        if known is None or known.name != name:
            made_as = f"uid:{number}"
            self._made.setdefault(
                identity, making("trust", identity, made_as=made_as, name=name, number=number)
            )
        return identity
