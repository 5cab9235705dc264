"""Where the schools stand, as counts: by officer, in alphabetical order, and all together."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from audit_app.document import Column, Heading, Row, Table
from audit_app.rules.schools.standing import GROUPS, group_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from audit_app.document import Block
    from audit_app.reports.programme.held import Programme

_NOBODY, _ALL = "No officer named", "All schools"


def where_schools_stand(held: Programme) -> Iterator[Block]:
    """How many schools of each officer are past three years, due, planned, visited or due later."""
    if not held.standings:
        return
    counts: dict[str, Counter[str]] = {}
    for one in held.standings:
        officer = one.school.officer_role or _NOBODY
        counts.setdefault(officer, Counter())[group_of(one, held.today, held.years)] += 1
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
        Row(str(at), (officer, its.total(), *(its[code] for code in GROUPS)))
        for at, (officer, its) in enumerate(lines)
    )
    title = "Where the schools stand today"
    yield Heading(title, 1, "stand")
    yield Table("standing", "Schools by officer and by need", columns, rows, summary=title)
