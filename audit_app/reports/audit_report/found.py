"""What we found: the picture of every part, its questions one by one, and the child's voice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.analysis.extremes import lowest_and_highest
from audit_app.analysis.judged import Judged, judged
from audit_app.document import Block, Bullets, Column, Heading, Paragraph, Row, Strong, Table
from audit_app.reports.audit_report.changed import what_changed
from audit_app.reports.audit_report.earlier import year_on_year
from audit_app.reports.audit_report.held import (
    FEWEST,
    Held,
    in_full,
    share,
)
from audit_app.reports.audit_report.pictures import abreast, by_agency, by_part, of_rounds
from audit_app.reports.audit_report.voices import voices
from audit_app.reports.audit_report.written import written
from audit_app.reports.words import count
from audit_app.rules.agencies import told_apart

if TYPE_CHECKING:
    from collections.abc import Sequence

    from audit_app.document import Cell, Picture, Words
    from audit_app.reports.audit_report.figures import Figures


def what_we_found(held: Held, found: Figures) -> list[Block]:
    """Every part of the audit: its picture, its questions, and what children and families said."""
    counts = found.counts
    blocks: list[Block] = [Heading("3 What we found, part by part", 1, "found")]
    if not counts:
        nothing = Paragraph("No question has been judged in a signed return yet.")
        return [*blocks, nothing, *what_changed(held, found)]
    blocks += _shown(held, by_part(counts, found.fewest))
    blocks += [picture.table for picture in of_rounds(held, found) if picture.table is not None]
    blocks += what_changed(held, found)
    blocks += _furthest_out(counts)
    told = _told(held, found)
    blocks += _shown(held, by_agency(told, found.fewest, abreast=abreast(held)))
    printed: set[str] = set()
    for section in held.form.sections:
        judged_here = [one for one in counts if one.section == section.label]
        beside = [*_called(found, section.label), *written(held, found, section)]
        if judged_here or beside:
            blocks.append(Heading(section.label, 2))
            if judged_here:
                blocks.append(_questions(found, section.name, section.label, judged_here))
            blocks += beside
            blocks += voices(held, found, section, printed)
    return [*blocks, *year_on_year(held, found)]


def _shown(held: Held, pictures: Sequence[Picture]) -> list[Block]:
    """The pictures; in large print their tables alone, since no page is high enough for both.

    So many rows with letters of sixteen points do not fit on one, and a table goes on overleaf.
    """
    if not held.large_print:
        return list(pictures)
    return [picture.table for picture in pictures if picture.table is not None]


def _furthest_out(counts: Sequence[Judged]) -> list[Block]:
    """The three questions that were least often fully met, and the three that were most often."""
    low, high = lowest_and_highest(counts, FEWEST)
    if not low:
        return []
    compared = sum(1 for one in counts if one.of >= FEWEST)
    return [
        Heading("Least and most often met", 2),
        Paragraph(
            f"Of the {compared} questions with at least {FEWEST} judgements. Agencies and workers "
            "are not ranked: differences of this size between them are usually chance."
        ),
        Paragraph((Strong("Lowest"),)),
        Bullets(tuple(_line(one) for one in low)),
        Paragraph((Strong("Highest"),)),
        Bullets(tuple(_line(one) for one in high)),
    ]


def _line(one: Judged) -> Words:
    return f"{one.question.label} {in_full(one)[0].upper()}{in_full(one)[1:]}."


def _told(held: Held, found: Figures) -> dict[str, list[Judged]]:
    """What the signed returns of each agency say."""
    told: dict[str, list[Judged]] = {}
    for identity, name in told_apart(held.agencies).items():
        ids = [r.id for r in found.signed if r.agency_id == identity]
        answers = [answer for one in ids for answer in held.answers.get(one, ())]
        told[name] = judged(held.form, answers)
    return told


_COUNTS = (
    Column("question", "Question", "long", 42),
    Column("met", "Fully met", "text", 15),
    Column("partly", "Partly met", "integer", 8),
    Column("not", "Not met", "integer", 8),
    Column("not_recorded", "Not recorded", "integer", 10),
    Column("na", "Does not apply", "integer", 10),
)


def _questions(found: Figures, name: str, label: str, counts: Sequence[Judged]) -> Table:
    rows = tuple(Row(one.question.name, _cells(found, one)) for one in counts)
    title = f"{count(len(rows), 'question')}, judgement by judgement"
    return Table(f"questions_{name}", title, _COUNTS, rows, summary=f"Judgements in {label}")


def _called(found: Figures, section: str) -> list[Block]:
    """What was said in a section that is a finding in its own right, though it is no judgement."""
    told = tuple(
        f"{one.question.label} {one.words}."
        for one in found.called
        if one.section == section and one.of >= found.fewest
    )
    if not told:
        return []
    return [Paragraph("Said too, and a finding in its own right:", "small"), Bullets(told)]


def _cells(found: Figures, one: Judged) -> tuple[Cell, ...]:
    """A question with its hint, and its judgements; few are not told apart where it is shared."""
    said = (f"{one.question.label}\n{one.question.hint}").strip()
    if one.of < found.fewest:
        return (said, f"Fewer than {found.fewest} judged", None, None, None, None)
    return (
        said,
        share(one.met, one.of),
        one.partly,
        one.not_met,
        one.not_recorded,
        one.na,
    )
