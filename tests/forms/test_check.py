"""A form that is not sound is refused with the place, the fault and the remedy of each thing."""

from __future__ import annotations

import pytest

from forms.check import check
from forms.read import library, library_text
from tests.forms.writing import HEADING, KINDS_OF_FOOD, YPN, form, question, section


def said(text: str) -> list[str]:
    return [f"{fault.place}: {fault.what}" for fault in check(text, "small.toml")]


def remedies(text: str) -> list[str]:
    return [fault.remedy for fault in check(text, "small.toml")]


@pytest.mark.parametrize("name", list(library()))
def test_every_form_that_comes_with_the_program_is_sound(name: str) -> None:
    assert check(library_text(name), f"{name}.toml") == []


def test_a_small_sound_form_has_no_faults() -> None:
    assert said(form(question("Q1"), question("Q2", relevant="${Q1} = 'yes'"))) == []


def test_duplicate_names_are_named() -> None:
    assert said(form(question("Q1"), question("Q1"))) == ["question Q1: Q1 is asked twice."]


def test_a_name_the_core_asks_cannot_be_asked_again() -> None:
    module = HEADING.replace("case_core", "case_module") + 'core = "case-core"\n'
    assert said(form(question("G0.01"), heading=module)) == [
        "question G0.01: G0.01 is asked by case-core too."
    ]


def test_an_unknown_type_is_named_with_the_nearest_there_is() -> None:
    text = form(question("Q1"), question("Q2", "note_lnog"))
    assert said(text) == ["question Q2: There is no type 'note_lnog'."]
    assert remedies(text) == ["Did you mean note_long?"]


def test_an_unknown_key_is_named_with_the_nearest_there_is() -> None:
    text = form(question("Q1", guidence_hint="Look here."))
    assert said(text) == ["question Q1: There is no key 'guidence_hint'."]
    assert remedies(text) == ["Did you mean guidance_hint?"]


def test_a_gate_on_a_question_that_does_not_exist_is_named() -> None:
    text = form(question("Q1"), question("Q2", relevant="${Q11} = 'yes'"))
    assert said(text) == ["question Q2: relevant: no question is called Q11."]
    assert remedies(text) == ["Did you mean Q1?"]


@pytest.mark.parametrize("function", ["sum", "regex", "document", "position", "pulldata"])
def test_a_gate_with_a_function_we_do_not_know_names_it(function: str) -> None:
    text = form(question("Q1"), question("Q2", relevant=f"{function}(${{Q1}}) = 'x'"))
    what = f"The function {function}() is not one that forms may use."
    assert said(text) == [f"question Q2: relevant: {what}"]


def test_a_gate_on_a_choice_that_does_not_exist_is_named() -> None:
    text = form(
        question("Q1"),
        question("Q2", relevant="${Q1} = 'partially'"),
        question("Q3", relevant="${case_plan} != 'in-need'"),
    )
    assert said(text) == [
        "question Q2: relevant: Q1 has no choice partially.",
        "question Q3: relevant: case_plan has no choice in-need.",
    ]


def test_questions_that_wait_for_each_other_are_named_in_their_circle() -> None:
    text = form(
        question("Q1", relevant="${Q3} = 'yes'"),
        question("Q2", relevant="${Q1} = 'yes'"),
        question("Q3", relevant="${Q2} = 'yes'"),
    )
    assert said(text) == [
        "question Q1: relevant goes in a circle: Q1 waits for Q3 waits for Q2 waits for Q1."
    ]


def test_a_section_that_waits_for_its_own_question_goes_in_a_circle() -> None:
    text = form(section("S1", question("Q1"), relevant="${Q1} = 'yes'"))
    assert said(text) == ["question Q1: relevant goes in a circle: Q1 waits for Q1."]


def test_a_graded_scale_without_descriptors_is_refused() -> None:
    graded = YPN.replace('label = "Yes, partly or no"', 'label = "Grades"\ngraded = true').replace(
        '"ypn"', '"grades"'
    )
    found = said(form(question("Q1", "select_one grades"), scales=graded))
    without = "A grade without a descriptor means something else to each reader."
    assert found == [
        *(
            f"scale grades, choice {name}: {without}"
            for name in ("yes", "partly", "no", "not_recorded", "not_applicable")
        ),
        *(f"question Q1: There is no descriptor for {name}." for name in ("yes", "partly", "no")),
    ]


