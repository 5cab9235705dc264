"""Each agency and each school is asked as much as the page of the forms says."""

from __future__ import annotations

import itertools
import re
from functools import cache
from typing import TYPE_CHECKING

import pytest

from forms.codes import AGENCY_NAMES, ASKED_AS, FACTS, reached
from forms.compile import compile_form
from forms.gates.expressions import holds, names_in
from forms.read import FOLDER, library
from forms.rules import Given, Respondent, asked, fits, possible

if TYPE_CHECKING:
    from forms.compiled import CompiledForm
    from forms.model import Question, Section

PAGE = (FOLDER / "README.md").read_text("utf-8")
COLUMNS = ("core", "contextual", "domestic-abuse", "early-help", "home-education", "neglect")
WORDS = {"text", "note_long", "grid", "events", "actions", "sample", "per_agency"}
RECORD_HELD = dict.fromkeys(AGENCY_NAMES, "child") | {
    "PRB": "adult",
    "ASM": "adult",
    "ASC": "adult",
    "DAS": "adult",
    "HSG": "household",
    "POL": "household",
}


def cells() -> list[tuple[str, str, str]]:
    rows = re.findall(r"^\| ([A-Z_]{2,6}) \| (\d+–.*) \|$", PAGE, re.MULTILINE)
    return [
        (agency, column, cell)
        for agency, row in rows
        for column, cell in zip(COLUMNS, row.split(" | "), strict=True)
    ]


@cache
def form_for(column: str) -> CompiledForm:
    modules = [] if column == "core" else [library()[f"theme-{column}"]]
    return compile_form(library()["case-core"], modules)


def sort_of(form: CompiledForm, question: Question) -> str:
    if question.type in {"note", "sign_off"}:
        return ""
    if question.type in WORDS:
        return "words"
    scale = form.scale_of(question)
    return "judged" if scale is not None and scale.judged else "facts"


def worth_trying(form: CompiledForm, name: str, agency: str) -> tuple[str, ...]:
    if name in FACTS:
        return FACTS[name]
    question = form.question(name)
    if question is None or agency not in reached(question.agencies):
        return ("",)
    scale = form.scale_of(question)
    return tuple(choice.name for choice in scale.choices) if scale else ("", "0", "1")


def could_be_asked(
    form: CompiledForm, section: Section, question: Question, base: dict[str, str]
) -> bool:
    gates = [gate for gate in (section.relevant, question.relevant) if gate]
    free = sorted({name for gate in gates for name in names_in(gate)} - base.keys())
    tries = itertools.product(*(worth_trying(form, name, base["agency"]) for name in free))
    return any(
        all(holds(gate, base | dict(zip(free, values, strict=True))) for gate in gates)
        for values in tries
    )


@pytest.mark.parametrize(("agency", "column", "cell"), cells())
def test_an_agency_is_asked_what_the_page_says(agency: str, column: str, cell: str) -> None:
    form, who = form_for(column), Respondent(agency)
    held = RECORD_HELD[agency]
    now = asked(form, {("G0.01", ""): Given(held)}, who)
    shut = sum(sort_of(form, one.question) == "judged" for one in now)
    meant = [question for question in form.questions if fits(form, question, who)]
    replaced = {name for question in meant for name in question.replaces}
    base = {"agency": agency, "G0.01": held}
    sorts = [
        sort_of(form, question)
        for section in form.sections
        for question in section.questions
        if question in meant
        and question.name not in replaced
        and could_be_asked(form, section, question, base)
    ]
    most, facts, words = (sorts.count(sort) for sort in ("judged", "facts", "words"))
    assert f"{shut}–{most} · {facts} · {words}" == cell


def test_the_page_has_a_cell_for_each_agency_and_form() -> None:
    assert len(cells()) == len(AGENCY_NAMES) * len(COLUMNS)


def school_rows() -> list[tuple[str, ...]]:
    return re.findall(
        r"^\| ([A-Z0-9]{2,3}) \| (\d+) \| (\d+) \| (\d+), (\d+), (\d+) \| (\d+) \|$",
        PAGE,
        re.MULTILINE,
    )


@pytest.mark.parametrize("row", school_rows(), ids=lambda row: str(row[0]))
def test_a_school_is_asked_the_standards_the_page_says(row: tuple[str, ...]) -> None:
    form = compile_form(library()["s175-school"])
    phase = row[0]

    def standards(*, level: str = "", cycle: str = "") -> set[str]:
        respondent = Respondent(phase=phase, level=level, cycle=cycle)
        return {
            question.name
            for question in form.questions
            if question.evidence and fits(form, question, respondent)
        }

    every = standards()
    years = [standards(cycle=year) for year in "123"]
    yearly = set.intersection(*years)
    once = [len(year - yearly) for year in years]
    counted = (len(every), len(yearly), *once, len(standards(level="trust")))
    assert counted == tuple(int(number) for number in row[1:])


@pytest.mark.parametrize("phase", library()["s175-school"].phases)
def test_a_school_and_its_trust_are_asked_together_what_a_school_alone_is(phase: str) -> None:
    form = compile_form(library()["s175-school"])

    def could_be_asked(level: str) -> set[str]:
        respondent = Respondent(phase=phase, level=level)
        return {one.asked.question.name for one in possible(form, {}, respondent)}

    assert could_be_asked("setting") | could_be_asked("trust") == could_be_asked("")


def test_an_all_through_school_is_asked_what_a_primary_and_a_secondary_are() -> None:
    form = compile_form(library()["s175-school"])

    def asked_of(phase: str) -> set[str]:
        return {q.name for q in form.questions if fits(form, q, Respondent(phase=phase))}

    assert asked_of("THR") == asked_of("PRI") | asked_of("SEC")
    assert {"E.10", "N.07"} <= asked_of("THR") - asked_of("SEC")


def test_the_page_has_a_row_for_each_phase_of_the_school_return() -> None:
    phases = {*library()["s175-school"].phases, *ASKED_AS}
    assert {row[0] for row in school_rows()} == phases
