"""What is counted, and what is missing before a return can be signed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given

from forms.compile import compile_form
from forms.progress import (
    Tally,
    is_stop,
    missing,
    note_wanted,
    progress,
    tally,
)
from forms.read import library
from forms.rules import Given, Key, Respondent, asked
from tests.forms.test_rules import CORE, answers_to_the_core
from tests.forms.writing import KINDS_OF_FOOD, YPN, compiled, question, section

if TYPE_CHECKING:
    from forms.compiled import CompiledForm

POLICE = Respondent("POL")
CASE = compile_form(library()["case-core"])


def lacking(form: CompiledForm, answers: dict[str, Given]) -> list[tuple[str, str]]:
    found = missing(form, {(name, ""): one for name, one in answers.items()}, POLICE)
    return [(one.asked.question.name, one.why) for one in found]


def test_progress_counts_what_is_answered_of_what_is_asked() -> None:
    form = compiled(
        section("S1", question("Q1"), question("Q2", "note"), question("Q3", "text")),
        section("S2", question("Q4", relevant="${Q1} = 'no'")),
    )
    answers: dict[Key, Given] = {("Q1", ""): Given("yes"), ("Q4", ""): Given("yes")}
    found = progress(form, answers, POLICE)
    assert (found.answered, found.asked) == (1, 2)
    assert [(one.section.name, one.answered, one.asked) for one in found.sections] == [("S1", 1, 2)]
    opened = progress(form, {**answers, ("Q1", ""): Given("no")}, POLICE)
    assert [(one.section.name, one.answered, one.asked) for one in opened.sections] == [
        ("S1", 1, 2),
        ("S2", 1, 1),
    ]


def test_progress_is_told_for_each_child() -> None:
    form = compiled(section("S1", question("Q1"), question("Q2"), repeat="child"))
    who = Respondent("POL", children=("NEG26-01", "NEG26-02"))
    found = progress(form, {("Q1", "NEG26-02"): Given("yes")}, who)
    assert [(one.part, one.answered, one.asked) for one in found.sections] == [
        ("NEG26-01", 0, 2),
        ("NEG26-02", 1, 2),
    ]


@given(answers_to_the_core())
def test_progress_never_exceeds_what_is_asked(answers: dict[Key, Given]) -> None:
    who = Respondent("CSC")
    found = progress(CORE, answers, who)
    to_answer = [one for one in asked(CORE, answers, who) if one.question.type != "note"]
    assert found.asked == len(to_answer) == sum(one.asked for one in found.sections)
    assert found.answered == sum(one.key in answers for one in to_answer)
    assert all(0 <= one.answered <= one.asked for one in found.sections)


@given(answers_to_the_core())
def test_nothing_is_missing_that_is_not_asked(answers: dict[Key, Given]) -> None:
    who = Respondent("CSC")
    now = asked(CORE, answers, who)
    assert {one.asked for one in missing(CORE, answers, who)} <= set(now)
    counted = tally(CORE, answers, who)
    judged = [one for one in now if _is_judged(one.question.list_name)]
    every = (counted.met, counted.partly, counted.not_met, counted.not_recorded, counted.na)
    assert sum(every) + counted.info + counted.unanswered == len(judged)


def _is_judged(list_name: str) -> bool:
    scale = CORE.scale(list_name)
    return scale is not None and scale.judged


def test_a_required_question_and_a_judgement_not_made_are_missing() -> None:
    form = compiled(
        question("Q1", "text", required=True), question("Q2"), question("Q3", "note_long")
    )
    assert lacking(form, {}) == [("Q1", "required"), ("Q2", "unanswered")]
    assert lacking(form, {"Q1": Given("  "), "Q2": Given("yes")}) == [("Q1", "required")]
    assert lacking(form, {"Q1": Given("Case file"), "Q2": Given("yes")}) == []


def test_a_note_is_missing_only_where_the_choice_asks_for_one() -> None:
    form = compiled(question("Q1"))
    assert lacking(form, {"Q1": Given("partly")}) == [("Q1", "note")]
    assert lacking(form, {"Q1": Given("partly", "Seen once.")}) == []
    assert lacking(form, {"Q1": Given("yes")}) == []
    assert lacking(form, {"Q1": Given("not_recorded")}) == []


def test_an_answer_that_does_not_fit_is_to_be_put_right() -> None:
    form = compiled(question("Q1"), question("Q2", "integer"))
    found = {"Q1": Given("perhaps"), "Q2": Given("three")}
    assert lacking(form, found) == [("Q1", "unfit"), ("Q2", "unfit")]


def test_a_nil_return_lacks_only_its_search_and_its_signature() -> None:
    answers = {("G0.01", ""): Given("nothing")}
    found = missing(CASE, answers, Respondent("HSG"))
    assert [(one.asked.question.name, one.why) for one in found] == [
        ("G0.12", "required"),
        ("G0.13", "required"),
    ]
    signed = {
        **answers,
        ("G0.12", ""): Given("Tenancy system"),
        ("G0.13", ""): Given({"role": "Housing lead", "date": "2026-11-25"}),
    }
    assert missing(CASE, signed, Respondent("HSG")) == ()
    assert progress(CASE, signed, Respondent("HSG")).answered == 3


def test_a_share_is_taken_of_met_partly_not_met_and_not_recorded() -> None:
    form = compiled(*(question(f"Q{n}") for n in range(8)))
    values = ["yes", "yes", "yes", "partly", "no", "not_recorded", "not_applicable"]
    answers = {(f"Q{n}", ""): Given(value) for n, value in enumerate(values)}
    found = tally(form, answers, POLICE)
    assert found == Tally(met=3, partly=1, not_met=1, not_recorded=1, na=1, unanswered=1)
    assert (found.of, found.words) == (6, "met 3 of 6")


def test_a_tally_of_nothing_says_so() -> None:
    assert tally(compiled(question("Q1")), {}, POLICE).words == "nothing judged yet"


def test_unsafe_stops_the_person() -> None:
    safety = CASE.question("G0.07")
    assert safety is not None
    for value, stops in (("yes", True), ("known", False), ("no", False), (None, False)):
        assert is_stop(CASE, safety, value) is stops


def test_a_tick_may_ask_for_a_note() -> None:
    form = compiled(question("Q1", "select_multiple food"), scales=KINDS_OF_FOOD)
    one = form.questions[0]
    assert note_wanted(form, one, ["fish", "chips"])
    assert not note_wanted(form, one, ["fish"])
    assert lacking(form, {"Q1": Given(["chips"])}) == [("Q1", "note")]


def test_the_ypn_of_the_tests_counts_as_it_does_for_real() -> None:
    assert tally(compiled(question("Q1"), scales=YPN), {("Q1", ""): Given("no")}, POLICE) == Tally(
        not_met=1
    )
