"""What the links of the register would do: which school followed which."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from audit_app.intake.register import left
from audit_app.intake.register.amalgamated import with_directions
from audit_app.intake.register.following import behind, how_followed, in_a_loop
from audit_app.intake.register.wording import HOW, said
from audit_app.intake.register.would import (
    LINKS,
    Would,
    coming,
    refuse,
    refused_steps,
    round_said,
    steps_held,
    stub,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from audit_app.intake.register.amalgamated import Standing
    from audit_app.intake.register.following import Step
    from audit_app.intake.register.links import Links, Pair
    from audit_app.intake.register.work import Work


class Followed:
    """The links, against what is held to have followed what."""

    def __init__(self, work: Work) -> None:
        self._work = work

    def compare(self, links: Links) -> None:
        """What followed what, as far as it leads to a school that is held or comes now."""
        work = self._work
        here = {*work.by_urn, *work.coming}
        links, unsaid = with_directions(links, here, self._standing)
        self._count_unsaid(unsaid, here)
        found = behind(here, links.pairs)
        held, refused = steps_held(work.held), refused_steps(work.held)
        loops = in_a_loop([*held, *((pair.before, pair.after) for pair in found)])
        befores = Counter(pair.after for pair in links.pairs)
        afters = Counter(pair.before for pair in links.pairs)
        types = {urn: school.type_name or "" for urn, school in work.by_urn.items()}
        types |= {urn: row.type_name for urn, row in work.rows.items()}
        names = {pair.before: pair for pair in found}
        for pair in found:
            step = (pair.before, pair.after)
            if step in loops:
                work.problems.append(round_said(pair))
            elif step in held:
                work.unchanged += 1
            else:
                how = how_followed(pair, befores, afters, types)
                would = self._follow(pair, how, names)
                work.would.append(refuse(would, refused[step]) if step in refused else would)
        steps = [would.step for would in work.would if would.step is not None]
        self._come_along({urn for step in steps for urn in step[:2]})
        self._count_others(links, found, here)

    def _come_along(self, urns: set[str]) -> None:
        """Closed schools that an open one followed are not left: they come with it."""
        work = self._work
        for urn in urns - set(work.by_urn):
            row = work.rows.get(urn)
            if row is not None and row.standing == "closed" and not row.is_outside:
                work.left[left.CLOSED] -= work.is_ours((row.authority, row.authority_code))

    def _count_others(self, links: Links, found: Sequence[Pair], here: set[str]) -> None:
        work = self._work
        walked = {(pair.before, pair.after) for pair in found}
        rest = [pair for pair in links.pairs if (pair.before, pair.after) not in walked]
        ahead = sum(pair.before in here for pair in rest)
        work.left[left.AHEAD] += ahead
        work.left[left.BETWEEN_OTHERS] += len(rest) - ahead
        work.left[left.OTHER_LINKS] += links.others
        for wrong in links.problems:
            is_ours = not wrong.urns or any(urn in here for urn in wrong.urns)
            work.take_problem(replace(wrong, file=LINKS), is_ours=is_ours)

    def _standing(self, urn: str) -> Standing | None:
        """How a setting stands by the register, or as it is held; None where neither knows it."""
        row, school = self._work.rows.get(urn), self._work.by_urn.get(urn)
        if row is not None:
            return None if row.standing is None else (row.standing, row.closed_on)
        return None if school is None else (school.standing or "open", school.closed_on)

    def _count_unsaid(self, pairs: Sequence[Step], here: AbstractSet[str]) -> None:
        """Amalgamations without a direction, but for those that somebody gave one by hand."""
        held = {frozenset(step) for step in steps_held(self._work.held)}
        for pair in pairs:
            if frozenset(pair) not in held:
                self._work.left[left.BETWEEN_OTHERS if here.isdisjoint(pair) else left.UNSAID] += 1

    def _follow(self, pair: Pair, how: str, names: Mapping[str, Pair]) -> Would:
        """That one setting followed another, with those of the two that are not here yet."""
        work = self._work
        brings = [
            coming(work.rows[urn]) if urn in work.rows else stub(urn, names)
            for urn in (pair.before, pair.after)
            if urn not in work.by_urn
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
        work = self._work
        if urn in work.by_urn:
            return work.by_urn[urn].name
        return work.rows[urn].name if urn in work.rows else str(stub(urn, names).cells["name"])
