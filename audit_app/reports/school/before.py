"""Before a visit: the letter that says what was agreed, and the sheet that is taken round."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from audit_app.document import (
    Block,
    Box,
    Bullets,
    Column,
    Facts,
    Heading,
    Paragraph,
    Report,
    Row,
    Table,
)
from audit_app.reports.school.held import NOT_YET, Check, Held
from audit_app.reports.school.whom import called, children_of, to_whom
from audit_app.reports.words import count

if TYPE_CHECKING:
    from collections.abc import Iterable


def letter(held: Held) -> Report:
    """The preparation letter: day, focus, whom we hope to meet, what to have ready."""
    told = held.told
    facts = (
        ("Kind of visit", held.kind),
        ("Day", told.get("V0.03") or NOT_YET),
        ("Focus we agreed", told.get("V0.04") or NOT_YET),
        ("People we hope to meet, by role", told.get("V0.05") or NOT_YET),
        ("What to have ready", told.get("V0.06") or NOT_YET),
        (f"How {children_of(held.school)} are chosen", told.get("V0.07") or NOT_YET),
        (f"The adult who sits in with {children_of(held.school)}", told.get("V0.09") or NOT_YET),
    )
    blocks = (
        Paragraph(
            f"To {to_whom(held.school)}. The schools safeguarding officer visits "
            f"{held.when}. This letter says what we agreed, so that nobody is surprised.",
            "lead",
        ),
        Facts("What we agreed", facts),
        *_if_it_does_not_suit(held),
        *_still_open(held, "We ask how far each has come, and what it changed."),
        Heading("How the visit goes", 1, "how"),
        _how_it_goes(held),
        Heading("What you get from us", 1, "after"),
        Bullets(
            (
                "The same day: a slip with strengths, anything urgent, and what happens next.",
                (
                    "Then: a one-page reply, and a draft report on which you have ten working days "
                    "to check the facts. Your comments and our answer stand in the final report."
                ),
            )
        ),
    )
    return _report(held, "Preparing for our visit", "What was agreed before the visit", blocks)


def _how_it_goes(held: Held) -> Bullets:
    """What a visit is like, for those who are visited."""
    return Bullets(
        (
            (
                f"We look at what your {called(held.school)} does, not at any one person’s "
                f"performance. Staff and {children_of(held.school)} choose whether to talk with "
                "us, and may stop at any time."
            ),
            (
                "We read records on your site. Our notes carry numbers and roles, never the "
                "name of a child or of a member of staff, and no copy leaves the "
                f"{called(held.school)}."
            ),
            (
                f"{children_of(held.school).capitalize()} are told at the start what cannot be "
                "kept private."
            ),
            "We look first and read your own rating afterwards, so that it does not sway us.",
            (
                "The officer carries a certificate and an identity card, and signs in as any "
                "visitor does."
            ),
        )
    )


def _if_it_does_not_suit(held: Held) -> tuple[Block, ...]:
    """By when the visit is due, and that it may be moved; nothing once it was made."""
    if held.visit.standing == "done":
        return ()
    return (Paragraph(f"{held.clock} If a day or a person does not suit, tell us: we move it."),)


def _still_open(held: Held, why: str, *, room: bool = False) -> tuple[Block, ...]:
    """What was agreed at earlier visits and is open; nothing after the visit, which agrees anew."""
    before = [one for one in held.agreed if one.number is not None]
    if held.visit.standing == "done" or not before:
        return ()
    is_large = held.large_print and room  # four columns would be too narrow for large words
    seen: tuple[str | None, ...] = (_BY_HAND if is_large else None,) if room else ()
    rows = tuple(
        Row(str(at), (one.ask, one.owner or None, one.by, *seen)) for at, one in enumerate(before)
    )
    title = f"{count(len(rows), 'action')} agreed before and still open"
    columns = _OPEN if room else _OPEN[:-1]
    table = Table("open", title, columns, rows, cards=is_large)
    return (Heading("Agreed before", 1, "open"), Paragraph(why), table)


def sheet(held: Held) -> Report:
    """The sheet for the walk round: every check with room to write; no rating is printed on it."""
    blocks: list[Block] = [
        Paragraph(
            "Numbers and roles only: no name of a child or of a member of staff goes on this "
            f"sheet. The {called(held.school)}’s own rating is left out, so that it does not sway "
            "what is seen.",
            "warning",
        ),
        Facts(
            "Visit",
            (
                (called(held.school).capitalize(), held.school.name),
                ("Kind and day", f"{held.kind}, {held.told.get('V0.03') or NOT_YET.lower()}"),
                ("Focus", held.told.get("V0.04") or NOT_YET),
            ),
        ),
        Box("Is anyone at risk now? Stop, follow your procedures. Who was told (role), when", 2),
        *_still_open(held, "Ask to be shown what was done.", room=True),
    ]
    for place, (section, checks) in enumerate(groupby(held.checks, lambda one: one.section), 1):
        blocks += [Heading(section, 1, f"section-{place}"), _to_fill(place, checks, held)]
        blocks.append(Box(f"More on {section[:1].lower()}{section[1:]}", 3))
    made = _report(held, "Sheet for the visit", "Room to write for each check", tuple(blocks))
    return Report(
        made.title,
        made.as_at,
        made.organisation,
        made.blocks,
        subtitle=made.subtitle,
        subject=made.subject,
        marking=made.marking,
        version=made.version,
        landscape=True,
        large_print=made.large_print,
    )


_COLUMNS = (
    Column("check", "Check", "long", 40),
    Column("answer", "Ring one, or count", "text", 24, blank=" "),
    Column("checked", "Checked", "text", 10, blank=" "),
    Column("met", "Met", "text", 8, blank=" "),
    Column("seen", "What was seen (no names)", "long", 40, blank=" "),
)


_IN_LARGE = (
    Column("check", "Check", "long", 40),
    Column("answer", "Ring one, or count", "text", 26, blank=" "),
    Column("seen", "What was seen (no names)", "long", 36, blank=" "),
)
_OPEN = (
    Column("ask", "Action", "long", 52),
    Column("owner", "Who (role)", "text", 20, blank="To be agreed"),
    Column("by", "By", "date", 12, blank="To be agreed"),
    Column("seen", "What was seen (no names)", "long", 40, blank=" "),
)


def _to_fill(place: int, checks: Iterable[Check], held: Held) -> Table:
    columns: tuple[Column, ...] = _COLUMNS
    rows = []
    for check in checks:
        words = f"{check.name}  {_sentences(check)}"
        own, each = ("" if check.rows else _how(check)), _how(check)
        rows.append(Row(check.name, (words, own or None, *_room(check, is_here=not check.rows))))
        rows += [
            Row(f"{check.name}-{at}", (f"– {line}", each, *_room(check, is_here=True)))
            for at, line in enumerate(check.rows)
        ]
    if held.large_print:
        columns, rows = _IN_LARGE, [_in_large(row) for row in rows]
    return Table(f"checks_{place}", "Checks of this section", columns, tuple(rows), cards=False)


def _in_large(row: Row) -> Row:
    """A check for large print: what is ringed stands one below another, and so do the numbers."""
    check, answer, looked, met, seen = row.cells
    how = str(answer).replace(" / ", "\n") if answer else None
    if looked and met:
        how = f"Checked {looked}\nMet {met}"
    return Row(row.id, (check, how, seen))


def _sentences(check: Check) -> str:
    """What is asked, and then how: two sentences, whether or not the first ends in a stop."""
    if not check.hint:
        return check.label
    return f"{check.label}{'' if check.label.endswith(('.', '?', '!')) else '.'} {check.hint}"


def _room(check: Check, *, is_here: bool) -> tuple[str | None, str | None, str | None]:
    """A line to write each number on, where this check counts; more room where words are asked."""
    if not is_here:
        return None, None, None
    if check.kind == "count":
        return _LINE, _LINE, None
    return None, None, _BY_HAND if _how(check) == _IN_WORDS else None


_LINE = "______"
_BY_HAND = "\n".join("\u00a0" * 4)  # so many lines
_IN_WORDS = "In words"


def _how(check: Check) -> str:
    if check.choices:
        return " / ".join(check.choices)
    return {"count": "Count", "date": "Day", "number": "Number"}.get(check.kind, _IN_WORDS)


def _report(held: Held, title: str, subject: str, blocks: tuple[Block, ...]) -> Report:
    return Report(
        f"{title}: {held.school.name}",
        held.today,
        held.partnership,
        blocks,
        subtitle=f"{held.kind} {held.when}",
        subject=subject,
        marking=held.marking,
        version="Before the visit",
        large_print=held.large_print,
    )
