"""The same schools a year on, as the area summary tells it; what one year alone holds is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.analysis.year_on_year import together
from audit_app.document import Block, Heading, Paragraph
from audit_app.reports.area.tables import pairs_table
from audit_app.reports.words import count

if TYPE_CHECKING:
    from collections.abc import Iterator

    from audit_app.reports.area.held import Area


def same_schools(area: Area) -> str:
    """Who is compared: how many returned in both years, of how many in each."""
    both, before, now = area.in_both()
    last, this = area.years
    who = ("school or trust", "schools and trusts") if area.trusts[1] else ("school", "schools")
    return (
        f"{both} {who[both != 1]} returned in both years, of {before} in {last} and {now} in "
        f"{this}. Only those that judged a standard in both are compared on it, each with itself; "
        "a school that converted is the same school, and a trust’s own return counts once."
    )


def a_year_on(area: Area) -> list[Block]:
    """How the schools that returned in both years moved, standard by standard."""
    blocks: list[Block] = [Heading("The same schools, a year on", 1, "years")]
    if area.before is None:
        return [*blocks, Paragraph("There are no returns of the year before to compare with.")]
    pairs = area.pairs()
    better, same, worse = together([one for its in pairs.values() for one in its])
    blocks.append(Paragraph(same_schools(area)))
    of = better + same + worse
    if area.is_few(area.in_both()[0]):
        said = f"Fewer than {area.fewest} returned in both years: how they moved is not told."
        blocks.append(Paragraph(said))
    elif of:
        said = (
            f"Of {of} such pairs of answers, {better} improved, {worse} slipped and {same} stayed "
            "the same. Where fewer than five changed, nothing is said of chance."
        )
        blocks.append(Paragraph(said))
    if area.merged:
        is_are, has = ("is", "it has") if area.merged == 1 else ("are", "each has")
        blocks.append(
            Paragraph(
                f"{count(area.merged, 'school')} that merged since {is_are} left out: {has} two "
                "earlier returns."
            )
        )
    for place, (title, its) in enumerate(pairs.items()):
        table = pairs_table(f"pairs_{place}", title, its, area.fewest, area.years)
        if table.rows:
            blocks.append(table)
    return [*blocks, *_not_compared(area)]


def _not_compared(area: Area) -> Iterator[Block]:
    """What one of the two years alone holds: whole forms, and standards of those in both."""
    for title, year in area.in_one_year():
        yield Paragraph(f"Nothing of “{title}” is compared: no return of it is in for {year}.")
    last, this = area.years
    new, gone = area.new_and_gone()
    for year, which in ((this, new), (last, gone)):
        if which:
            names = ", ".join(one.name for one in which)
            yield Paragraph(
                f"{count(len(which), 'standard')} in the returns of {year} alone, and so in no "
                f"comparison: {names}."
            )
