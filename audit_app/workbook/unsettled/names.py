"""What a row is called where people read it, whichever kind it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from audit_app.store import read
from audit_app.workbook.schools.returned import who_in_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from audit_app import records
    from audit_app.workbook.workbook import Workbook
    from forms.compiled import CompiledForm
    from forms.model import Question


@dataclass(frozen=True, slots=True)
class Named:
    """What a row is called, the audit it belongs to ("" for none), and its question if it has one.

    `page` and `about` say where a person can see it.
    """

    words: str
    audit_id: str = ""
    page: str = "home"
    about: str = ""
    asked: tuple[CompiledForm, Question] | None = None


def name_of(book: Workbook, kind: str, row: str) -> Named | None:
    """What the row is called; None when it has gone out of the workbook."""
    record = next(of for of, table in read.TABLES.items() if table == kind)
    found = read.rows(book.file, record, id=row)
    return _NAMES[kind](book, found[0]) if found else None


def _answer(book: Workbook, held: records.Answer) -> Named:
    returned = book.returns.one(held.return_id)
    form = book.returns.form(returned)
    question = form.question(held.question)
    words = f"{_return_words(book, returned)}: {question.label if question else held.question}"
    if held.part:
        words = f"{words} ({held.part})"
    asked = (form, question) if question else None
    return Named(words, returned.audit_id, "walk", returned.id, asked)


def _concern(book: Workbook, held: records.Concern) -> Named:
    returned = book.returns.one(held.return_id)
    words = f"{_return_words(book, returned)}: immediate safety concern"
    return Named(words, returned.audit_id, "walk", returned.id)


def _return(book: Workbook, held: records.Return) -> Named:
    return Named(_return_words(book, held), held.audit_id, "walk", held.id)


def _return_words(book: Workbook, held: records.Return) -> str:
    if held.school_id or held.visit_id or held.trust_id:
        return who_in_words(book.file, held)
    if held.agency_id is None or held.case_id is None:
        return "The session’s record"
    child, agency = book.audits.case(held.case_id), book.settings.agency(held.agency_id)
    return f"{agency.name}, {child.reference}"


def _audit(_book: Workbook, held: records.Audit) -> Named:
    return Named(held.title, held.id, "set-up", held.id)


def _asked(book: Workbook, held: records.Asked) -> Named:
    words = f"{book.settings.agency(held.agency_id).name} in {_title(book, held.audit_id)}"
    return Named(words, held.audit_id, "set-up", held.audit_id)


def _case(_book: Workbook, held: records.Case) -> Named:
    return Named(held.reference, held.audit_id, "grid", held.audit_id)


def _finding(_book: Workbook, held: records.Finding) -> Named:
    return Named(f"Finding {held.number}", held.audit_id, "findings", held.audit_id)


def _recommendation(_book: Workbook, held: records.Recommendation) -> Named:
    return Named(f"Recommendation {held.number}", held.audit_id, "findings", held.audit_id)


def _action(_book: Workbook, held: records.Action) -> Named:
    return Named(f"Action {held.number}", held.audit_id or "", "actions", held.id)


def _note(book: Workbook, held: records.ProgressNote) -> Named:
    return _of_action(book, held.action_id, "A note on action")


def _review(book: Workbook, held: records.Review) -> Named:
    return _of_action(book, held.action_id, "A look at action")


def _of_action(book: Workbook, action_id: str, words: str) -> Named:
    action = book.actions.one(action_id)
    return Named(f"{words} {action.number}", action.audit_id or "", "actions", action.id)


def _session(_book: Workbook, held: records.Session) -> Named:
    return Named(held.title or "A session", held.audit_id, "reflection", "")


def _school(_book: Workbook, held: records.School) -> Named:
    return Named(held.name, "", "school", held.id)


def _trust(_book: Workbook, held: records.Trust) -> Named:
    return Named(held.name)


def _succession(book: Workbook, held: records.Succession) -> Named:
    before, after = book.schools.one(held.before_id), book.schools.one(held.after_id)
    return Named(f"{after.name}, which followed {before.name}", "", "school", after.id)


def _contact(book: Workbook, held: records.Contact) -> Named:
    """By role: whose name differs is said in the versions, never in what the row is called."""
    school = book.schools.one(held.school_id)
    return Named(f"{school.name}: {held.role.replace('_', ' ')}", "", "school", school.id)


def _visit(book: Workbook, held: records.Visit) -> Named:
    school = book.schools.one(held.school_id)
    return Named(f"A visit to {school.name}", "", "school", school.id)


def _agency(_book: Workbook, held: records.Agency) -> Named:
    return Named(held.name, "", "settings", "")


def _setting(_book: Workbook, held: records.Setting) -> Named:
    return Named(f"Setting: {held.key.replace('_', ' ')}", "", "settings", "")


def _form(_book: Workbook, held: records.PinnedForm) -> Named:
    return Named(f"The form {held.title}", "", "home", "")


def _settling(book: Workbook, held: records.Settling) -> Named:
    of = name_of(book, held.of_kind, held.of_row)
    return Named(f"Why a difference was settled: {of.words if of else held.of_kind}")


def _title(book: Workbook, audit_id: str) -> str:
    return book.audits.one(audit_id).title


_NAMES: dict[str, Callable[..., Named]] = {
    "answer": _answer,
    "concern": _concern,
    "return": _return,
    "audit": _audit,
    "asked": _asked,
    "case": _case,
    "finding": _finding,
    "recommendation": _recommendation,
    "action": _action,
    "progress_note": _note,
    "review": _review,
    "session": _session,
    "agency": _agency,
    "setting": _setting,
    "pinned_form": _form,
    "settling": _settling,
    "school": _school,
    "trust": _trust,
    "succession": _succession,
    "contact": _contact,
    "visit": _visit,
}
