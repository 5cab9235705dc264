"""The area summary as a spreadsheet: one table on each sheet, the first in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.analysis.coverage import block_sentence, further, sentence
from audit_app.document import Column, Paragraph, Report, Row, Sheet, Table
from audit_app.reports.area.asks import asks_sheet, asks_words
from audit_app.reports.area.on_paper import UNJUDGED, how_to_read, trusts_words
from audit_app.reports.area.tables import (
    pairs_table,
    sections_table,
    standards_seen_table,
    standards_table,
)
from audit_app.reports.area.year_on import same_schools

if TYPE_CHECKING:
    from audit_app.reports.area.held import Area


def sheet(area: Area) -> Report:
    """The whole summary as a workbook."""
    sheets = [_first(area)]
    if area.rate.outstanding:
        sheets.append(_outstanding(area))
    if (asked_for := asks_sheet(area)) is not None:
        sheets.append(asked_for)
    for title, counts in area.counts().items():
        name = _short(title)
        table = standards_table(f"Standards_{len(sheets)}", title, counts, area.fewest)
        sheets.append(Sheet(f"Standards, {name}", title, (Paragraph(how_to_read(area)), table)))
    if (table := sections_table(area)).rows:
        words = Paragraph(area.beside[0])
        sheets.append(Sheet("Visits and ratings", "What we saw", (words, table)))
    if (table := standards_seen_table(area)).rows:
        told = (Paragraph(area.beside[-1]), Paragraph(UNJUDGED), table)
        sheets.append(Sheet("Visits, by standard", "What we saw, standard by standard", told))
    for title, pairs in area.pairs().items():
        name = _short(title)
        table = pairs_table(f"Years_{len(sheets)}", title, pairs, area.fewest, area.years)
        if table.rows:
            heading = f"The same schools, a year on: {title}"
            words = Paragraph(same_schools(area))
            sheets.append(Sheet(f"A year on, {name}", heading, (words, table)))
    return Report(
        f"Schools in {area.words}: summary for the partnership",
        area.today,
        area.partnership,
        sheets=tuple(sheets),
        subject=f"Safeguarding in schools, {area.words}: returns, visits and actions together",
        marking=area.marking,
        version="Summary",
    )


def _first(area: Area) -> Sheet:
    told = (
        ("Returns", area.rate.words),
        ("Take care", area.rate.warning),
        ("Trusts", trusts_words(area)),
        ("Visits", sentence(area.coverage)),
        ("What is due", further(area.coverage)),
        ("By blocks of years", block_sentence(area.coverage)),
        ("What we saw", " ".join(area.beside)),
        ("What schools ask", asks_words(area)),
        ("Actions", area.ageing.words),
        ("How to read this", how_to_read(area)),
    )
    columns = (Column("what", "About", "text", 22), Column("said", "In one sentence", "long", 90))
    rows = tuple(Row(what, (what, words)) for what, words in told if words)
    table = Table("Summary", "Summary", columns, rows, summary="The summary in sentences")
    return Sheet("Summary", f"Schools in {area.words}", (table,))


def _outstanding(area: Area) -> Sheet:
    columns = (Column("school", "School", "text", 60),)
    rows = tuple(Row(str(at), (name,)) for at, name in enumerate(area.rate.outstanding))
    title = "Returns that are outstanding"
    return Sheet("Outstanding", title, (Table("Outstanding", title, columns, rows),))


def _short(title: str) -> str:
    """A form's title as a sheet's name has room for it."""
    return "early years" if "early" in title.lower() else "schools"