def test_a_section_may_describe_the_grades_for_its_questions() -> None:
    lines = library_text("s11-self-assessment").split("\n")
    start = lines.index('name = "met3"') - 1
    scale = "\n" + "\n".join(lines[start : lines.index("]", start) + 1]) + "\n"
    described = '{ fully = "All of it.", partly = "Some of it.", not = "None of it." }'
    sound = section("S1", question("Q1", "select_one met3"), descriptor=described)
    short = section("S1", question("Q1", "select_one met3"), descriptor='{ fully = "All of it." }')
    assert said(form(sound, scales=scale)) == []
    assert said(form(short, scales=scale)) == [
        "question Q1: There is no descriptor for partly.",
        "question Q1: There is no descriptor for not.",
    ]


def test_a_descriptor_for_no_grade_is_named() -> None:
    text = form(question("Q1", descriptor='{ yess = "All of it." }'))
    assert said(text) == ["question Q1: The descriptor yess is of no grade."]
    assert remedies(text) == ["Did you mean yes?"]


def test_an_unknown_agency_is_named() -> None:
    text = form(
        question("Q1", agencies='["POL", "POLICE"]'), question("Q2", look='{ GPP = "Here." }')
    )
    assert said(text) == [
        "question Q1: There is no agency POLICE.",
        "question Q2: There is no agency GPP.",
    ]


def test_a_case_question_that_nobody_is_asked_is_named() -> None:
    assert said(form(question("Q1", agencies="[]"))) == ["question Q1: Nobody is asked."]


def test_an_unknown_phase_and_a_missing_level_are_named() -> None:
    school = HEADING.replace("case_core", "school_return") + 'phases = ["PRI"]\n'
    text = form(question("Q1", phases='["PRI", "PRM"]'), heading=school)
    assert said(text) == [
        "question Q1: There is no phase PRM.",
        "question Q1: It does not say who answers.",
    ]


def test_a_label_has_thirty_words_at_most() -> None:
    label = " ".join(["word"] * 30)
    assert said(form(question("Q1", label=label))) == []
    assert said(form(question("Q1", label=label + " more"))) == [
        "question Q1: The label has 31 words; 30 is the most."
    ]


def test_a_label_that_asks_twice_is_named() -> None:
    text = form(question("Q1", label="Was it so? Was it good?"))
    assert said(text) == ["question Q1: The label asks two things."]


def test_a_list_that_does_not_exist_is_named() -> None:
    text = form(question("Q1"), question("Q2", "select_one ypm"))
    assert said(text) == ["question Q2: There is no scale ypm."]
    assert remedies(text) == ["Did you mean ypn?"]


def test_a_scale_that_no_question_uses_is_named() -> None:
    assert said(form(question("Q1"), scales=YPN + KINDS_OF_FOOD)) == [
        "scale food: No question uses it."
    ]


def test_a_choice_used_twice_and_words_that_are_not_known_are_named() -> None:
    food = KINDS_OF_FOOD.replace('"chips"', '"fish"').replace('"info", rank = 3', '"nfo", rank = 3')
    text = form(question("Q1", "select_multiple food"), scales=food.replace('"none" }', '"no" }'))
    assert said(text) == [
        "scale food: The choice fish is there twice.",
        "scale food, choice fish: There is no tone 'no'.",
        "scale food, choice none: Nothing counts as 'nfo'.",
    ]


def test_a_scale_of_the_same_name_is_the_same_everywhere() -> None:
    text = form(question("Q1"), scales=YPN.replace("Partly", "In part"))
    assert "scale ypn: It differs from the one in case-core." in said(text)


@pytest.mark.parametrize(
    ("key", "what"),
    [
        ("replaces", "It replaces G9.99, which nobody asks."),
        ("tests", "It tests G9.99, which no standard is called."),
    ],
)
def test_what_a_question_points_at_must_be_there(key: str, what: str) -> None:
    module = HEADING.replace("case_core", "case_module") + 'core = "case-core"\n'
    text = form(question("Q1", **{key: '["G9.99"]'}), heading=module)
    assert said(text) == [f"question Q1: {what}"]


def test_a_module_keeps_only_what_the_short_core_leaves_out() -> None:
    heading = HEADING.replace("case_core", "case_module") + 'core = "case-core"\n'
    sound = heading + 'keeps = ["G3.02"]\n'
    faulty = heading + 'keeps = ["G3.02", "G3.01", "G3.99"]\n'
    assert said(form(question("Q1"), heading=sound)) == []
    assert said(form(question("Q1"), heading=faulty)) == [
        "form: keeps names G3.01, which the short core does not leave out.",
        "form: keeps names G3.99, which the short core does not leave out.",
    ]


def test_a_module_needs_a_core_that_there_is() -> None:
    heading = HEADING.replace("case_core", "case_module")
    assert said(form(question("Q1"), heading=heading)) == ["form: A module needs a core."]
    assert said(form(question("Q1"), heading=heading + 'core = "case-cor"\n')) == [
        "form: core names case-cor, which no form is called."
    ]


