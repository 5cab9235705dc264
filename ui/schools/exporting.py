"""The documents about all schools together: the area summary, and good practice to share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.reports import area
from audit_app.reports.words import OPEN
from audit_app.rules.schools.terms import year_words
from audit_app.workbook.schools.area import Gathering, practice_of
from ui.documents import offered
from ui.export_dialog import Offer
from ui.waiting import in_turns, the_window

if TYPE_CHECKING:
    from audit_app.document import Report
    from ui.desk import Desk
    from ui.export_dialog import Wish


def newest_year(desk: Desk) -> int:
    """The newest school year whose returns are open, or else this one."""
    rounds = desk.workbook.rounds.all()
    return (rounds[0].year if rounds else None) or desk.workbook.programme.years().year_of(
        desk.today()
    )


def export_area(desk: Desk, year: int) -> None:
    """The summary of a school year for the partnership, to Excel or PDF."""
    offer = Offer(
        f"Export the area summary {year_words(year)}",
        "How many schools returned, each standard with its counts, what we saw beside the schools’ "
        "own ratings, the same schools a year on, visits and actions. Schools are counted and not "
        "ranked; those whose return is outstanding are named. With a lower marking, standards of "
        "fewer than five judgements are left out.",
        (".pdf", ".xlsx"),
        f"Area summary {year_words(year)}",
    )

    def build(wish: Wish) -> Report:
        gathering = Gathering(desk.workbook, year, desk.today())
        in_turns(gathering.steps(), f"Reading the returns {year_words(year)}", the_window())
        held = gathering.area(marking=wish.marking, large_print=wish.large_print)
        return area.sheet(held) if wish.suffix == ".xlsx" else area.paper(held)

    offered(desk, offer, build)


def export_practice(desk: Desk, year: int) -> None:
    """Good practice for the network of safeguarding leads, to PDF or plain text."""
    offer = Offer(
        f"Export good practice to share {year_words(year)}",
        "Only what schools agreed to share, in their words or the officer’s; a school is named "
        "only where it said that it may be. Read it before it leaves: words can point at somebody.",
        (".pdf", ".txt"),
        f"Good practice {year_words(year)}",
        marking=OPEN,
    )
    offered(
        desk,
        offer,
        lambda wish: practice_of(
            desk.workbook,
            year,
            desk.today(),
            marking=wish.marking,
            large_print=wish.large_print,
        ),
    )
