"""The record of a visit as puts: the year's round, the form that it is on, and its beginning."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.journal.lines import canonical, derived_id
from audit_app.rules.schools.phases import VISIT_FORM, form_for
from audit_app.rules.schools.terms import year_words
from audit_app.workbook.answers import answer_id
from audit_app.workbook.forms import form_id, pinning
from audit_app.workbook.puts import making
from forms.compile import compile_form
from forms.read import library
from forms.settings_words import DEFAULT_WORDING, Wording

if TYPE_CHECKING:
    from audit_app.journal.lines import Put
    from audit_app.records import Visit
    from forms.compiled import CompiledForm
    from forms.rules import Key

SORT = "school_visit"
_COMPARED = "V6.01"  # the form's own question: section by section, beside the rating
# The form's own questions: which kind of visit it is, and on which day.
KIND, DAY, DRAFT = ("V0.01", ""), ("V0.03", ""), ("V7.01", "")


def round_id(year: int) -> str:
    """The id of a year's round of visits, the same on every laptop."""
    return derived_id("audit", SORT, str(year))


def opening(year: int, form: CompiledForm) -> list[Put]:
    """What opens a year's round of visits, on the form of visits to schools, which it keeps.

    Whichever setting is visited first: laptops that open the year apart write the same.
    """
    puts = pinning(form)
    puts += making(
        "audit",
        round_id(year),
        code=f"Visits {year_words(year)}",
        sort=SORT,
        year=year,
        title=f"Visits to schools {year_words(year)}",
        form_id=form_id(form),
        stage="collect",
    )
    return puts


def recording(
    form: CompiledForm, year: int, visit: Visit, phase: str | None
) -> tuple[str, list[Put]]:
    """The record of a visit, with what was planned of it; its id, the same on every laptop."""
    identity = derived_id("return", round_id(year), form.digest, visit.id, "first")
    puts = making(
        "return",
        identity,
        audit_id=round_id(year),
        form_id=form_id(form),
        visit_id=visit.id,
        phase=phase,
        occasion="first",
    )
    for key, value in ((KIND, visit.kind), (DAY, visit.on_date)):
        if value is not None:
            puts += _answering(identity, key, value)
    return identity, puts


def form_of_visit(phase: str | None, wording: Wording = DEFAULT_WORDING) -> CompiledForm:
    """The officer's form for a setting: section by section, it follows the form that it returns."""
    forms = library()
    beside = {**forms, form_for(""): forms[form_for(phase or "")]}
    return compile_form(forms[VISIT_FORM], wording=wording, beside=beside)


def sections_of(form: CompiledForm) -> tuple[str, ...]:
    """The sections that a visit on this form compares with the rating."""
    question = form.question(_COMPARED)
    return tuple(row.name for row in question.rows) if question is not None else ()


def _answering(return_id: str, key: Key, value: str) -> list[Put]:
    question, part = key
    identity = answer_id(return_id, question, part)
    cells = {"return_id": return_id, "question": question, "part": part}
    return making("answer", identity, **cells, value=canonical(value))
