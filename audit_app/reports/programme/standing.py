"""Where the schools stand, as counts: by officer, in alphabetical order, and all together."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from audit_app.document import Column, Heading, Paragraph, Row, Table
from audit_app.rules.schools.standing import GROUPS, group_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from audit_app.document import Block
    from audit_app.reports.programme.held import Programme
    from audit_app.rules.schools.standing import Standing

_NOBODY, _ALL = "No officer named", "All schools"
_EVERY = ""  # counts every school once


def where_schools_stand(held: Programme) -> Iterator[Block]:
    """How many schools of each officer are past three years, due, planned, visited or due later.

    Planned is every one that has a full visit planned, also one that is past its three years.
    """
    if not held.standings:
        return
    counts: dict[str, Counter[str]] = {}
    for one in held.standings:
        officer = one.school.officer_role or _NOBODY
        counts.setdefault(officer, Counter()).update(_columns_of(held, one))
    named = sorted(counts, key=lambda officer: (officer == _NOBODY, officer.casefold()))
    lines = [(officer, counts[officer]) for officer in named]
    if len(lines) > 1:
        lines.append((_ALL, sum(counts.values(), Counter[str]())))
    columns = (
        Column("officer", "Officer (role)", "text", 34),
        Column("all", "Schools", "integer", 9),
        *(Column(code, words, "integer", 13) for code, words in GROUPS.items()),
    )
    rows = tuple(
        Row(str(at), (officer, its[_EVERY], *(its[code] for code in GROUPS)))
        for at, (officer, its) in enumerate(lines)
    )
    title = "Where the schools stand today"
    yield Heading(title, 1, "stand")
    if sum(its[code] for _, its in lines for code in GROUPS) > sum(its[_EVERY] for _, its in lines):
        yield Paragraph("A school that is past three years and planned is counted under both.")
    yield Table("standing", "Schools by officer and by need", columns, rows, summary=title)


def _columns_of(held: Programme, one: Standing) -> set[str]:
    """The counts that a school is in: of all, of its group, and of those that are planned."""
    planned = {"planned"} if one.next_full is not None else set[str]()
    return {_EVERY, group_of(one, held.today, held.years), *planned}
