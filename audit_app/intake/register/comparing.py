"""What an import would do: which schools opened, closed, changed, and which followed which.

Nothing is written by comparing. One line is one thing that can be taken or left; what it rests on,
such as a closed school that an open one followed, comes along with it.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from audit_app.intake.register import left
from audit_app.intake.register.amalgamated import with_directions
from audit_app.intake.register.following import behind, how_followed, in_a_loop
from audit_app.intake.register.links import Links
from audit_app.intake.register.schools import Register
from audit_app.intake.register.wording import HOW, differences, in_short, said
from audit_app.intake.register.would import (
    LINKS,
    OPENED,
    REGISTER,
    SORTS,
    Comparison,
    Would,
    coming,
    refuse,
    refused_steps,
    round_said,
    sort_of,
    stub,
)
from audit_app.rules.schools.types import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from audit_app.intake.register.amalgamated import Standing
    from audit_app.intake.register.asked import RowProblem
    from audit_app.intake.register.following import Step
    from audit_app.intake.register.links import Pair
    from audit_app.intake.register.schools import Registered
    from audit_app.intake.register.would import Held
    from audit_app.records import School


def compare(
    register: Register | None, links: Links | None, held: Held, authority: str
) -> Comparison:
    """Compare a register, or links, or both, with what is held, for one authority ("" for all)."""
    work = _Work(held, authority)
    work.compare_schools(register or Register((), ()))
    work.compare_links(links or Links((), 0, ()))
    order = {sort: at for at, sort in enumerate(SORTS)}
    would = sorted(work.would, key=lambda each: (order[each.sort], each.name.casefold(), each.urn))
    problems = tuple(sorted(work.problems, key=lambda each: (each.file == LINKS, each.line)))
    files = ((REGISTER, register), (LINKS, links))
    where = (file.heads.said(what) for what, file in files if file is not None)
    found = tuple(said for said in where if said)
    return Comparison(tuple(would), problems, work.unchanged, left.counted(work.left), found)


class _Work:
    """One comparing, as it goes on."""

    def __init__(self, held: Held, authority: str) -> None:
        self.held = held
        self.authority = plain(authority)
        self.would: list[Would] = []
        self.problems: list[RowProblem] = []
        self.left: Counter[str] = Counter()
        self.unchanged = 0
        self.by_urn: dict[str, School] = {}
        for school in held.schools:
            if school.urn and (school.urn not in self.by_urn or school.standing != "closed"):
                self.by_urn[school.urn] = school
        self.trusts = {trust.id: trust for trust in held.trusts}
        self.coming: dict[str, Registered] = {}
        self.rows: dict[str, Registered] = {}

    def compare_schools(self, register: Register) -> None:
        """The schools of the register, against those that are held."""
        self.rows = {row.urn: row for row in register.rows}
        for row in register.rows:
            school = self.by_urn.get(row.urn)
            if school is not None:
                self._compare_one(row, school)
            elif not self._is_ours((row.authority, row.authority_code)):
                self.left[left.ELSEWHERE] += 1
            elif row.is_outside or row.standing is None:
                self.left[left.NOT_AUDITED if row.is_outside else left.IN_ERROR] += 1
            elif row.standing == "closed":
                self.left[left.CLOSED] += 1
            else:
                self.coming[row.urn] = row
                come = coming(row)
                theirs = in_short(come.cells, is_all_through=row.is_all_through)
                self.would.append(
                    Would(OPENED, row.name, row.urn, "", theirs, row.line, brings=(come,))
                )
        for wrong in register.problems:
            is_here = any(urn in self.by_urn for urn in wrong.urns)
            is_ours = is_here or self._is_ours(wrong.authority)
            self._take_problem(replace(wrong, file=REGISTER), is_ours=is_ours)
        if register.rows:
            self.left[left.MISSING] += sum(self._is_missing(s) for s in self.by_urn.values())

    def compare_links(self, links: Links) -> None:
        """What followed what, as far as it leads to a school that is held or comes now."""
        here = {*self.by_urn, *self.coming}
        links, unsaid = with_directions(links, here, self._standing)
        self._count_unsaid(unsaid, here)
        found = behind(here, links.pairs)
        loops = in_a_loop([*self._steps_held(), *((pair.before, pair.after) for pair in found)])
        befores = Counter(pair.after for pair in links.pairs)
        afters = Counter(pair.before for pair in links.pairs)
        types = {urn: school.type_name or "" for urn, school in self.by_urn.items()}
        types |= {urn: row.type_name for urn, row in self.rows.items()}
        names = {pair.before: pair for pair in found}
        held, refused = self._steps_held(), refused_steps(self.held)
        for pair in found:
            step = (pair.before, pair.after)
            if step in loops:
                self.problems.append(round_said(pair))
            elif step in held:
                self.unchanged += 1
            else:
                how = how_followed(pair, befores, afters, types)
                would = self._follow(pair, how, names)
                self.would.append(refuse(would, refused[step]) if step in refused else would)
        steps = [would.step for would in self.would if would.step is not None]
        self._come_along({urn for step in steps for urn in step[:2]})
        self._count_other_links(links, found, here)

    def _come_along(self, urns: set[str]) -> None:
        """Closed schools that an open one followed are not left: they come with it."""
        for urn in urns - set(self.by_urn):
            row = self.rows.get(urn)
            if row is not None and row.standing == "closed" and not row.is_outside:
                self.left[left.CLOSED] -= self._is_ours((row.authority, row.authority_code))

    def _count_other_links(self, links: Links, found: Sequence[Pair], here: set[str]) -> None:
        walked = {(pair.before, pair.after) for pair in found}
        rest = [pair for pair in links.pairs if (pair.before, pair.after) not in walked]
        ahead = sum(pair.before in here for pair in rest)
        self.left[left.AHEAD] += ahead
        self.left[left.BETWEEN_OTHERS] += len(rest) - ahead
        self.left[left.OTHER_LINKS] += links.others
        for wrong in links.problems:
            is_ours = not wrong.urns or any(urn in here for urn in wrong.urns)
            self._take_problem(replace(wrong, file=LINKS), is_ours=is_ours)

    def _standing(self, urn: str) -> Standing | None:
        """How a setting stands by the register, or as it is held; None where neither knows it."""
        row, school = self.rows.get(urn), self.by_urn.get(urn)
        if row is not None:
            return None if row.standing is None else (row.standing, row.closed_on)
        return None if school is None else (school.standing or "open", school.closed_on)

    def _count_unsaid(self, pairs: Sequence[Step], here: AbstractSet[str]) -> None:
        """Amalgamations without a direction, but for those that somebody gave one by hand."""
        held = {frozenset(step) for step in self._steps_held()}
        for pair in pairs:
            if frozenset(pair) not in held:
                self.left[left.BETWEEN_OTHERS if here.isdisjoint(pair) else left.UNSAID] += 1

    def _compare_one(self, row: Registered, school: School) -> None:
        """One setting that is held, against the register: what the register says otherwise."""
        if row.is_outside or row.standing is None:
            self.left[left.NOT_AUDITED if row.is_outside else left.IN_ERROR] += 1
            return
        come = coming(row)
        cells = {name: value for name, value in come.cells.items() if value is not None}
        if school.type_name == row.type_name:  # its phase and duty are as somebody chose them
            for name in ("phase", "duty"):
                if getattr(school, name) is not None:
                    cells.pop(name, None)
        changed = [name for name in cells if getattr(school, name) != cells[name]]
        now = None if school.trust_id is None else self.trusts.get(school.trust_id)
        trust = come.trust
        if trust is not None and now is not None and (now.number, now.name) == trust:
            trust = None
        if not changed and trust is None:
            self.unchanged += 1
            return
        here: dict[str, object] = {name: getattr(school, name) for name in changed}
        theirs: dict[str, object] = {name: cells[name] for name in changed}
        shown = [*changed, *([] if trust is None else ["trust"])]
        here["trust"] = None if now is None else now.name
        theirs["trust"] = None if trust is None else trust[1]
        told = differences(shown, here), differences(shown, theirs)
        kept = {name: cells[name] for name in changed}
        sort = sort_of(school, kept)
        self.would.append(
            Would(sort, school.name, row.urn, *told, row.line, school, kept, trust=trust)
        )

    def _follow(self, pair: Pair, how: str, names: Mapping[str, Pair]) -> Would:
        """That one setting followed another, with those of the two that are not here yet."""
        brings = [
            coming(self.rows[urn]) if urn in self.rows else stub(urn, names)
            for urn in (pair.before, pair.after)
            if urn not in self.by_urn
        ]
        on = f" on {said('on_date', pair.on_date)}" if pair.on_date else ""
        theirs = f"{HOW[how]} {self._name(pair.before, names)} ({pair.before}){on}"
        return Would(
            how,
            self._name(pair.after, names),
            pair.after,
            "",
            theirs,
            pair.lines[0],
            brings=tuple(brings),
            step=(pair.before, pair.after, how, pair.on_date),
        )

    def _name(self, urn: str, names: Mapping[str, Pair]) -> str:
        if urn in self.by_urn:
            return self.by_urn[urn].name
        return self.rows[urn].name if urn in self.rows else str(stub(urn, names).cells["name"])

    def _steps_held(self) -> set[tuple[str, str]]:
        """What followed what already, by URN, or by id for what has none."""
        known = {school.id: school.urn or school.id for school in self.held.schools}
        links = self.held.successions
        return {
            (known[one.before_id], known[one.after_id])
            for one in links
            if one.before_id in known and one.after_id in known
        }

    def _is_ours(self, authority: Iterable[str]) -> bool:
        told = [plain(part) for part in authority]
        return not self.authority or not told or self.authority in told

    def _is_missing(self, school: School) -> bool:
        is_open = school.standing == "open" and school.urn not in self.rows
        return is_open and self._is_ours((school.authority or "",))

    def _take_problem(self, wrong: RowProblem, *, is_ours: bool) -> None:
        if is_ours:
            self.problems.append(wrong)
        else:
            self.left[left.OTHER_FAULTS] += 1
