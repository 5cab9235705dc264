"""What settings say in their returns that they need from the partnership: their words, no names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.document import Block, Bullets, Column, Heading, Paragraph, Row, Sheet, Table
from audit_app.reports.words import count

if TYPE_CHECKING:
    from audit_app.reports.area.held import Area

_TITLE = "What schools and settings ask of the partnership"
_SHOWN = 30  # on paper; a county's are all in the spreadsheet


def asks_on_paper(area: Area) -> list[Block]:
    """How many ask for something, and for what; nothing while no return is back."""
    if not area.rate.returned:
        return []
    blocks: list[Block] = [Heading(_TITLE, 1, "asks"), Paragraph(asks_words(area))]
    if area.needs and area.fewest == 1:
        blocks.append(Bullets(area.needs[:_SHOWN]))
    if len(area.needs) > _SHOWN and area.fewest == 1:
        all_of_them = f"The spreadsheet of this summary holds all {len(area.needs)}."
        blocks.append(Paragraph(all_of_them, "small"))
    return blocks


def asks_sheet(area: Area) -> Sheet | None:
    """All of them in a table; None where there is none, or they are not told."""
    if not area.needs or area.fewest > 1:
        return None
    columns = (Column("words", "In their own words", "long", 110),)
    rows = tuple(Row(str(at), (words,)) for at, words in enumerate(area.needs))
    table = Table("Asked_for", "In their own words", columns, rows, summary=_TITLE)
    return Sheet("What schools ask", _TITLE, (Paragraph(asks_words(area)), table))


def asks_words(area: Area) -> str:
    """`6 of 39 returns ask the partnership for something`, and how that is told; "" for none."""
    returned = area.rate.returned
    if not returned:
        return ""
    if not area.needs:
        whose = "The one return" if returned == 1 else f"None of the {returned} returns"
        what = "nothing" if returned == 1 else "anything"
        return f"{whose} that came back asks the partnership for {what}."
    asking = "asks" if area.asking == 1 else "ask"
    said = f"{area.asking} of {count(returned, 'return')} {asking} the partnership for something"
    if area.fewest > 1:
        return f"{said}. Their words are for the partnership alone and are not told here."
    return f"{said}, here in their own words: we name none, and their order says nothing."
