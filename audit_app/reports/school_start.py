"""The first sheet of a school's return: whose it is, how it goes back, and who signs it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from audit_app.document import Block, Cell, Entry, Facts, Filled, Heading, Paragraph, Sheet
from audit_app.reports.return_slots import IN_CELLS, slots_of
from audit_app.reports.return_workbook import SIGNED_BY, SIGNED_ON
from audit_app.reports.school_rows import LastTime, is_counted, is_done
from audit_app.rules.schools.terms import year_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from audit_app.records import Action, Answer
    from forms.compiled import CompiledForm
    from forms.model import Question
    from forms.rules import Key, Possible

_START = (
    "The yellow cells are yours; everything else is locked, so that nothing is changed by "
    "accident. Choose from the list where there is one. For each standard say how far it is met, "
    "why or what comes next, and which parts of the evidence are in place, by their letters. "
    "“Statutory” marks a legal duty, or a must or a should of statutory guidance; “Good practice” "
    "is neither."
)
_HANGS_ON = "A question marked “Only if” or “Not if” may be left blank where it does not apply."
_LISTS = (
    "“Complete?” stands beside the questions that everybody answers; of a list, such as the "
    "roles, fill in as many rows as you have."
)
_LAST_WORDS = (
    "What you write is read whole, also where its cell is too small to show all of it. What each "
    "answer means stands on the last sheet."
)
_NO_CHILD = (
    "Name no child and no family anywhere. The names of staff belong in the rows for roles and in "
    "the signatures below, and nowhere else: they stay with the schools safeguarding officer and "
    "are printed in no document."
)
_NO_NAME = "Name no child, no family and no member of staff anywhere: a role is enough."
_SAFETY = (
    "If a child may be at risk of serious harm now, this return is not the way to tell anybody: "
    "follow your own safeguarding procedures first."
)
_HOW = (
    "When you have done all that you can, sign below, last. Save this very file under any name and "
    "send it to: {role}. It may come back as .xlsx, .xlsm, .ods or .xls. A file that is not signed "
    "counts as part returned."
)
_TRUST = (
    "Standards that are the same in all its settings are answered once by {name}, and are not here."
)
_WHOSE = "{sort} {number}, school year {year}, form {mark}"
WHOSE = re.compile(
    r"(URN|Setting|Trust) ([\w:-]+), school year (\d{4}-\d{2}), form ([0-9a-f]{8})\b"
)
WHOSE_SAYS = ", school year "  # wherever that stands
OPEN_ACTIONS = "Open actions"


@dataclass(frozen=True, slots=True)
class Out:
    """One school's return on its way out.

    `sort` and `number` say who it is for ever (`URN 900001`), `asked` which standards are asked,
    `trust` who answers the rest of them, `answers_for` the schools that a trust does, `back_to` the
    role that it is sent back to.
    """

    partnership: str
    today: date
    name: str
    sort: str
    number: str
    year: int
    due: date | None
    meta: tuple[tuple[str, str], ...]
    back_to: str = ""
    asked: str = ""
    trust: str = ""
    last: LastTime = field(default_factory=LastTime)
    actions: Sequence[Action] = ()
    answers_for: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Signature:
    """One signature of the return: the labels of its name, role and day, and its question.

    `question` is None where the form asks for none: then the role and day alone are wanted.
    """

    question: Question | None
    name: str
    role: str
    on: str


def signatures(may_be_asked: Sequence[Possible]) -> tuple[Signature, ...]:
    """Who signs a return, in the words of its form."""
    found = tuple(
        Signature(question, f"{who}: name", f"{who}: role", f"{who}: date")
        for one in may_be_asked
        if (question := one.asked.question).type == "sign_off" and (who := question.label)
    )
    return found or (Signature(None, "", SIGNED_BY, SIGNED_ON),)


def whose_words(out: Out, form: CompiledForm) -> str:
    """Whose return it is, for which year, in which edition, as every sheet of it says."""
    return _WHOSE.format(
        sort=out.sort, number=out.number, year=year_words(out.year), mark=form.digest[:8]
    )


def start_sheet(
    out: Out,
    form: CompiledForm,
    sections: Mapping[str, Sequence[Possible]],
    answers: Mapping[Key, Answer],
    signed: Sequence[Signature],
) -> Sheet:
    """Whose return it is, how it is filled in and sent back, and how much is still to answer."""
    role = out.back_to or "whoever sent it to you"
    facts: list[tuple[str, Cell]] = [
        ("Trust" if out.sort == "Trust" else "Setting", out.name),
        ("Which return", whose_words(out, form)),
        ("Standards asked", out.asked),
        *([("Answers for", "; ".join(out.answers_for))] if out.answers_for else []),
        ("Due back", out.due or "As agreed with whoever sent it"),
        ("Send back to", role),
        ("How to send it back", _HOW.format(role=role)),
    ]
    if out.trust:
        facts.append(("Your trust", _TRUST.format(name=out.trust)))
    facts += _last_time(out)
    still = _counts(form, sections, answers) or [("Still to answer", 0)]
    title = f"Safeguarding return {year_words(out.year)}: {out.name}"
    blocks: tuple[Block, ...] = (
        Heading("Before you begin"),
        Paragraph(_SAFETY),
        Paragraph(_NO_CHILD if any(each.name for each in signed) else _NO_NAME),
        Heading("How to fill it in"),
        Paragraph(" ".join(_how_to(sections))),
        Heading("This return"),
        Facts("Return", tuple(facts)),
        Heading("What is still to answer"),
        Facts("Left", tuple(still)),
        Heading("Sign here, last of all"),
        Facts("Signatures", tuple(_to_sign(signed))),
    )
    return Sheet("Start here", title, blocks, landscape=False)


def _how_to(sections: Mapping[str, Sequence[Possible]]) -> Iterator[str]:
    """How a return is filled in, with no word of what this one has not."""
    every = [one for found in sections.values() for one in found]
    yield _START
    if any(one.only_if or one.section_if for one in every):
        yield _HANGS_ON
    if any(one.asked.question.type in IN_CELLS for one in every):
        yield _LISTS
    yield _LAST_WORDS


def _to_sign(signed: Sequence[Signature]) -> Iterator[tuple[str, Cell]]:
    for each in signed:
        if each.name:
            yield each.name, Entry(None, "text")
        yield each.role, Entry(None, "text", prompt="Their post or role")
        yield each.on, Entry(None, "date", past=True)


def _last_time(out: Out) -> list[tuple[str, Cell]]:
    last = out.last
    if not last.year:
        facts: list[tuple[str, Cell]] = [("Last return", "No earlier return is held here.")]
    else:
        said = f"Your answers and notes of {last.year} stand beside each question, locked."
        facts = [("Last return", said)]
        for label, names in (
            ("New since then", last.standards.new),
            ("Changed since then", last.standards.changed),
            ("No longer asked", last.standards.gone),
        ):
            if names:
                facts.append((label, ", ".join(names)))
    if out.actions:
        facts.append((OPEN_ACTIONS, f"{len(out.actions)}, on the sheet of that name"))
    return facts


def _counts(
    form: CompiledForm,
    sections: Mapping[str, Sequence[Possible]],
    answers: Mapping[Key, Answer],
) -> list[tuple[str, Cell]]:
    """How many questions of each section, and of all, are still to answer."""
    told: list[tuple[str, Cell]] = []
    done_in_all = asked_in_all = 0
    names = []
    for n, (title, found) in enumerate(sections.items(), start=1):
        counted = [slot for one in found for slot in slots_of(one) if is_counted(slot)]
        if not counted:
            continue
        name = f"Section{n}"
        done = sum(is_done(form, s.question, answers, s.one.asked.part) > 0 for s in counted)
        left = Filled((name,), "complete", len(counted) - done, above=True, left_of=len(counted))
        told.append((f"Left in {n} {title}, of {len(counted)}", left))
        names.append(name)
        done_in_all += done
        asked_in_all += len(counted)
    if not names:
        return []
    left = Filled(
        tuple(names), "complete", asked_in_all - done_in_all, above=True, left_of=asked_in_all
    )
    return [(f"Still to answer, of {asked_in_all}", left), *told]
