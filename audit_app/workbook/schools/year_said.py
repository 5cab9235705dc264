"""What the signed returns of one school year say, standard by standard and school by school."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from audit_app.analysis.standards import BLANK, standards_of
from audit_app.journal.seals import read_seal
from audit_app.reports.area import Year
from audit_app.store.round_answers import values_of_round
from audit_app.workbook.moments import day_of
from forms.gates.expressions import names_in
from forms.rules import Given, Respondent, asked

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from audit_app.analysis.standards import Standard
    from audit_app.records import Audit, Return
    from audit_app.workbook.workbook import Workbook
    from forms.compiled import CompiledForm
    from forms.rules import Key


def signed_on(returned: Return) -> str:
    """The day on which a return was signed off; "" while it is open."""
    seal = read_seal(returned.seal)
    return "" if seal is None or seal.is_open else day_of(seal.on).isoformat()


def once_each(returns: Iterable[Return]) -> list[Return]:
    """One return of each school or trust: of those on two editions, what was signed off last."""
    found: dict[str | None, Return] = {}
    for one in returns:
        whose = one.school_id or one.trust_id
        other = found.get(whose)
        if other is None or (signed_on(one), one.id) > (signed_on(other), other.id):
            found[whose] = one
    return list(found.values())


def year_said(book: Workbook, round_: Audit, heads: Mapping[str, str]) -> tuple[Year, int]:
    """What a round's signed returns say; `heads` gives for a school the one that it is now.

    Beside it, how many schools are left out since two earlier ones were merged into them.
    """
    returns = [one for one in once_each(book.rounds.returns(round_.id)) if signed_on(one)]
    forms = _forms(book, returns)
    values = values_of_round(book.file, round_.id)
    reader = _Reader(forms)
    said: dict[str, Mapping[str, str]] = {}
    twice: set[str] = set()
    for one in returns:
        whose = heads.get(one.school_id or "", one.school_id) or str(one.trust_id)
        if whose in said:
            twice.add(whose)
        # Both count among their year's returns; beside another year neither stands for the other.
        key = f"{whose}+{one.id}" if whose in said else whose
        said[key] = reader.read(one, values.get(one.id, {}))
    for whose in twice:
        said[f"{whose}+"] = said.pop(whose)
    return Year(round_.year or 0, _by_title(forms.values()), said), len(twice)


def _forms(book: Workbook, returns: Iterable[Return]) -> dict[str, CompiledForm]:
    forms: dict[str, CompiledForm] = {}
    for one in returns:
        if one.form_id not in forms:
            forms[one.form_id] = book.returns.form(one)
    return forms


def _by_title(forms: Iterable[CompiledForm]) -> dict[str, tuple[Standard, ...]]:
    """The standards of every form of a year, the longest form first; editions as one."""
    found: dict[str, dict[str, Standard]] = {}
    for form in sorted(forms, key=lambda one: (-len(one.questions), one.digest)):
        its = found.setdefault(form.title, {})
        for standard in standards_of(form):
            its.setdefault(standard.name, standard)
    return {title: tuple(its.values()) for title, its in found.items()}


class _Reader:
    """Reads returns; what a sort of respondent is asked is worked out once."""

    def __init__(self, forms: Mapping[str, CompiledForm]) -> None:
        self._forms = forms
        self._gates = {name: _gates(form) for name, form in forms.items()}
        self._judged = {
            name: frozenset(one.name for one in standards_of(form)) for name, form in forms.items()
        }
        self._counts = {name: _counts(form) for name, form in forms.items()}
        self._asked: dict[object, tuple[str, ...]] = {}

    def read(self, returned: Return, values: Mapping[str, str]) -> dict[str, str]:
        """How a return counts by standard: of each that it was asked, "" where it is blank."""
        counts = self._counts[returned.form_id]
        return {
            name: counts.get((name, values.get(name, "")), BLANK)
            for name in self._asked_of(returned, values)
        }

    def _asked_of(self, returned: Return, values: Mapping[str, str]) -> tuple[str, ...]:
        gates = tuple(values.get(name, "") for name in self._gates[returned.form_id])
        sort = returned.form_id, returned.phase, returned.level, returned.cycle, gates
        if sort not in self._asked:
            who = Respondent(
                phase=returned.phase or "", level=returned.level or "", cycle=returned.cycle or ""
            )
            held: dict[Key, Given] = {
                (name, ""): Given(json.loads(value)) for name, value in values.items()
            }
            form, judged = self._forms[returned.form_id], self._judged[returned.form_id]
            names = [one.question.name for one in asked(form, held, who)]
            self._asked[sort] = tuple(name for name in names if name in judged)
        return self._asked[sort]


def _gates(form: CompiledForm) -> tuple[str, ...]:
    """The questions on whose answers it hangs what is asked."""
    gates = [section.relevant for section in form.sections]
    gates += [question.relevant for question in form.questions]
    return tuple(sorted({name for gate in gates if gate for name in names_in(gate)}))


def _counts(form: CompiledForm) -> dict[tuple[str, str], str]:
    """How each choice of a judged question counts, by its JSON text."""
    found = {}
    for question in form.questions:
        scale = form.scale_of(question)
        for choice in scale.choices if scale is not None and scale.judged else ():
            found[question.name, json.dumps(choice.name)] = choice.counts
    return found
