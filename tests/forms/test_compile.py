"""A core, its themes and the audit's own questions become one form that never changes."""

from __future__ import annotations

import hashlib
import json

import pytest

from forms.compile import OwnQuestion, compile_form, next_own_name, own_text, read_own
from forms.compiled import read_compiled
from forms.faults import FormRefused
from forms.model import Row
from forms.read import library, read_form
from forms.rules import Respondent, fits
from forms.settings_words import DEFAULT_WORDING, SETTING
from tests.forms.writing import HEADING, YPN, form, question, section

CORE = library()["case-core"]
NEGLECT = library()["theme-neglect"]
EARLY_HELP = library()["theme-early-help"]
OWN = [
    OwnQuestion("OWN.1", "Did the welcome pack help?", "ypn", "The blue folder."),
    OwnQuestion("OWN.2", "How well did the welcome go?", "grade4", agencies=("POL", "GP")),
    OwnQuestion("OWN.3", "What was in the pack?", "text"),
]


def refusal(*args: object, **keys: object) -> list[str]:
    with pytest.raises(FormRefused) as refused:
        compile_form(*args, **keys)  # type: ignore[arg-type] # each case is one wrong call
    return [str(fault) for fault in refused.value.faults]


def test_with_a_theme_the_core_is_short_save_for_what_the_theme_keeps() -> None:
    alone = {q.name for q in compile_form(CORE).questions}
    short = {q.name for q in compile_form(CORE, [NEGLECT]).questions}
    full = {q.name for q in compile_form(CORE, [NEGLECT], full=True).questions}
    left_out = {q.name for q in CORE.questions if q.depth == "full"} - set(NEGLECT.keeps)
    themed = {q.name for q in NEGLECT.questions}
    assert alone == {q.name for q in CORE.questions}
    assert short == (alone - left_out) | themed
    assert full == alone | themed
    assert set(NEGLECT.keeps) <= short


def test_two_themes_keep_what_either_keeps() -> None:
    both = {q.name for q in compile_form(CORE, [NEGLECT, EARLY_HELP]).questions}
    assert set(NEGLECT.keeps) | set(EARLY_HELP.keeps) <= both


def test_themes_and_own_questions_come_before_the_signing() -> None:
    sections = [s.name for s in compile_form(CORE, [NEGLECT], OWN).sections]
    assert sections[-5:] == ["N1", "N2", "N3", "OWN", "G10"]


def test_own_questions_of_a_form_of_one_section_follow_it() -> None:
    sections = [s.name for s in compile_form(library()["dip-sample"], (), OWN).sections]
    assert sections[1:] == ["OWN"]


def test_own_questions_are_asked_as_typed() -> None:
    compiled = compile_form(CORE, [NEGLECT], OWN)
    first, second, third = (compiled.question(own.name) for own in OWN)
    assert first is not None
    assert second is not None
    assert third is not None
    assert (first.label, first.hint) == ("Did the welcome pack help?", "The blue folder.")
    assert (first.type, first.list_name, third.type) == ("select_one", "ypn", "text")
    assert (first.follow_up, third.follow_up) == ("finding", "")
    assert fits(compiled, second, Respondent("GP"))
    assert not fits(compiled, second, Respondent("HSG"))


def test_own_questions_bring_their_scale_to_a_form_without_it() -> None:
    reflection = compile_form(library()["reflection-session"], (), OWN)
    grade4 = reflection.scale("grade4")
    assert grade4 is not None
    assert [choice.name for choice in grade4.choices][:2] == ["strong", "good"]
    asked = reflection.question("OWN.2")
    assert asked is not None
    assert fits(reflection, asked, Respondent())


def test_the_next_own_name_was_never_used() -> None:
    assert next_own_name([]) == "OWN.1"
    assert next_own_name(["OWN.1", "OWN.9", "G1.01", "OWN.x"]) == "OWN.10"


def test_own_questions_are_kept_as_text() -> None:
    assert read_own(own_text(OWN)) == tuple(OWN)
    assert read_own(None) == ()
    assert own_text(OWN) == own_text(OWN)


def test_the_text_of_a_compiled_form_restores_it() -> None:
    compiled = compile_form(CORE, [NEGLECT], OWN)
    again = read_compiled(compiled.text)
    assert again == compiled
    assert (again.sections, again.scales, again.parts) == (
        compiled.sections,
        compiled.scales,
        compiled.parts,
    )
    assert compiled.digest == hashlib.sha256(compiled.text.encode()).hexdigest()


def test_the_fingerprint_changes_with_anything_that_is_asked() -> None:
    digests = {
        compile_form(CORE).digest,
        compile_form(CORE, [NEGLECT]).digest,
        compile_form(CORE, [NEGLECT], full=True).digest,
        compile_form(CORE, [NEGLECT], OWN).digest,
        compile_form(CORE, [NEGLECT], OWN[:1]).digest,
        compile_form(CORE, wording=DEFAULT_WORDING.with_words({"lens": "the tide way"})).digest,
    }
    assert len(digests) == 6
    assert compile_form(CORE, [NEGLECT], OWN) == compile_form(CORE, [NEGLECT], OWN)


