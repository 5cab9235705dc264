"""Good practice for the network of safeguarding leads: only what was agreed to be shared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.document import Block, Bullets, Heading, Paragraph, Report
from audit_app.reports.words import OPEN, count
from audit_app.rules.schools.terms import year_words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from audit_app.reports.area.held import Shared


def digest(
    partnership: str,
    today: date,
    year: int,
    shared: Sequence[Shared],
    waiting: int,
    *,
    marking: str = OPEN,
    large_print: bool = False,
) -> Report:
    """The digest of one school year; `waiting` points were not, or not yet, agreed to be shared."""
    seen = tuple(_point(one) for one in shared if one.is_seen)
    told = tuple(_point(one) for one in shared if not one.is_seen)
    blocks = _opening(year, len(shared), waiting)
    if seen:
        blocks += [Heading("Seen on visits", 1, "seen"), Bullets(seen)]
    if told:
        blocks += [Heading("What schools are proud of, in their own words", 1, "told")]
        blocks.append(Bullets(told))
    return Report(
        f"Good practice to share, {year_words(year)}",
        today,
        partnership,
        tuple(blocks),
        subtitle="For designated safeguarding leads",
        subject="Good practice that schools agreed to share with one another",
        marking=marking,
        version="Digest",
        large_print=large_print,
    )


def _opening(year: int, many: int, waiting: int) -> list[Block]:
    """How many ideas there are and what they are of, or that there is none yet."""
    if not many:
        said = f"Nothing of {year_words(year)} was agreed to be shared yet."
        if waiting:
            points = count(waiting, "point")
            said = f"Of {points} of {year_words(year)} none was agreed to be shared yet."
        return [Paragraph(said, "lead")]
    return [
        Paragraph(
            f"{count(many, 'idea')} from schools, nurseries and colleges in {year_words(year)}, to "
            "try and to adapt. Each was agreed to be shared; a school is named only where it said "
            "that it may be.",
            "lead",
        ),
        Paragraph(
            f"From signed returns and visits, in no order of merit. {_left_out(waiting)} To hear "
            "more of an idea, ask the schools safeguarding officer."
        ),
    ]


def _point(one: Shared) -> str:
    return f"{one.words} ({one.whose})" if one.whose else one.words


def _left_out(waiting: int) -> str:
    if not waiting:
        return "Nothing was left out."
    if waiting == 1:
        return "1 further point was not agreed to be shared, and is not here."
    return f"{waiting} further points were not agreed to be shared, and are not here."