def test_a_retired_name_is_not_used_again() -> None:
    text = 'retired = ["Q1"]\n' + form(question("Q1"))
    assert said(text) == ["question Q1: The name Q1 is retired."]


def test_a_name_retired_by_the_core_is_not_used_by_a_module() -> None:
    heading = HEADING.replace("case_core", "case_module") + 'core = "case-core"\n'
    assert said(form(question("G7.03"), heading=heading)) == [
        "question G7.03: The name G7.03 is retired."
    ]


def test_settings_used_and_listed_are_the_same() -> None:
    text = form(question("Q1", hint="Ask {front_door}."), heading=HEADING + 'settings = ["lens"]\n')
    assert said(text) == [
        "form: {front_door} is used but not listed.",
        "form: The setting lens is listed but not used.",
    ]


def test_a_setting_we_cannot_fill_is_named() -> None:
    text = form(
        question("Q1", hint="Ask {frontdoor}."), heading=HEADING + 'settings = ["frontdoor"]\n'
    )
    assert said(text) == ["form: There is no setting frontdoor."]
    assert remedies(text) == ["Did you mean front_door?"]


def test_words_cannot_stand_where_a_list_is_needed() -> None:
    heading = HEADING + 'settings = ["front_door"]\n'
    text = form(question("Q1", "select_one {front_door}"), heading=heading, scales="")
    assert said(text) == ["form: {front_door} is words, not a list."]


@pytest.mark.parametrize(
    ("keys", "what"),
    [
        ({"follow_up": "finding_"}, "follow_up cannot be 'finding_'."),
        ({"depth": "short"}, "depth cannot be 'short'."),
        ({"once": "family"}, "once cannot be 'family'."),
        ({"basis": "statutory"}, "A statutory question needs a reference."),
        ({"follow_up_when": '["noo"]'}, "follow_up_when names noo, which is no choice."),
        ({"visits": '["ful"]'}, "There is no visit 'ful'."),
        ({"rows_from": "s175"}, "rows_from names s175, which is no form."),
        ({"constraint": "${Q1} = ''"}, "A constraint may only be about its own answer."),
    ],
)
def test_a_word_outside_its_closed_list_is_named(keys: dict[str, str], what: str) -> None:
    assert f"question Q1: {what}" in said(form(question("Q1", **keys)))


def test_columns_and_rows_belong_to_grids() -> None:
    columns = '[{ name = "row", label = "Row", type = "grid" }]'
    assert said(
        form(question("Q1", "grid"), question("Q2", "text", columns=columns), scales="")
    ) == [
        "question Q1: It has no columns.",
        "question Q2: There is no type 'grid'.",
        "question Q2: text has no columns.",
        "question Q2: A column cannot be called row or agency.",
    ]


def test_a_select_names_one_list_and_other_types_none() -> None:
    text = form(question("Q1", "select_one"), question("Q2", "text ypn"), scales="")
    assert said(text) == [
        "question Q1: select_one names one list.",
        "question Q2: There is no scale ypn.",
        "question Q2: text takes no list.",
    ]


def test_a_constraint_says_what_to_write_instead() -> None:
    text = form(question("Q1", "integer", constraint=". >= 0"), scales="")
    assert said(text) == [
        "question Q1: It does not say what to do when the answer is outside the constraint."
    ]


def test_a_visit_must_test_every_standard() -> None:
    text = library_text("s175-officer-visit").replace('"A.06"', '"A.05"')
    found = [fault.what for fault in check(text, "s175-officer-visit.toml")]
    assert "No check tests the standard A.06." in found


def test_a_form_is_called_what_its_file_is_called() -> None:
    faults = check(form(question("Q1")), "other.toml")
    assert [fault.what for fault in faults] == ["The file is called other, the form small."]


def test_everything_wrong_is_said_at_once_in_the_order_of_the_file() -> None:
    text = form(
        question("Q1", "select_one ypm", tone="red"),
        question("Q2", agencies='["POLICE"]', max_words="many"),
        question("Q2", relevant="sum(${Q1}) = 'x'"),
        scales="",
    )
    faults = check(text, "small.toml")
    assert [fault.line for fault in faults] == sorted(fault.line for fault in faults)
    assert len({fault.what for fault in faults}) == 7
    first = faults[0]
    assert first.line == text[: text.index("[[section.question]]")].count("\n") + 1
    assert str(first) == (
        f"question Q1 (line {first.line}): There is no key 'tone'. {first.remedy}"
    )
