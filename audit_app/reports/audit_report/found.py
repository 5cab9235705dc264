"""What we found: the picture of every part, its questions one by one, and the child's voice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.analysis.extremes import lowest_and_highest
from audit_app.analysis.judged import Judged, judged
from audit_app.charts import heatmap, judgement_bars
from audit_app.document import Block, Bullets, Column, Heading, Paragraph, Row, Strong, Table
from audit_app.reports.audit_report.earlier import year_on_year
from audit_app.reports.audit_report.held import (
    FEWEST,
    MET_GRADES,
    Held,
    in_full,
    sections,
    share,
)
from audit_app.reports.audit_report.voices import voices
from audit_app.reports.words import count

if TYPE_CHECKING:
    from collections.abc import Sequence

    from audit_app.document import Cell, Words
    from audit_app.records import Agency
    from audit_app.reports.audit_report.figures import Figures

_ABREAST = 7  # more agencies than this do not fit beside each other with whole names


def what_we_found(held: Held, found: Figures) -> list[Block]:
    """Every part of the audit: its picture, its questions, and what children and families said."""
    counts = found.counts
    blocks: list[Block] = [Heading("3 What we found, part by part", 1, "found")]
    if not counts:
        return [*blocks, Paragraph("No question has been judged in a signed return yet.")]
    parts = [part for part in sections(counts) if sum(part[1].values()) >= found.fewest]
    if parts:
        blocks.append(judgement_bars("Judgements by part", parts, MET_GRADES, of="Part"))
    blocks += _furthest_out(counts)
    blocks += _by_agency(held, found)
    printed: set[str] = set()
    for section in held.form.sections:
        judged_here = [one for one in counts if one.section == section.label]
        if judged_here:
            blocks.append(Heading(section.label, 2))
            blocks.append(_questions(found, section.name, section.label, judged_here))
            blocks += voices(held, found, section, printed)
    return [*blocks, *year_on_year(held, found)]


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


def _by_agency(held: Held, found: Figures) -> list[Block]:
    """The parts by agency; where there are many agencies, in pictures of a few each."""
    agencies = held.agencies
    pictures = -(-len(agencies) // _ABREAST) or 1
    each = -(-len(agencies) // pictures) or 1
    blocks: list[Block] = []
    for n in range(pictures):
        shown = agencies[n * each : (n + 1) * each]
        title = "Each part by agency"
        if pictures > 1:
            title += f", agencies {n * each + 1} to {n * each + len(shown)} of {len(agencies)}"
        blocks.append(
            heatmap(
                title,
                [section for section, _counts in sections(found.counts)],
                [agency.name for agency in shown],
                _squares(held, found, shown),
                MET_GRADES,
                of="Part",
                fewest=found.fewest,
            )
        )
    return blocks


def _squares(
    held: Held, found: Figures, agencies: Sequence[Agency]
) -> dict[tuple[str, str], dict[str, int]]:
    """For each part and agency how many judgements there are of each sort."""
    squares: dict[tuple[str, str], dict[str, int]] = {}
    for agency in agencies:
        told = [
            answer
            for r in found.signed
            if r.agency_id == agency.id
            for answer in held.answers.get(r.id, ())
        ]
        for section, counts in sections([one for one in judged(held.form, told) if one.of]):
            squares[section, agency.name] = counts
    return squares


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
