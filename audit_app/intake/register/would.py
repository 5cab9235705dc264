"""What an import would do, as frozen data: one line is one thing that is taken or left."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from audit_app.intake.register.asked import RowProblem
from audit_app.intake.register.wording import said

if TYPE_CHECKING:
    from collections.abc import Mapping

    from audit_app.intake.register.links import Pair
    from audit_app.intake.register.schools import Registered
    from audit_app.records import School, Succession, Trust

OPENED, CLOSED, RENAMED, MOVED, CHANGED = "opened", "closed", "renamed", "moved", "changed"
CONVERTED, MERGED, SPLIT, REPLACED = "converted", "merged", "split", "replaced"
FOLLOWED = (CONVERTED, MERGED, SPLIT, REPLACED)
REGISTER, LINKS, LIST = "register", "links", "list"  # the files, as people call them
# Of a list of last audits: those that somebody must look at come first.
TWO_DAYS, EARLIER, BY_NAME, AUDITED = "two_days", "earlier", "by_name", "audited"
REFUSED = "refused"  # somebody took it out here: offered only to be taken on purpose
SORTS = (
    REFUSED,
    *(OPENED, CLOSED, *FOLLOWED, RENAMED, MOVED, CHANGED),
    *(TWO_DAYS, EARLIER, BY_NAME, AUDITED),
)


@dataclass(frozen=True, slots=True)
class Held:
    """What the workbook holds of schools, closed ones too, and what followed what.

    `taken_out` are the reasons for which somebody said that one did not follow another, by ids.
    """

    schools: tuple[School, ...]
    successions: tuple[Succession, ...]
    trusts: tuple[Trust, ...]
    taken_out: Mapping[tuple[str, str], str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Coming:
    """A setting as an import would make it: its cells, and its trust by number and name."""

    urn: str
    cells: Mapping[str, object]
    trust: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Would:
    """One thing that an import would do, and what it says of it to a person.

    `held` is the setting that it changes, by `cells`. `brings` are settings that it makes where
    they are not there yet; `step` is who followed whom by URN, how, and on which day. What `asks`
    is taken only where somebody chooses it.
    """

    sort: str
    name: str
    urn: str
    here: str
    theirs: str
    line: int
    held: School | None = None
    cells: Mapping[str, object] = field(default_factory=dict)
    trust: tuple[str, str] | None = None
    brings: tuple[Coming, ...] = ()
    step: tuple[str, str, str, str | None] | None = None
    asks: bool = False

    @property
    def file(self) -> str:
        """Which file says so: who followed whom stands in the links, a last audit in a list."""
        if self.sort in {TWO_DAYS, EARLIER, BY_NAME, AUDITED}:
            return LIST
        return REGISTER if self.step is None else LINKS


@dataclass(frozen=True, slots=True)
class Unlinked:
    """One that closed and one that opened then, which may be the same school."""

    before_urn: str
    before_name: str
    closed_on: str | None
    after_urn: str
    after_name: str

    @property
    def said(self) -> str:
        """That in a sentence."""
        when = f" on {said('closed_on', self.closed_on)}" if self.closed_on else ""
        before, after = (
            f"{name} ({urn})" if urn else name
            for name, urn in (
                (self.before_name, self.before_urn),
                (self.after_name, self.after_urn),
            )
        )
        return f"{after} may have followed {before}, which closed{when}."


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that an import would do, what is wrong in the files, and what is counted and left.

    `read_from` says where in a file was read, where nobody would look for it there; `unlinked` are
    schools that may have followed one that closed, though nothing says so: not even the links,
    where it `has_links`.
    """

    would: tuple[Would, ...]
    problems: tuple[RowProblem, ...]
    unchanged: int
    left: tuple[tuple[str, int], ...]
    read_from: tuple[str, ...] = ()
    unlinked: tuple[Unlinked, ...] = ()
    has_links: bool = False


def coming(row: Registered) -> Coming:
    """A setting of the register as it would be made."""
    cells: dict[str, object] = {
        "name": row.name,
        "number": row.number,
        "phase": row.phase,
        "type_name": row.type_name,
        "duty": row.duty,
        "standing": row.standing or "closed",
        "opened_on": row.opened_on,
        "closed_on": row.closed_on,
        "authority": row.authority or None,
        "district": row.district,
    }
    trust = (row.trust_uid, row.trust_name) if row.trust_uid and row.trust_name else None
    return Coming(row.urn, cells, trust)


def stub(urn: str, names: Mapping[str, Pair]) -> Coming:
    """A closed school of which only the links know: its name, and the day on which it ended."""
    pair = names.get(urn)
    name = pair.before_name if pair is not None else ""
    cells: dict[str, object] = {"name": name or f"The school with URN {urn}", "standing": "closed"}
    return Coming(urn, {**cells, "closed_on": None if pair is None else pair.on_date})


def refuse(would: Would, reason: str) -> Would:
    """The same, as somebody took it out here before: it is taken only on purpose."""
    return replace(would, sort=REFUSED, here=f"Taken out here: {reason}", asks=True)


def steps_held(held: Held) -> set[tuple[str, str]]:
    """What followed what already, by URN, or by id for what has none."""
    known = {school.id: school.urn or school.id for school in held.schools}
    return {
        (known[one.before_id], known[one.after_id])
        for one in held.successions
        if one.before_id in known and one.after_id in known
    }


def refused_steps(held: Held) -> dict[tuple[str, str], str]:
    """What somebody took out here, by URN (or by id where there is none), with the reason."""
    known = {school.id: school.urn or school.id for school in held.schools}
    return {
        (known[before], known[after]): reason
        for (before, after), reason in held.taken_out.items()
        if before in known and after in known
    }


def sort_of(school: School, cells: Mapping[str, object]) -> str:
    """What a change of a setting is first of all."""
    if "standing" in cells:
        return CLOSED if cells["standing"] == "closed" else OPENED
    if "name" in cells:
        return RENAMED
    return MOVED if "authority" in cells and school.authority else CHANGED


def round_said(pair: Pair) -> RowProblem:
    """That by the links a school came before itself."""
    what = (
        f"By these links {pair.after} followed {pair.before} and came before it too. Such a round "
        "is not taken; say by hand what the school was before."
    )
    urns = (pair.before, pair.after)
    return RowProblem(pair.lines[0], what, pair.before_name, (), urns, LINKS)
