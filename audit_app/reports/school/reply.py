"""The reply to a school: exactly one page, strengths first, the law and good practice apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.document import Block, Bullets, Column, Heading, Paragraph, Report, Row, Table
from audit_app.problems import Problem
from audit_app.reports.school.held import (
    GOOD_SHORT,
    GRADES_ONLY,
    LAW_SHORT,
    Agreed,
    Held,
    none_in_full,
    none_short,
    seen_in,
)
from audit_app.reports.school.whom import called, who_decides
from audit_app.reports.words import count

if TYPE_CHECKING:
    from collections.abc import Sequence

    from audit_app.analysis.claims import Line

# What the page begins with, of each: strengths, law, good practice, actions. The report has all.
_MOST, _FEWEST = (4, 4, 2, 6), (1, 1, 1, 1)
_GIVES_WAY = (0.4, 0.5, 1, 0.8)  # how readily: strengths and the law last
_LONGEST, _LONGEST_ASK = 175, 160  # letters of a standard, and of an action, on this page
# The page in lines of its body text; what its headings and first lines take; how many letters stand
# on a line of the last paragraph, of a list, of an action and of a role: measured generously.
_ROOM, _FIXED = 48, 21.5
_A_TITLE, _IN_A_TITLE = 1.8, 36
_IN_WORDS, _IN_A_LIST, _IN_A_CELL, _IN_A_ROLE = 88, 82, 60, 20
_MORE = 1.2  # the line that says how many are left out

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
    law, good = held.short_of(is_law=True), held.short_of(is_law=False)
    most = _fitted(held, law, good)
    blocks: list[Block] = [
        Paragraph(
            f"{held.kind} {held.when}. {_looked_at(held)}",
            "lead",
        ),
        Heading("Strengths", 1, "strengths"),
        *_listed(held.strengths, most[0], none_in_full(held)),
        Heading(LAW_SHORT, 1, "law"),
        *_listed(law, most[1], none_short(held, is_law=True)),
        Heading(GOOD_SHORT, 1, "good"),
        *_listed(good, most[2], none_short(held, is_law=False)),
        Heading("Actions", 1, "actions"),
        *_actions(held, most[3]),
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


def _looked_at(held: Held) -> str:
    many = count(len(held.lines), "standard")
    if not held.looked_at:
        return f"We looked at none of {many}."
    graded = len(held.graded) or "none"
    return (
        f"We looked at {len(held.looked_at)} of {many} and graded {graded}: {GRADES_ONLY}. "
        "The report says what we saw of each."
    )


def _fitted(held: Held, law: Sequence[Line], good: Sequence[Line]) -> list[int]:
    """How many of each part the page has room for: the part that takes most gives way first."""
    lists = [[_shortened(seen_in(line)) for line in lines] for lines in (held.strengths, law, good)]
    fixed = _FIXED + -(-len(_last_words(held)) // _IN_WORDS)
    fixed += _A_TITLE * (len(_title(held)) // _IN_A_TITLE)  # its further lines
    most = list(_MOST)
    while True:
        takes = [
            *(_lines(words, n) for words, n in zip(lists, most, strict=False)),
            _rows(held.agreed, most[3]),
        ]
        left = [at for at, fewest in enumerate(_FEWEST) if most[at] > fewest]
        if sum(takes) + fixed <= _ROOM or not left:
            return most
        most[max(left, key=lambda at: (takes[at] - _FEWEST[at]) * _GIVES_WAY[at])] -= 1


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
        )
        + 0.7
        for one in agreed[:most]
    )
    return max(shown + (_MORE if len(agreed) > most else 0), 1)


def _listed(lines: Sequence[Line], most: int, none: str) -> list[Block]:
    if not lines:
        return [Paragraph(none)]
    said = [_shortened(seen_in(line)) for line in lines[:most]]
    if len(lines) > most:
        said.append(f"and {len(lines) - most} more, in the report.")
    return [Bullets(tuple(said))]


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


def _shortened(words: str, longest: int = _LONGEST) -> str:
    if len(words) <= longest:
        return words
    return f"{words[:longest].rsplit(' ', 1)[0]}…"


def _title(held: Held) -> str:
    return f"Our visit to {held.school.name}"


def _last_words(held: Held) -> str:
    return (
        f"{who_decides(held.school, 'the actions')} Next: {_lowered(held.next_step)}. {held.clock} "
        "The partnership hears how many schools we saw and what they have in common, never a "
        "ranking."
    )


def _lowered(words: str) -> str:
    return words[:1].lower() + words[1:]
