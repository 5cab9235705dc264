"""What is asked follows from who answers and from what has been answered."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from forms.compile import OwnQuestion, compile_form
from forms.read import library
from forms.rules import Given, Key, Respondent, asked, fits, possible, shown_from_elsewhere
from tests.forms.writing import KINDS_OF_FOOD, YPN, compiled, question, section

if TYPE_CHECKING:
    from forms.compiled import CompiledForm

POLICE = Respondent("POL")


def names(form: CompiledForm, answers: dict[str, object], who: Respondent = POLICE) -> list[str]:
    given_ = {(name, ""): Given(value) for name, value in answers.items()}
    return [one.question.name for one in asked(form, given_, who)]


def test_a_gate_opens_when_its_answer_is_given() -> None:
    form = compiled(question("Q1"), question("Q2", relevant="${Q1} = 'yes'"))
    assert names(form, {}) == ["Q1"]
    assert names(form, {"Q1": "no"}) == ["Q1"]
    assert names(form, {"Q1": "yes"}) == ["Q1", "Q2"]


def test_a_question_that_is_no_longer_asked_opens_nothing() -> None:
    form = compiled(
        question("Q1"),
        question("Q2", relevant="${Q1} = 'yes'"),
        question("Q3", relevant="${Q2} = 'yes'"),
    )
    assert names(form, {"Q1": "yes", "Q2": "yes"}) == ["Q1", "Q2", "Q3"]
    assert names(form, {"Q1": "no", "Q2": "yes"}) == ["Q1"]


def test_a_gate_may_wait_for_a_later_question() -> None:
    form = compiled(question("Q1", relevant="${Q2} = 'yes'"), question("Q2"))
    assert names(form, {"Q2": "yes"}) == ["Q1", "Q2"]


def test_a_gate_on_ticks_opens_for_each_tick() -> None:
    form = compiled(
        question("Q1", "select_multiple food"),
        question("Q2", "text", relevant="selected(${Q1}, 'fish')"),
        question("Q3", "text", relevant="count-selected(${Q1}) > 1"),
        scales=KINDS_OF_FOOD,
    )
    assert names(form, {"Q1": ["chips"]}) == ["Q1"]
    assert names(form, {"Q1": ["fish"]}) == ["Q1", "Q2"]
    assert names(form, {"Q1": ["fish", "chips"]}) == ["Q1", "Q2", "Q3"]


def test_a_gate_on_a_number_waits_for_the_number() -> None:
    form = compiled(
        question("Q1", "integer"),
        question("Q2", "text", relevant="number(${Q1}) > 0"),
        scales="",
    )
    assert names(form, {}) == ["Q1"]
    assert names(form, {"Q1": 0}) == ["Q1"]
    assert names(form, {"Q1": 3}) == ["Q1", "Q2"]


def test_a_gate_may_ask_for_the_day_that_is_handed_in() -> None:
    form = compiled(
        question("Q1", "date"),
        question("Q2", "text", relevant="date(${Q1}) < today()"),
        scales="",
    )
    who = Respondent("POL", today=date(2026, 11, 25))
    assert names(form, {"Q1": "2026-11-24"}, who) == ["Q1", "Q2"]
    assert names(form, {"Q1": "2026-11-25"}, who) == ["Q1"]
    assert names(form, {}, who) == ["Q1"]


def test_a_gate_on_rows_opens_when_a_row_is_filled() -> None:
    form = compiled(
        question("Q1", "events"), question("Q2", "text", relevant="${Q1} != ''"), scales=""
    )
    assert names(form, {"Q1": [{"month": "", "what": " "}]}) == ["Q1"]
    assert names(form, {"Q1": [{"month": "2026-03", "what": "Moved home"}]}) == ["Q1", "Q2"]


def test_an_agency_is_asked_only_what_is_meant_for_it() -> None:
    form = compiled(question("Q1"), question("Q2", agencies='["GP"]'))
    assert names(form, {}) == ["Q1"]
    assert names(form, {}, Respondent("GP")) == ["Q1", "Q2"]


def test_a_small_voluntary_group_is_asked_only_where_it_is_named() -> None:
    form = compiled(question("Q1"), question("Q2", agencies='["ALL", "SML"]'))
    assert names(form, {}, Respondent("SML")) == ["Q2"]


def test_the_same_question_is_not_asked_twice_in_other_words() -> None:
    form = compiled(question("Q1"), question("Q2", agencies='["GP"]', replaces='["Q1"]'))
    assert names(form, {}) == ["Q1"]
    assert names(form, {}, Respondent("GP")) == ["Q2"]


def test_a_fact_of_the_case_opens_a_gate() -> None:
    form = compiled(question("Q1", relevant="${case_plan} = 'in_care' and ${agency} = 'POL'"))
    assert names(form, {}) == []
    assert names(form, {}, Respondent("POL", facts={"case_plan": "in_care"})) == ["Q1"]


def test_we_hold_nothing_leaves_three_questions() -> None:
    own = [OwnQuestion("OWN.1", "Did the welcome pack help?", "ypn")]
    modules = [form for form in library().values() if form.kind == "case_module"]
    for module in modules:
        form = compile_form(library()["case-core"], [module], own)
        for agency in ("CSC", "GP", "HSG", "DAS"):
            who = Respondent(agency, facts={"case_plan": "in_care", "case_age_band": "unborn"})
            assert names(form, {"G0.01": "nothing"}, who) == ["G0.01", "G0.12", "G0.13"]


def test_a_section_for_each_child_is_asked_for_each_child() -> None:
    form = compiled(
        section("S1", question("Q1"), question("Q2", relevant="${Q1} = 'no'"), repeat="child"),
        section("S2", question("Q3", relevant="${Q1} = 'no'")),
    )
    who = Respondent("POL", children=("NEG26-01", "NEG26-02"))
    answers = {("Q1", "NEG26-02"): Given("no")}
    assert [one.key for one in asked(form, answers, who)] == [
        ("Q1", "NEG26-01"),
        ("Q1", "NEG26-02"),
        ("Q2", "NEG26-02"),
    ]


def test_a_fact_of_the_child_is_asked_of_the_agency_that_owns_it() -> None:
    form = compiled(question("Q1", agencies='["CSC", "EH", "POL"]', once="child"))
    police = Respondent("POL", beside=("EH",))
    early_help = Respondent("EH", beside=("POL",))
    assert names(form, {}, police) == []
    assert [one.question.name for one in shown_from_elsewhere(form, {}, police)] == ["Q1"]
    assert names(form, {}, early_help) == ["Q1"]
    assert shown_from_elsewhere(form, {}, early_help) == ()


def test_a_fact_that_was_answered_elsewhere_opens_gates_here() -> None:
    form = compiled(
        question("Q1", agencies='["CSC", "POL"]', once="child"),
        question("Q2", relevant="${Q1} = 'yes'"),
    )
    told = Respondent("POL", beside=("CSC",), elsewhere={"Q1": Given("yes")})
    assert names(form, {}, told) == ["Q2"]
    assert names(form, {}, Respondent("POL", beside=("CSC",))) == []


def test_a_fact_answered_here_before_the_owner_joined_stays_to_be_seen() -> None:
    form = compiled(question("Q1", agencies='["CSC", "POL"]', once="child"))
    assert names(form, {"Q1": "yes"}, Respondent("POL", beside=("CSC",))) == ["Q1"]


def test_a_check_is_made_only_on_the_visits_it_is_for() -> None:
    form = compile_form(library()["s175-officer-visit"])
    returning = [q.name for q in form.questions if fits(form, q, Respondent(visit="return"))]
    every = [q.name for q in form.questions if fits(form, q, Respondent())]
    named = [q.name for q in form.questions if not q.visits or "return" in q.visits]
    assert returning == named
    assert len(every) == len(form.questions)


CORE = compile_form(library()["case-core"], [library()["theme-neglect"]])
CHOOSING = [q for q in CORE.questions if q.type in {"select_one", "select_multiple"}]


@st.composite
def answers_to_the_core(draw: st.DrawFn) -> dict[Key, Given]:
    found: dict[Key, Given] = {}
    for one in draw(st.lists(st.sampled_from(CHOOSING), max_size=25)):
        scale = CORE.scale_of(one)
        assert scale is not None
        name = draw(st.sampled_from([choice.name for choice in scale.choices]))
        found[one.name, ""] = Given(name if one.type == "select_one" else [name])
    return found


@given(answers_to_the_core(), st.sampled_from(["CSC", "POL", "GP", "HSG", "DAS", "EDU"]))
def test_answers_to_what_is_not_asked_change_nothing(
    answers: dict[Key, Given], agency: str
) -> None:
    who = Respondent(agency)
    now = asked(CORE, answers, who)
    kept = {one.key: answers[one.key] for one in now if one.key in answers}
    assert asked(CORE, kept, who) == now


@given(answers_to_the_core(), st.sampled_from(["CSC", "POL", "GP", "HSG", "DAS", "EDU"]))
def test_whatever_is_answered_nothing_is_asked_that_was_not_possible(
    answers: dict[Key, Given], agency: str
) -> None:
    who = Respondent(agency, facts={"case_age_band": "1_to_4"})
    before = {one.asked.key for one in possible(CORE, {}, who)}
    assert {one.key for one in asked(CORE, answers, who)} <= before


def test_what_may_be_asked_says_what_it_hangs_on_and_what_is_ruled_out_is_left_out() -> None:
    form = compiled(
        question("Q1"),
        question("Q2", relevant="${Q1} = 'yes'"),
        question("Q3", relevant="${Q1} = 'yes' and ${Q2} = 'no'"),
        question("Q4", relevant="${case_age_band} = '16_to_17'"),
        question("Q5", relevant="${case_age_band} = '1_to_4'"),
    )
    who = Respondent("POL", facts={"case_age_band": "1_to_4"})
    found = [(one.asked.question.name, one.only_if) for one in possible(form, {}, who)]
    assert found == [
        ("Q1", ""),
        ("Q2", "Q1 is “Yes”"),
        ("Q3", "Q2 is “No”"),  # that Q2 was asked says already that Q1 is Yes
        ("Q5", ""),
    ]


def test_the_scales_of_the_tests_are_those_of_the_library() -> None:
    assert compiled(question("Q1"), scales=YPN).scale("ypn") == library()["case-core"].scale("ypn")
