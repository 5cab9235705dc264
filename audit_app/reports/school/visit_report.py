"""The report on a visit: a draft for the school’s comments, then final with what changed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from audit_app.document import (
    Block,
    Bullets,
    Column,
    Facts,
    Heading,
    Paragraph,
    Report,
    Row,
    Table,
)
from audit_app.problems import Problem
from audit_app.reports.school.comments import comments, stand_of_comments
from audit_app.reports.school.held import (
    GOOD_SHORT,
    LAW_SHORT,
    Held,
    none_in_full,
    none_short,
    seen_in,
)
from audit_app.reports.school.in_words import LONGEST_NOTE, VOICES, note_to
from audit_app.reports.school.other_checks import OTHERS_SHORT, in_full, short
from audit_app.reports.school.sections import in_short, section_by_section
from audit_app.reports.school.whom import called, who_decides
from audit_app.reports.words import count
from audit_app.rules.dates import full

if TYPE_CHECKING:
    from collections.abc import Iterable

    from audit_app.analysis.claims import Line, Look
    from audit_app.reports.school.other_checks import OtherCheck

_STRENGTHS = 10  # how many are listed before the sections


def visit_report(held: Held) -> Report:
    """What was looked at, what was seen, and how it compares with the school's own rating.

    Raises Problem while the visit is not signed off.
    """
    if held.visit.standing != "done":
        raise Problem(
            "not-done",
            "The visit to this school is not signed off yet, so there is nothing to report.",
            "Nothing was written.",
            "Check and sign off the record of the visit first.",
        )
    blocks = [
        *_opening(held),
        *_found(held),
        *section_by_section(held),
        *_voices(held),
        *_actions(held),
        *_good_practice(held),
        *comments(held),
    ]
    return Report(
        f"Report on our visit to {held.school.name}",
        held.today,
        held.partnership,
        tuple(blocks),
        subtitle=f"{held.kind} {held.when}",
        subject="What a visit saw, beside what the school says of itself",
        marking=held.marking,
        version=version(held),
        large_print=held.large_print,
    )


def version(held: Held) -> str:
    """`Draft for comments by 30 December 2026`, or `Final of 31 December 2026`."""
    visit = held.visit
    if visit.final_on:
        return f"Final of {full(date.fromisoformat(visit.final_on))}"
    if visit.comments_due:
        return f"Draft for comments by {full(date.fromisoformat(visit.comments_due))}"
    return "Draft, not sent yet"


def _opening(held: Held) -> list[Block]:
    facts = (
        (called(held.school).capitalize(), f"{held.school.name}. {held.sort}."),
        ("History", held.history or "No change of school is recorded"),
        ("Visit", f"{held.kind} {held.when}"),
        ("Focus agreed", held.told.get("V0.04") or "None was written down"),
        ("Met, by role", held.told.get("V0.05") or "Not written down"),
        ("Record of the visit", held.seal or "Signed off"),
        ("Next", held.next_step),
        ("Comments", stand_of_comments(held)),
    )
    return [
        Paragraph(in_short(held), "lead"),
        Facts("The visit", facts),
        Paragraph(held.clock),
    ]


def _found(held: Held) -> list[Block]:
    """What falls short is listed whole; of the strengths the first: each is in its section."""
    law, good = (held.short_of(is_law=is_law) for is_law in (True, False))
    strengths = [*_standards(held.strengths), *_others(in_full(held.lines))]
    parts = (
        ("Strengths", "strengths", strengths, none_in_full(held)),
        (LAW_SHORT, "law", _standards(law), none_short(held, is_law=True)),
        (GOOD_SHORT, "good", _standards(good), none_short(held, is_law=False)),
        (OTHERS_SHORT, "others", _others(short(held.lines)), ""),
    )
    blocks: list[Block] = []
    for title, anchor, said, none in parts:
        most = _STRENGTHS if anchor == "strengths" else len(said)
        listed = Bullets(tuple(said[:most])) if said else Paragraph(none)
        blocks += [Heading(title, 1, anchor), listed] if said or none else []
        if len(said) > most:
            more = f"and {len(said) - most} more, each in its section below."
            blocks.append(Paragraph(more, "small"))
    return blocks


def _standards(lines: Iterable[Line]) -> list[str]:
    """Standards with what was noted beside their grades: other notes are about other things."""
    return [
        f"{seen_in(line)}{_notes(look for look in line.looks if look.grade is not None)}"
        for line in lines
    ]


def _others(checks: Iterable[OtherCheck]) -> list[str]:
    return [f"{one.in_more_words}{_notes([one.look])}" for one in checks]


def _notes(looks: Iterable[Look]) -> str:
    notes = " ".join(note for look in looks if (note := note_to(look)))
    if len(notes) > LONGEST_NOTE:
        notes = f"{notes[:LONGEST_NOTE].rsplit(' ', 1)[0]}… (whole in its section)"
    return f" {notes}" if notes else ""


def _voices(held: Held) -> list[Block]:
    said: dict[str, list[Block]] = {title: [] for title in VOICES.values()}
    for name, title in VOICES.items():
        said[title] += [Paragraph(held.told[name], "quote")] if held.told.get(name) else []
    blocks: list[Block] = []
    for title, words in said.items():
        blocks += [Heading(title, 2), *words] if words else []
    return [Heading("What people said, and what we read", 1, "voices"), *blocks] if blocks else []


def _actions(held: Held) -> list[Block]:
    blocks: list[Block] = [Heading("Actions", 1, "actions")]
    if not held.agreed:
        return [*blocks, Paragraph("No action is open.")]
    columns = (
        Column("number", "No.", "integer", 7, blank="–"),
        Column("ask", "Action", "long", 48),
        Column("owner", "Who (role)", "text", 20, blank="To be agreed"),
        Column("by", "By", "date", 12, blank="To be agreed"),
    )
    rows = tuple(
        Row(str(at), (one.number, one.ask, one.owner or None, one.by))
        for at, one in enumerate(held.agreed)
    )
    title = f"{count(len(rows), 'open action')} of this {called(held.school)}"
    return [
        *blocks,
        Paragraph(who_decides(held.school, "the actions")),
        Table("actions", title, columns, rows),
    ]


def _good_practice(held: Held) -> list[Block]:
    """What others could learn from; a school is named elsewhere only where it said so."""
    rows = [row for row in held.rows.get("V6.02", ()) if row.get("point")]
    if not rows:
        return []
    may = f"the {called(held.school)} may"
    said = tuple(
        f"{row['point']} ({may if row.get('named') == 'Yes' else 'not to'} be named)"
        for row in rows
    )
    return [Heading("Good practice that could be shared", 1, "share"), Bullets(said)]
