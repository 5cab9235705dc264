"""What we found, by part of the audit, and beside an earlier round."""

from __future__ import annotations

from audit_app.analysis.judged import Judged, judged
from audit_app.charts import heatmap, judgement_bars
from audit_app.document import (
    Block,
    Column,
    Heading,
    Paragraph,
    Row,
    Table,
)
from audit_app.reports.audit_report.held import FEWEST, MET_GRADES, Held, sections, share


def what_we_found(held: Held, counts: list[Judged]) -> list[Block]:
    """Every part of the audit: its picture, its questions, and what children said or showed."""
    blocks: list[Block] = [Heading("3 What we found, by part of the audit", 1, "found")]
    if not counts:
        return [*blocks, Paragraph("No question has been judged yet.")]
    blocks.append(judgement_bars("Judgements by part of the audit", sections(counts), MET_GRADES))
    blocks.append(
        heatmap(
            "Each part of the audit by agency: the judgement made most often",
            [section for section, _counts in sections(counts)],
            [agency.name for agency in held.agencies],
            _most_often(held),
            MET_GRADES,
        )
    )
    for section, _held in sections(counts):
        blocks.append(Heading(section, 2))
        rows = tuple(
            Row(
                one.question.name,
                (
                    one.question.label,
                    share(one.met, one.of),
                    one.partly,
                    one.not_met,
                    one.not_recorded,
                    one.na,
                ),
            )
            for one in counts
            if one.section == section
        )
        name = f"standards_{len(blocks)}"
        title = "Judgements, question by question"
        blocks.append(Table(name, title, _COUNTS, rows, summary=f"Judgements in {section}"))
        voice = _voices(held, section)
        if voice:
            blocks.append(Paragraph("What children and families said or showed", "small"))
            blocks += [Paragraph(words, "quote") for words in voice]
    if held.earlier:
        blocks += _year_on_year(held, counts)
    return blocks


_COUNTS = (
    Column("question", "Question", "long", 40),
    Column("met", "Fully met", "text", 14),
    Column("partly", "Partly", "integer", 8),
    Column("not", "Not met", "integer", 8),
    Column("not_recorded", "Not recorded", "integer", 10),
    Column("na", "Does not apply", "integer", 10),
)


def _most_often(held: Held) -> dict[tuple[str, str], str]:
    """For each part and agency the judgement made most often; the lower one where they tie."""
    found: dict[tuple[str, str], str] = {}
    for agency in held.agencies:
        told = [
            answer
            for r in held.returns
            if r.agency_id == agency.id
            for answer in held.answers.get(r.id, ())
        ]
        for section, counts in sections([one for one in judged(held.form, told) if one.of]):
            order = ("not", "not_recorded", "partly", "met")
            found[section, agency.name] = max(order, key=lambda code: counts[code])
    return found


def _voices(held: Held, section: str) -> list[str]:
    """Notes on questions about the child's or family's own words, two for each part at most."""
    voiced = {
        question.name
        for part in held.form.sections
        if part.label == section
        for question in part.questions
        if question.voice
    }
    notes = [
        answer.note
        for r in held.returns
        for answer in held.answers.get(r.id, ())
        if answer.question in voiced and answer.note
    ]
    return sorted(set(notes), key=lambda words: (len(words), words))[:2]


def _year_on_year(held: Held, counts: list[Judged]) -> list[Block]:
    before = {one.question.name: one for one in held.earlier if one.of}
    rows = []
    for one in counts:
        old = before.get(one.question.name)
        if old is not None:
            rows.append(
                Row(
                    one.question.name,
                    (
                        one.question.label,
                        share(old.met, old.of),
                        share(one.met, one.of),
                        _direction(old, one),
                    ),
                )
            )
    if not rows:
        return []
    columns = (
        Column("question", "Question", "long", 44),
        Column("before", "Then", "text", 14),
        Column("now", "Now", "text", 14),
        Column("change", "Change", "text", 18),
    )
    return [
        Heading(f"Beside {held.earlier_title}", 2),
        Paragraph("Few children are compared with few others: small differences mean little."),
        Table("year_on_year", "Then and now", columns, tuple(rows)),
    ]


def _direction(old: Judged, new: Judged) -> str:
    """Better, worse or much the same; too few to say where either has fewer than ten."""
    if old.of < FEWEST or new.of < FEWEST:
        return "Too few to say"
    change = new.met * old.of - old.met * new.of
    if abs(change) * 10 < new.of * old.of:
        return "Much the same"
    return "Better" if change > 0 else "Worse"
