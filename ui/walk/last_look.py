"""The last look at a return, line by line: what wants something, and how it reads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from audit_app.workbook.answers import given
from forms.progress import stops
from ui.parts.tables.rows import Cell, Group

if TYPE_CHECKING:
    from collections.abc import Sequence

    from audit_app.records import Return
    from audit_app.rules.still import Still
    from audit_app.workbook.workbook import Workbook
    from forms.rules import Asked

_WHY = {
    "required": "Unanswered",
    "unanswered": "Unanswered",
    "note": "Wants a note",
    "unfit": "Does not fit",
    "far": "Nothing said",
}


@dataclass(frozen=True, slots=True)
class Line:
    """One question in the last look, with what is wrong with it, if anything is.

    `is_first` where nothing can be signed while it is open; signing itself answers a `signature`.
    `says` is what is shown in place of the question: the standard that is far apart, of whose
    section nothing is said in the `row` of a grid.
    """

    asked: Asked
    answer: str
    note: str
    why: str = ""
    is_answered: bool = True
    is_first: bool = False
    says: str = ""
    row: str = ""

    @property
    def is_signature(self) -> bool:
        """Whether it is answered by signing."""
        return self.asked.question.type == "sign_off" and not self.is_answered


def role_to_sign(book: Workbook, returned: Return) -> str:
    """The role that is typed in the return's own signature; else that of whoever is here.

    A school's head and governor sign for themselves.
    """
    if returned.school_id is None:
        form = book.returns.form(returned)
        for (name, _part), held in given(book.answers.of_return(returned.id)).items():
            question = form.question(name)
            is_signature = question is not None and question.type == "sign_off"
            if is_signature and isinstance(held.value, dict) and held.value.get("role"):
                return str(held.value["role"])
    return book.pen.author.by


def told_of_risk(book: Workbook, returned: Return) -> tuple[str, ...] | None:
    """The roles that were told of somebody at risk now; None where no answer says that one is."""
    if not stops(book.returns.form(returned), given(book.answers.of_return(returned.id))):
        return None
    told = (one.told_role or "" for one in book.concerns.of_return(returned.id))
    return tuple(sorted({role.strip() for role in told} - {""}))


def far_lines(found: Sequence[Still], put: Sequence[Asked]) -> list[Line]:
    """The standards on which a visit and its school are far apart, and the officer said nothing.

    Each leads to the row of its section, where how they compare is said.
    """
    compared = {one.key: one for one in put}
    return [
        Line(
            compared[still.question, still.part],
            "",
            " ".join(still.detail),
            "far",
            is_answered=False,
            says=still.what,
            row=still.row,
        )
        for still in found
        if (still.question, still.part) in compared
    ]


def in_groups(lines: Sequence[Line], far: Sequence[Line] = ()) -> list[Line | Group]:
    """What wants something first, then what may stay unanswered, then the rest.

    What is far apart stands before all but what nothing is signed without.
    """
    rows: list[Line | Group] = []
    first = "To look at first", sorted((one for one in lines if one.why), key=_last)
    apart = "Far apart, and nothing said", list(far)
    for words, found in (
        *((first, apart) if unasked_in(lines) else (apart, first)),
        ("May stay unanswered", [one for one in lines if not one.why and not one.is_answered]),
        ("Answered", [line for line in lines if not line.why and line.is_answered]),
    ):
        if found:
            rows += [Group(f"{words} ({len(found)})"), *found]
    return rows


def state_of(lines: Sequence[Line], far: Sequence[Line] = ()) -> tuple[str, str, str]:
    """What the whole return still wants, as a banner's tone, title and words."""
    answered, whole = sum(1 for line in lines if line.is_answered), len(lines)
    count = f"{answered} of {whole} answered."
    unasked = unasked_in(lines)
    to_fix = sum(1 for line in lines if line.why)
    if unasked:
        left = f"Say first: {unasked[0].asked.question.label}"
        return "bad", left, f"{count} Whether anyone is at risk now is never left open."
    if far:
        noun = "standard is" if len(far) == 1 else "standards are"
        left = f"{len(far)} {noun} more than one grade apart, and nothing is said of it"
        wants = f" {to_fix} still want something." if to_fix else ""
        return "warn", left, f"{count}{wants} It may be signed off as it stands."
    if to_fix:
        left = f"{to_fix} of {whole} questions still want something"
        return "warn", left, f"{count} It may be signed off as it stands."
    if answered < whole:
        left = "Every question that needs an answer has one"
        return "ok", left, f"{count} The others may stay unanswered."
    return "ok", f"All {whole} questions are answered", ""


def unasked_in(lines: Sequence[Line]) -> list[Line]:
    """The questions without whose answer nothing is signed."""
    return [line for line in lines if line.why and line.is_first]


def _last(line: Line) -> bool:
    return not line.is_first


def question_cell(line: Line) -> Cell:
    """The question and the beginning of its note, with a shape for what it wants."""
    shape = {"": "tick", **dict.fromkeys(("note", "unfit", "far"), "triangle")}.get(
        line.why, "ring"
    )
    if not line.why and not line.is_answered:
        shape = "dash"
    if line.says:
        return Cell(line.says, line.note[:160], shape=shape)
    label, part = line.asked.question.label, line.asked.part
    return Cell(f"{part}: {label}" if part else label, line.note[:160], shape=shape)


def answer_cell(line: Line) -> Cell:
    """The answer, or in words that there is none; never a blank."""
    if line.why and not line.answer:
        return Cell(_WHY[line.why], tone="warn")
    if line.is_signature:
        return Cell("Answered by signing", tone="muted")
    if not line.is_answered:
        return Cell("Unanswered", tone="muted")
    return Cell(line.answer, _WHY[line.why] if line.why else "")