def test_a_text_written_long_ago_is_read_with_what_it_had() -> None:
    compiled = compile_form(CORE)
    plain = json.loads(compiled.text)
    plain["from_a_later_hand"] = True
    del plain["panel"]
    again = read_compiled(json.dumps(plain))
    assert again.sections == compiled.sections
    assert again.digest != compiled.digest


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "7",
        "{}",
        "{",
        "[" * 100_000,
        '{"compiled": 2}',
        '{"compiled": 1}',
        '{"compiled": 1, "title": "x", "sections": "abc"}',
    ],
)
def test_a_damaged_text_is_refused(text: str) -> None:
    with pytest.raises(FormRefused):
        read_compiled(text)


def test_the_parts_are_named_with_their_own_fingerprints() -> None:
    parts = compile_form(CORE, [NEGLECT]).parts
    assert [(part.name, part.version) for part in parts] == [
        ("case-core", "1"),
        ("theme-neglect", "1"),
    ]
    assert [part.digest for part in parts] == [CORE.digest, NEGLECT.digest]


def test_local_words_and_lists_are_filled_in() -> None:
    wording = (
        DEFAULT_WORDING.with_words({"lens": "the tide way", "front_door": "the Marram Bay hub"})
        .with_list("record_systems", [Row("shore", "Shoreline"), Row("paper", "Paper")])
        .with_grade4({"strong": "Outstanding"})
    )
    compiled = compile_form(CORE, wording=wording)
    request, systems = compiled.question("G3.00"), compiled.question("G0.02")
    assert request is not None
    assert systems is not None
    assert request.hint == "Any contact with the Marram Bay hub in the look-back period."
    [family] = [section for section in compiled.sections if section.name == "G8"]
    assert family.label == "Working with the family: the tide way"
    listed = compiled.scale_of(systems)
    assert listed is not None
    assert [(choice.name, choice.counts) for choice in listed.choices] == [
        ("shore", "info"),
        ("paper", "info"),
    ]
    grade4 = compiled.scale("grade4")
    assert grade4 is not None
    assert [choice.label for choice in grade4.choices][:2] == ["Outstanding", "Good"]


def test_every_form_is_filled_with_the_words_we_give_without_settings() -> None:
    for each in library().values():
        module = each.kind == "case_module"
        compiled = compile_form(CORE, [each]) if module else compile_form(each)
        assert SETTING.findall(compiled.text) == []
        for question_ in compiled.questions:
            texts = (question_.label, question_.hint, question_.guidance_hint)
            assert not any("{" in text for text in texts), question_.name
            assert not question_.list_name or compiled.scale_of(question_) is not None


def test_a_visit_has_a_row_for_each_section_of_the_return_it_tests() -> None:
    compiled = compile_form(library()["s175-officer-visit"])
    compared = compiled.question("V6.01")
    assert compared is not None
    labels = [s.label for s in library()["s175-school"].sections]
    assert [row.label for row in compared.rows] == labels


def test_what_does_not_fit_together_is_all_said_at_once() -> None:
    stray = read_form(form(question("G0.01"), scales=YPN.replace("Partly", "In part")), "x.toml")
    own = [OwnQuestion("G0.07", " ", "yesno", agencies=("POLICE",))]
    assert refusal(CORE, [stray], own) == [
        "small: It sits on no core, not on case-core. Choose a module made for this core.",
        "question G0.01: It is asked twice. Take one of the two out.",
        "question G0.07: It is asked twice. Take one of the two out.",
        "question G0.07: It has no words. Write what is asked.",
        "question G0.07: There is no type 'yesno'. Choose from ypn, grade4, text, note_long.",
        "question G0.07: It is asked of no agency we know. Choose who answers it.",
        "small, scale ypn: It differs from the one in case-core. Make them alike.",
    ]


def test_a_word_that_nobody_set_is_named() -> None:
    heading = HEADING + 'settings = ["pier"]\n'
    open_form = read_form(form(question("Q1", hint="At {pier}."), heading=heading), "x.toml")
    assert refusal(open_form) == ["small: Nothing is set for {pier}. Give it in the settings."]
    wording = DEFAULT_WORDING.with_words({"pier": "the old pier"})
    asked = compile_form(open_form, wording=wording).question("Q1")
    assert asked is not None
    assert asked.hint == "At the old pier."


def test_an_empty_list_is_refused() -> None:
    wording = DEFAULT_WORDING.with_list("record_systems", [])
    assert refusal(CORE, wording=wording) == [
        "scale {record_systems}: It is not defined. Define it, or set it."
    ]


def test_questions_that_wait_for_each_other_are_refused() -> None:
    ring = form(
        section("S1", question("Q1", relevant="${Q2} = 'yes'")),
        section("S2", question("Q2", relevant="${Q1} = 'yes'")),
    )
    assert "wait for each other" in refusal(read_form(ring, "x.toml"))[0]
