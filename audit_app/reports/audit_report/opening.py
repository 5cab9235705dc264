"""The page that stands alone: what it rests on, what changed, the messages and the asks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from audit_app.analysis.extremes import lowest_and_highest
from audit_app.document import Block, Heading, Paragraph, Strong
from audit_app.reports.audit_report.agreed import as_they_stood, next_step, where_it_stands
from audit_app.reports.audit_report.basis import basis
from audit_app.reports.audit_report.changed import changed_in_a_line
from audit_app.reports.audit_report.earlier import beside_the_earlier, share_of
from audit_app.reports.audit_report.held import (
    FEWEST,
    Held,
    listed,
    share,
)
from audit_app.reports.audit_report.pictures import of_rounds
from audit_app.reports.words import count, day
from audit_app.rules.actions import STATUS_WORDS, due, is_open

if TYPE_CHECKING:
    from audit_app.analysis.judged import Judged
    from audit_app.document import Words
    from audit_app.records import Finding, Recommendation
    from audit_app.reports.audit_report.figures import Figures

_NUMBERS = ("No", "One", "Two", "Three")


def summary(held: Held, found: Figures) -> list[Block]:
    """The first page: one picture, at most three messages and at most three asks.

    The numbers of the picture stand in a table of part 3: here is room for what they mean.
    """
    gaps = [f for f in held.findings if f.sort == "gap"]
    strengths = [f for f in held.findings if f.sort == "strength"]
    chosen = (*strengths[:1], *gaps[:2])
    asks = [_ask(held, advice) for advice in held.recommendations[:3]]
    standing = (where_it_stands(held), as_they_stood(held), f"Next: {next_step(held)}.")
    blocks: list[Block] = [
        Heading("1 Summary", 1, "summary"),
        Paragraph(what_it_rests_on(held, found), "lead"),
        Paragraph(f"{what_was_met(found)}{_furthest_out(found)}"),
        *_what_changed(held, found),
        *beside_the_earlier(held, found),
        *(replace(picture, table=None) for picture in of_rounds(held, found)),
        Paragraph(" ".join(filter(None, standing)), "small"),
        Heading(_counted(len(chosen), "message", len(held.findings), "finding", "4 and 5"), 2),
        listed([_message(f, found) for f in chosen], "No finding has been written yet."),
        Heading(_counted(len(asks), "ask", len(held.recommendations), "recommendation", "6"), 2),
        listed(asks, "No recommendation yet."),
    ]
    return blocks


def _what_changed(held: Held, found: Figures) -> list[Block]:
    """How it went for the children, where anybody was asked."""
    line = changed_in_a_line(held, found)
    return [Paragraph((Strong("What changed for the children. "), line))] if line else []


def what_it_rests_on(held: Held, found: Figures) -> str:
    """How many returns are signed off, and that no other return is counted."""
    signed, all_of_them = len(found.signed), len(held.returns)
    said = f"{signed} of {all_of_them} returns were signed off"
    if signed == all_of_them:
        return f"{said}, and every figure here rests on them."
    due = day(held.audit.returns_due)
    by_when = f", due {due:%d/%m/%Y}" if due else ""
    out = all_of_them - signed
    verb = "is" if out == 1 else "are"
    return (
        f"{said}, and every figure here rests on those alone. {out} {verb} still out{by_when}: "
        "part 2 says whose."
    )


def what_was_met(found: Figures) -> str:
    """How much of what was asked was fully met, and what stands in the denominator."""
    met, of = sum(c.met for c in found.counts), sum(c.of for c in found.counts)
    silent = sum(c.not_recorded for c in found.counts)
    if not of:
        return "No question has been judged in a signed return yet."
    said = f"Practice fully met what was asked in {_of_judgements(met, of)}"
    if not silent:
        return f"{said}."
    return f"{said}; the {silent} where the record does not say are among the {of}."


def _furthest_out(found: Figures) -> str:
    """The question that was least often fully met, and the one that was most often."""
    low, high = lowest_and_highest(found.counts, FEWEST, most=1)
    if not low:
        return ""
    return "".join(
        f" {word}: “{one.question.label}” {share(one.met, one.of)}{_alike(one, found)}."
        for word, one in (("Lowest", low[0]), ("Highest", high[0]))
    )


def _alike(one: Judged, found: Figures) -> str:
    """How many other questions were met just as often, so that none is named by chance alone."""
    others = [c for c in found.counts if c.of >= FEWEST and share_of(c) == share_of(one)]
    if len(others) == 1:
        return ""
    return f", as often as {count(len(others) - 1, 'other question')}"


def _of_judgements(met: int, of: int) -> str:
    """`14 of 26 judgements (54%)`."""
    return share(met, of).replace(f" of {of}", f" of {of} judgements", 1)


def _message(finding: Finding, found: Figures) -> Words:
    """A finding's title with the first figure that it rests on, and the question of that figure.

    Under bad news stands a figure that is bad: what was good beside it is easily read as its size.
    """
    rests = basis(finding, found)
    figures = [f"“{one.question.label}” {_told(finding, one)}" for one in rests.judged]
    first = next(iter((*figures, *rests.figures)), "")
    return (Strong(finding.title or ""), f": {first}." if first else ".")


def _ask(held: Held, advice: Recommendation) -> Words:
    """A recommendation with who does what by when, or that nobody has agreed to yet."""
    agreed = [a for a in held.actions if a.recommendation_id == advice.id]
    told = [
        f"action {a.number}, {a.owner_role or 'no owner'}, "
        f"{f'due {due(a):%d/%m/%Y}' if due(a) else 'no date'}"
        if is_open(a)
        else f"action {a.number}, {STATUS_WORDS[a.status or 'not_started'].lower()}"
        for a in agreed
    ]
    by = f" ({'; '.join(told)})" if told else " (no action has been agreed yet)"
    theme = (Strong(f"{advice.theme}: "),) if advice.theme else ()
    return (*theme, f"{(advice.words or '').rstrip('.')}{by}.")


def _told(finding: Finding, one: Judged) -> str:
    """`only 5 of 24 judgements (21%) were fully met`, or how many were not where that is few."""
    met = one.met
    if finding.sort != "gap":
        return f"{_of_judgements(met, one.of)} {_were(met)} fully met"
    if 2 * met < one.of:
        only = "only " if met else ""
        return f"{only}{_of_judgements(met, one.of)} {_were(met)} fully met"
    short = one.of - met
    return f"{_of_judgements(short, one.of)} {_were(short)} not fully met"


def _were(number: int) -> str:
    return "was" if number == 1 else "were"


def _counted(shown: int, word: str, of: int, whole: str, part: str) -> str:
    """`Three messages`, or `Three asks: 3 of 5 recommendations, the rest in part 6`."""
    said = f"{_NUMBERS[shown]} {word}{'' if shown == 1 else 's'}"
    rest = of - shown
    if not rest:
        return said
    parts = f"part{'s' if ' ' in part else ''} {part}"
    return f"{said}: {shown} of {count(of, whole)}, the rest in {parts}"
