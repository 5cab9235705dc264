"""The reply to a school: exactly one page, strengths first, the law and good practice apart."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from audit_app.document import Block, Bullets, Column, Heading, Paragraph, Report, Row, Table
from audit_app.problems import Problem
from audit_app.reports.school.held import (
    GOOD_SHORT,
    GRADES_ONLY,
    LAW_SHORT,
    Agreed,
    Held,
    lowered,
    none_in_full,
    none_short,
    seen_in,
)
from audit_app.reports.school.other_checks import OTHERS_SHORT, in_full, short
from audit_app.reports.school.whom import called, who_decides
from audit_app.reports.words import count

if TYPE_CHECKING:
    from collections.abc import Sequence

# What the page begins with, of each: strengths, law, good practice, other checks, actions. The
# report has all.
_MOST, _FEWEST = (4, 4, 2, 3, 6), (1, 1, 1, 1, 1)
_GIVES_WAY = (0.4, 0.4, 1, 1, 0.8)  # how readily: strengths and the law last
_BACK = (1, 0, 4, 3, 2)  # whose turn it is where room is left: the law, strengths, actions
# Letters of a standard on this page (fewer where even so there is no room), and of an action.
_LONGEST, _LONGEST_ASK = (200, 160), 160
# The page in lines of its body text; what its title, headings and gaps take, one more heading, and
# a further line of the title, of the lead and of a cell; how many letters stand on a line of each.
_ROOM, _FIXED, _A_HEADING = 45, 18.6, 2.4
_A_TITLE, _A_LEAD, _A_CELL = 1.7, 1.1, 0.9
_IN_A_TITLE, _IN_A_LEAD, _IN_WORDS, _IN_A_LIST, _IN_A_CELL, _IN_A_ROLE = 42, 84, 90, 86, 58, 20
_MORE, _MORE_ROWS = 1.2, 1.9  # the line that says how many are left out

_COLUMNS = (
    Column("ask", "Action", "long", 52),
    Column("owner", "Who (role)", "text", 20, blank="To be agreed"),
    Column("by", "By", "date", 12, blank="To be agreed"),
)


def reply(held: Held) -> Report:
    """One page for the head and the governors.

    Raises Problem while the visit is not signed off: what is replied must stand.
    """
    _see_that_it_is_signed(held)
    parts, most = _fitted(held)
    strengths, law, good, others = (
        _listed(words, fits) for words, fits in zip(parts, most, strict=False)
    )
    blocks: list[Block] = [
        Paragraph(_lead(held, is_all=bool(others)), "lead"),
        Heading("Strengths", 1, "strengths"),
        *(strengths or [Paragraph(none_in_full(held))]),
        Heading(LAW_SHORT, 1, "law"),
        *(law or [Paragraph(none_short(held, is_law=True))]),
        Heading(GOOD_SHORT, 1, "good"),
        *(good or [Paragraph(none_short(held, is_law=False))]),
        *([Heading(OTHERS_SHORT, 1, "others"), *others] if others else []),
        Heading("Actions", 1, "actions"),
        *_actions(held, most[-1]),
        Heading("Who decides, and what is next", 1, "next"),
        Paragraph(_last_words(held)),
    ]
    return Report(
        _title(held),
        held.today,
        held.partnership,
        tuple(blocks),
        subject="The reply to a school after a visit, on one page",
        marking=held.marking,
        version="Reply",
        large_print=held.large_print,
        one_page=True,
    )


def _see_that_it_is_signed(held: Held) -> None:
    if held.visit.standing != "done":
        raise Problem(
            "not-done",
            "The visit to this school is not signed off yet, so there is nothing to reply.",
            "Nothing was written.",
            "Check and sign off the record of the visit first.",
        )


def _lead(held: Held, *, is_all: bool = True) -> str:
    """The kind, the day, and how much was looked at; that there is more, where not all is told."""
    begins = f"{held.kind} {held.when}."
    many = count(len(held.lines), "standard")
    if not held.looked_at:
        return f"{begins} We looked at none of {many}."
    graded = len(held.graded) or "none"
    others = "" if is_all or not short(held.lines) else " The report says what else we saw."
    looked = len(held.looked_at)
    return f"{begins} We looked at {looked} of {many} and graded {graded}: {GRADES_ONLY}.{others}"


def _parts(held: Held, longest: int) -> list[list[str]]:
    """What each list of the page says: strengths, the law, good practice, and other checks."""
    law, good = held.short_of(is_law=True), held.short_of(is_law=False)
    strengths, *rest = ([seen_in(line) for line in lines] for lines in (held.strengths, law, good))
    strengths += [f"{one.words}." for one in in_full(held.lines)]
    others = [f"{one.words}." for one in short(held.lines)]
    return [[_shortened(words, longest) for words in each] for each in (strengths, *rest, others)]


def _fitted(held: Held) -> tuple[list[list[str]], list[int]]:
    """Each list, with how many of it the page has room for.

    Where there is too little, other checks are left to the report, and then standards are told in
    fewer letters.
    """
    fixed = _FIXED + -(-len(_last_words(held)) // _IN_WORDS)
    fixed += _A_TITLE * (len(_title(held)) // _IN_A_TITLE)  # its further lines
    for longest, with_others in product(_LONGEST, (True, False)):
        parts = _parts(held, longest)
        parts[-1] = parts[-1] if with_others else []  # the lead says then where the rest is told
        lead = _A_LEAD * -(-len(_lead(held, is_all=with_others)) // _IN_A_LEAD)
        most, fits = _most(held, parts, fixed + lead + (_A_HEADING if parts[-1] else 0))
        if fits:
            break
    return parts, most


def _most(held: Held, parts: Sequence[Sequence[str]], fixed: float) -> tuple[list[int], bool]:
    """How many of each list are shown, and whether they fit: what takes most gives way first.

    What is left then goes back, first of all to the law.
    """
    most = list(_MOST)
    while sum(takes := _takes(held, parts, most)) + fixed > _ROOM:
        left = [at for at, fewest in enumerate(_FEWEST) if most[at] > fewest]
        if not left:
            return most, False
        most[max(left, key=lambda at: (takes[at] - _FEWEST[at]) * _GIVES_WAY[at])] -= 1
    for at in _BACK * max(_MOST):
        more = [n + (place == at) for place, n in enumerate(most)]
        if most[at] < _MOST[at] and sum(_takes(held, parts, more)) + fixed <= _ROOM:
            most = more
    return most, True


def _takes(held: Held, parts: Sequence[Sequence[str]], most: Sequence[int]) -> list[float]:
    """How many lines each list and the actions take, with so many of each."""
    takes = [_lines(words, n) for words, n in zip(parts, most, strict=False)]
    if not parts[-1]:
        takes[-1] = 0  # of other checks nothing is said where there is none
    return [*takes, _rows(held.agreed, most[-1])]


def _lines(words: Sequence[str], most: int) -> float:
    """How many lines the first entries of a list take, with what says that there are more."""
    shown = sum(-(-len(each) // _IN_A_LIST) + 0.2 for each in words[:most])
    return max(shown + (_MORE if len(words) > most else 0), 1)


def _rows(agreed: Sequence[Agreed], most: int) -> float:
    """The same of the rows of the actions, under their heads."""
    shown = sum(
        max(
            -(-len(_shortened(one.ask, _LONGEST_ASK)) // _IN_A_CELL),
            -(-len(one.owner) // _IN_A_ROLE),
            1 if one.by else 2,  # that it is to be agreed takes two
        )
        * _A_CELL
        + 0.7
        for one in agreed[:most]
    )
    return max(shown + (_MORE_ROWS if len(agreed) > most else 0), 1)


def _listed(words: Sequence[str], most: int) -> list[Block]:
    """The first of a list; nothing of an empty one."""
    more = [f"and {len(words) - most} more, in the report."] if len(words) > most else []
    return [Bullets((*words[:most], *more))] if words else []


def _actions(held: Held, most: int) -> list[Block]:
    agreed = held.agreed
    if not agreed:
        return [Paragraph("No action is open.")]
    rows = tuple(
        Row(str(at), (_shortened(one.ask, _LONGEST_ASK), one.owner or None, one.by))
        for at, one in enumerate(agreed[:most])
    )
    left = len(agreed) - most
    title = f"Agreed with the {called(held.school)}"
    shown: list[Block] = [Table("actions", title, _COLUMNS, rows, cards=False)]
    if left > 0:
        shown.append(Paragraph(f"and {left} more, in the report.", "small"))
    return shown


def _shortened(words: str, longest: int) -> str:
    if len(words) <= longest:
        return words
    return f"{words[:longest].rsplit(' ', 1)[0]}…"


def _title(held: Held) -> str:
    return f"Our visit to {held.school.name}"


def _last_words(held: Held) -> str:
    return (
        f"{who_decides(held.school, 'the actions')} Next: {lowered(held.next_step)}. {held.clock} "
        "The partnership hears how many schools we saw and what they have in common, never a "
        "ranking."
    )
