"""The same-day feedback slip: strengths, anything urgent, and what happens next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.document import Block, Box, Bullets, Heading, Paragraph, Report
from audit_app.problems import Problem
from audit_app.reports.school.held import Held, none_in_full, seen_in
from audit_app.reports.school.other_checks import in_full, short
from audit_app.reports.school.whom import called

if TYPE_CHECKING:
    from collections.abc import Sequence

_MOST = 5


def slip(held: Held) -> Report:
    """One page for the head before the officer leaves.

    Raises Problem where the visit was not made, or its day is still to come.
    """
    _see_that_it_was_made(held)
    strengths = [seen_in(line) for line in held.strengths]
    strengths += [f"{one.words}." for one in in_full(held.lines)]
    blocks: list[Block] = [
        Paragraph(
            f"Thank you for {_today(held, 'today', 'the day')}. This is what the schools "
            f"safeguarding officer saw at {held.school.name} {held.when}, before anything is "
            "written up.",
            "lead",
        ),
        Heading("Strengths", 1, "strengths"),
        *_listed(strengths, none_in_full(held)),
        Heading("Urgent", 1, "urgent"),
        Paragraph(_urgent(held), "warning" if held.is_urgent else "body"),
        *_missing(held),
        Heading("What happens next", 1, "next"),
        _what_next(held),
        Box(f"Questions or corrections from the {called(held.school)}", 3),
    ]
    return Report(
        f"Feedback on the day: {held.school.name}",
        held.today,
        held.partnership,
        tuple(blocks),
        subtitle=f"{held.kind} {held.when}",
        subject="What the officer saw, given on the day of the visit",
        marking=held.marking,
        version=_today(held, "Given on the day", "Given after the day"),
        large_print=held.large_print,
    )


def _missing(held: Held) -> list[Block]:
    """What was looked for and not seen at all; nothing where there is no such thing."""
    missing = [seen_in(line) for line in held.lines if line.seen == 1]
    missing += [f"{one.words}." for one in short(held.lines) if one.look.found == 1]
    heading = Heading("Looked for and not seen: begin here", 1, "missing")
    return [heading, *_listed(missing, "")] if missing else []


def _what_next(held: Held) -> Bullets:
    """What the school hears of us, and what we write with it."""
    return Bullets(
        (
            f"{held.next_step}.",
            (
                "You get a one-page reply, and a draft report on which you have ten working "
                "days to check the facts."
            ),
            "Actions are written with you: you say who does each, and by when.",
        )
    )


def _see_that_it_was_made(held: Held) -> None:
    if held.visit.standing not in {"planned", "done"}:
        what = "This visit was not made, so there is nothing to give feedback on."
    elif held.on is None or held.on > held.today:
        what = f"This visit is {held.when}, so there is no feedback on it yet."
    else:
        return
    raise Problem("no-feedback", what, "Nothing was written.", "Make the slip on the day.")


def _today(held: Held, on_the_day: str, later: str) -> str:
    """The words for a slip that is made on the day of the visit, or for one that is made later."""
    return on_the_day if held.on == held.today else later


def _urgent(held: Held) -> str:
    """What came up; never that nothing did, while the record does not say so."""
    if held.is_urgent:
        return (
            f"A worry for somebody’s safety came up {_today(held, 'today', 'on the day')}. It was "
            "passed on by your procedures or ours, as we told you; nothing about it stands on this "
            "slip."
        )
    if not held.is_safety_said:
        when = _today(held, "before leaving ", "")
        return f"Not said yet: the officer tells you {when}whether anybody is at risk now."
    return "No worry for anybody’s safety came up that was not known and acted on."


def _listed(words: Sequence[str], none: str) -> list[Block]:
    if not words:
        return [Paragraph(none)]
    shown: list[Block] = [Bullets(tuple(words[:_MOST]))]
    left = len(words) - _MOST
    if left > 0:
        shown.append(Paragraph(f"and {left} more, in the report.", "small"))
    return shown
