"""One agency's return as a spreadsheet: out to be filled in, and back by its hidden row ids."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from audit_app.document import Entry, Facts, Filled, Heading, Link, Paragraph, Report, Sheet, Table
from audit_app.reports.return_meanings import meanings
from audit_app.reports.return_section import is_called_for, section
from audit_app.reports.return_slots import ASKED_HERE
from audit_app.reports.words import CONTENT_MARK, SENSITIVE
from audit_app.rules.dates import full
from forms.progress import may_stop

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from audit_app.document import Cell
    from audit_app.records import Answer
    from forms.compiled import CompiledForm
    from forms.rules import Key, Possible

SIGNED_BY, SIGNED_ON = "Signed by (role)", "Date"  # what is read again when it comes back
_START = (
    "The yellow cells are yours; everything else is locked. Choose from the list where there is "
    "one. A question marked “Only if” or “Not if” may be left blank where it does not apply. "
    "What each answer means stands on the last sheet, “What the answers mean”. “Not recorded” is "
    "an answer; leave a question blank only while you do not know yet. Name no child, family or "
    "worker anywhere: a child is a reference, a worker is a role."
)
_SAFETY = (
    "If a child may be at risk of serious harm now, stop here. Follow your own safeguarding "
    "procedures first. Then answer {refs}, and write who was told and when."
)
_HOW = (
    "When you have done all that you can, sign in the two cells below, last. Save this very file "
    "and send it to: {role}. The way to send it: {route}. A copy of its words in another file "
    "cannot be read in."
)
_NIL = "If your agency holds nothing on this child, say so at {ref}: that counts as a return."


@dataclass(frozen=True, slots=True)
class Out:
    """One return on its way out; `who` is the audit's title, the child's reference, the agency.

    `back_to` is the role to which it is sent back, and `route` the way there in the partnership's
    words; the record is read `months` back from `until`. `by_record` is how many questions are
    asked at the least by whose record the agency holds, in the words of the first question.
    """

    partnership: str
    today: date
    who: tuple[str, str, str]
    due: date | None
    meta: tuple[tuple[str, str], ...]
    back_to: str = ""
    months: int = 12
    until: date | None = None
    route: str = ""
    by_record: tuple[tuple[str, int], ...] = ()


def sheet(
    out: Out, form: CompiledForm, may_be_asked: Sequence[Possible], answers: Mapping[Key, Answer]
) -> Report:
    """The return with everything that could be asked of it, and the answers that it already has.

    A spreadsheet cannot open a question when an earlier one is answered, so each says what it
    hangs on; words that the program would show at that moment stand with the question itself.
    """
    _audit, child, agency = out.who
    sections: dict[str, list[Possible]] = {}
    for one in may_be_asked:
        title = one.asked.section.label
        if one.asked.part:
            title += f": {one.asked.part}"
        sections.setdefault(title, []).append(one)
    sheets = [
        section(number, title, form, found, answers)
        for number, (title, found) in enumerate(_that_ask(sections).items(), start=1)
    ]
    sheets += _meant(form, may_be_asked)
    return Report(
        f"Return: {child}, {agency}",
        out.today,
        out.partnership,
        sheets=(_start(out, form, sections, answers, sheets), *sheets),
        subject="One agency’s return on one child’s records, to be filled in and sent back",
        marking=SENSITIVE,
        version="To be filled in",
        landscape=True,
        meta=out.meta,
    )


def _meant(form: CompiledForm, may_be_asked: Sequence[Possible]) -> tuple[Sheet, ...]:
    sheet = meanings(form, may_be_asked)
    return (sheet,) if sheet is not None else ()


def _that_ask(sections: Mapping[str, list[Possible]]) -> dict[str, list[Possible]]:
    """The sections that have something to answer in a spreadsheet."""
    return {
        title: found
        for title, found in sections.items()
        if any(one.asked.question.type in ASKED_HERE for one in found)
    }


def _start(
    out: Out,
    form: CompiledForm,
    sections: Mapping[str, list[Possible]],
    answers: Mapping[Key, Answer],
    sheets: Sequence[Sheet],
) -> Sheet:
    audit, child, agency = out.who
    every = [one for found in sections.values() for one in found]
    here = [one for one in every if one.asked.question.type in ASKED_HERE]
    always = sum(1 for one in here if not is_called_for(one.only_if))
    done = sum(1 for one in here if _is_answered(answers.get(one.asked.key)))
    stops = " or ".join(
        one.asked.question.name for one in here if may_stop(form, one.asked.question)
    )
    words = [_START]
    if stops:
        words.append(_SAFETY.format(refs=stops))
    words.append(_NIL.format(ref=here[0].asked.question.name))
    said = f"{always}, and {len(here) - always} that an earlier answer may call for"
    names = tuple(b.name for each in sheets for b in each.blocks if isinstance(b, Table))
    so_far = f"Answered so far, of {_of(always, len(here))}", Filled(names, "answer", done)
    return Sheet(
        "Start here",
        f"Return: {audit}, {child}, {agency}",
        (
            *(Paragraph(each) for each in words),
            Facts("Return", _facts(out, said, so_far)),
            Heading("The sheets of this file", 2),
            Facts("Sheets", _listed(sheets)),
        ),
    )


def _facts(out: Out, questions: str, so_far: tuple[str, Cell]) -> tuple[tuple[str, Cell], ...]:
    """Whose return it is, how much it asks, where it goes, and who signs it."""
    audit, child, agency = out.who
    return (
        ("Audit", audit),
        (
            "Child",
            f"{child}: who that is stands in your agency’s key sheet, kept outside this file",
        ),
        ("Agency", agency),
        ("Record to read", _record(out)),
        ("Questions", questions),
        *_by_record(out),
        so_far,
        ("Send back to", out.back_to or "Whoever sent it to you"),
        ("How to send it back", _how(out)),
        ("Due", out.due or "As agreed with whoever sent it"),
        ("Content mark", CONTENT_MARK),
        (SIGNED_BY, Entry("", "text", prompt="A role, never a name")),
        (SIGNED_ON, Entry(None, "date")),
    )


def _listed(sheets: Sequence[Sheet]) -> tuple[tuple[str, Cell], ...]:
    """Each sheet by the name on its tab, with its whole title, which leads there."""
    return tuple((one.name, Link(one.title, one.anchor)) for one in sheets)


def _how(out: Out) -> str:
    """To whom and by which way: what the partnership has set, or as it came."""
    route = out.route.strip().rstrip(".") or "the way it reached you"
    return _HOW.format(role=out.back_to or "whoever sent it to you", route=route)


def _by_record(out: Out) -> tuple[tuple[str, str], ...]:
    """How many questions there are at the least for each record that an agency may hold."""
    if len({number for _record, number in out.by_record}) < 2:  # noqa: PLR2004 - nothing to tell apart
        return ()
    told = "; ".join(f"{record}: {number}" for record, number in out.by_record)
    return (("By the record that you hold", f"{told}. A later answer may call for more"),)


def _of(always: int, most: int) -> str:
    """`53`, or `53 to 84` where an earlier answer may call for more."""
    return str(always) if most == always else f"{always} to {most}"


def _record(out: Out) -> str:
    until = f" up to {full(out.until)}" if out.until else ""
    return f"The {out.months} months{until}"


def _is_answered(answer: Answer | None) -> bool:
    return answer is not None and answer.value is not None
