"""A school's yearly return as a spreadsheet: out to be filled in, and back by its hidden ids."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.document import Column, Paragraph, Report, Row, Sheet
from audit_app.document import Table as Listed
from audit_app.reports.return_meanings import meanings
from audit_app.reports.return_section import sheet_of
from audit_app.reports.return_slots import slots_of
from audit_app.reports.school_long import is_long, whole
from audit_app.reports.school_rows import ANSWER_WIDE, NOTE_WIDE, Last, columns, rows
from audit_app.reports.school_start import (
    OPEN_ACTIONS,
    Out,
    signatures,
    start_sheet,
    whose_words,
)
from audit_app.reports.words import SENSITIVE
from audit_app.rules.actions import due, status_words
from audit_app.rules.schools.terms import year_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from audit_app.records import Answer
    from forms.compiled import CompiledForm
    from forms.rules import Key, Possible

_ACTION_COLUMNS = (
    Column("number", "Action", "text", 9),
    Column("asked", "What was agreed", "long", 60),
    Column("owner", "Owner (role)", "text", 24),
    Column("by", "By", "date", 13),
    Column("standing", "Status", "text", 16),
)


def sheet(
    out: Out, form: CompiledForm, may_be_asked: Sequence[Possible], answers: Mapping[Key, Answer]
) -> Report:
    """The return with all that may be asked of a school, and the answers that it already has."""
    sections: dict[str, list[Possible]] = {}
    for one in may_be_asked:
        sections.setdefault(one.asked.section.label, []).append(one)
    whose = whose_words(out, form)
    held = columns(out.last.year)
    sheets = [
        sheet_of(
            n, title, found, held, rows(form, found, answers, out.last), f"{out.name}. {whose}."
        )
        for n, (title, found) in enumerate(_that_ask(sections).items(), start=1)
    ]
    long = whole(out.last.year, f"{out.name}. {whose}.", _long(out, may_be_asked))
    meant = meanings(form, may_be_asked, is_of_a_setting=True)
    start = start_sheet(out, form, _that_ask(sections), answers, signatures(may_be_asked))
    return Report(
        f"Safeguarding return {year_words(out.year)}: {out.name}",
        out.today,
        out.partnership,
        sheets=(start, *_actions(out), *sheets, *long, *((meant,) if meant else ())),
        subject="A setting’s yearly safeguarding return, to be filled in and sent back",
        marking=SENSITIVE,
        version="To be filled in",
        landscape=True,
        meta=(*out.meta, ("whose", whose)),
    )


def _long(out: Out, may_be_asked: Sequence[Possible]) -> Iterator[tuple[str, str]]:
    """What was answered and noted last year at length, by the reference that its row prints."""
    for one in may_be_asked:
        for slot in slots_of(one):
            said = out.last.said.get(slot.id, Last())
            if is_long(said.answer, ANSWER_WIDE):
                yield f"{slot.ref}: the answer", said.answer
            if is_long(said.note, NOTE_WIDE):
                yield f"{slot.ref}: the note", said.note


def _that_ask(sections: Mapping[str, list[Possible]]) -> dict[str, list[Possible]]:
    return {
        title: found for title, found in sections.items() if any(slots_of(one) for one in found)
    }


def _actions(out: Out) -> tuple[Sheet, ...]:
    """The open actions of the setting, to be read; none where it has none."""
    if not out.actions:
        return ()
    listed = tuple(
        Row(
            f"action:{action.id}",
            (
                str(action.number),
                action.ask or "",
                action.owner_role or "",
                due(action),
                status_words(action, out.today),
            ),
        )
        for action in out.actions
    )
    words = Paragraph(
        "What was agreed with you, or you said that you would improve, and is still open. It is "
        "only read here; say how it goes in the notes, or to the schools safeguarding officer."
    )
    table = Listed("OpenActions", OPEN_ACTIONS, _ACTION_COLUMNS, listed, summary=OPEN_ACTIONS)
    return (Sheet(OPEN_ACTIONS, f"{OPEN_ACTIONS}: {out.name}", (words, table)),)
