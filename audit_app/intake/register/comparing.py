"""What an import would do: which schools opened, closed, changed, and which followed which.

Nothing is written by comparing. One line is one thing that can be taken or left; what it rests on,
such as a closed school that an open one followed, comes along with it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from audit_app.intake.register import left
from audit_app.intake.register.by_links import Followed
from audit_app.intake.register.links import Links
from audit_app.intake.register.schools import Register
from audit_app.intake.register.unlinked import unlinked
from audit_app.intake.register.wording import differences, in_short
from audit_app.intake.register.work import Work
from audit_app.intake.register.would import (
    LINKS,
    OPENED,
    REGISTER,
    SORTS,
    Comparison,
    Would,
    coming,
    sort_of,
)

if TYPE_CHECKING:
    from audit_app.intake.register.schools import Registered
    from audit_app.intake.register.would import Held
    from audit_app.records import School


def compare(
    register: Register | None, links: Links | None, held: Held, authority: str
) -> Comparison:
    """Compare a register, or links, or both, with what is held, for one authority ("" for all)."""
    work = Work(held, authority)
    _Schools(work).compare(register or Register((), ()))
    Followed(work).compare(links or Links((), 0, ()))
    order = {sort: at for at, sort in enumerate(SORTS)}
    would = sorted(work.would, key=lambda each: (order[each.sort], each.name.casefold(), each.urn))
    problems = tuple(sorted(work.problems, key=lambda each: (each.file == LINKS, each.line)))
    files = ((REGISTER, register), (LINKS, links))
    where = (file.heads.said(what) for what, file in files if file is not None)
    found = tuple(said for said in where if said)
    return Comparison(
        tuple(would),
        problems,
        work.unchanged,
        left.counted(work.left),
        found,
        unlinked(work),
        has_links=links is not None,
    )


class _Schools:
    """The schools of the register, against those that are held."""

    def __init__(self, work: Work) -> None:
        self._work = work

    def compare(self, register: Register) -> None:
        """Which opened, closed or changed, and what of the file is left."""
        work = self._work
        work.rows = {row.urn: row for row in register.rows}
        for row in register.rows:
            school = work.by_urn.get(row.urn)
            if school is not None:
                self._compare_one(row, school)
            elif not work.is_ours((row.authority, row.authority_code)):
                work.left[left.ELSEWHERE] += 1
            elif row.is_outside or row.standing is None:
                work.left[left.NOT_AUDITED if row.is_outside else left.IN_ERROR] += 1
            elif row.standing == "closed":
                work.left[left.CLOSED] += 1
            else:
                work.coming[row.urn] = row
                come = coming(row)
                theirs = in_short(come.cells)
                work.would.append(
                    Would(OPENED, row.name, row.urn, "", theirs, row.line, brings=(come,))
                )
        for wrong in register.problems:
            is_here = any(urn in work.by_urn for urn in wrong.urns)
            is_ours = is_here or work.is_ours(wrong.authority)
            work.take_problem(replace(wrong, file=REGISTER), is_ours=is_ours)
        if register.rows:
            work.left[left.MISSING] += sum(self._is_missing(s) for s in work.by_urn.values())

    def _compare_one(self, row: Registered, school: School) -> None:
        """One setting that is held, against the register: what the register says otherwise."""
        work = self._work
        if row.is_outside or row.standing is None:
            work.left[left.NOT_AUDITED if row.is_outside else left.IN_ERROR] += 1
            return
        come = coming(row)
        cells = {name: value for name, value in come.cells.items() if value is not None}
        if school.type_name == row.type_name:  # its phase and duty are as somebody chose them
            for name in ("phase", "duty"):
                if getattr(school, name) is not None:
                    cells.pop(name, None)
        changed = [name for name in cells if getattr(school, name) != cells[name]]
        now = None if school.trust_id is None else work.trusts.get(school.trust_id)
        trust = come.trust
        if trust is not None and now is not None and (now.number, now.name) == trust:
            trust = None
        if not changed and trust is None:
            work.unchanged += 1
            return
        here: dict[str, object] = {name: getattr(school, name) for name in changed}
        theirs: dict[str, object] = {name: cells[name] for name in changed}
        shown = [*changed, *([] if trust is None else ["trust"])]
        here["trust"] = None if now is None else now.name
        theirs["trust"] = None if trust is None else trust[1]
        told = differences(shown, here), differences(shown, theirs)
        kept = {name: cells[name] for name in changed}
        sort = sort_of(school, kept)
        work.would.append(
            Would(sort, school.name, row.urn, *told, row.line, school, kept, trust=trust)
        )

    def _is_missing(self, school: School) -> bool:
        is_open = school.standing == "open" and school.urn not in self._work.rows
        return is_open and self._work.is_ours((school.authority or "",))
