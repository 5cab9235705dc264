"""What the sample's returns tell agrees between agencies, and nobody says the same words twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from audit_app.sample.children import SIGNS
from audit_app.sample.notes import NOTES
from audit_app.sample.voices import CHILDREN
from audit_app.workbook.return_history import history_of_return
from forms.values.words import MONTHS

if TYPE_CHECKING:
    from audit_app.workbook.workbook import Workbook


def test_a_child_s_facts_are_the_same_for_every_agency(sample: Workbook) -> None:
    for audit in sample.audits.all():
        for case in sample.audits.cases(audit.id):
            said: dict[str, set[str]] = {"G0.06": set(), "G0.07": set(), "G10.04": set()}
            for returned in sample.returns.of_audit(audit.id):
                if returned.case_id != case.id:
                    continue
                for (name, _part), answer in sample.answers.of_return(returned.id).items():
                    if name in said:
                        said[name].add(str(answer.value).strip('"'))
            live = said["G0.06"] - {"not_known"}
            assert len(live) <= 1
            assert (live == {"yes"}) == (case.proceedings != "None")
            assert len(said["G0.07"] | said["G10.04"]) == 1


def told(sample: Workbook, code: str) -> dict[str, dict[str, dict[str, tuple[str, str]]]]:
    """By child and question what each agency, by its code, answers and notes."""
    codes = {agency.id: agency.code for agency in sample.settings.agencies()}
    audit = next(audit for audit in sample.audits.all() if audit.code == code)
    names = {case.id: case.reference for case in sample.audits.cases(audit.id)}
    found: dict[str, dict[str, dict[str, tuple[str, str]]]] = {}
    for returned in sample.returns.of_audit(audit.id):
        child = found.setdefault(names[returned.case_id or ""], {})
        for (name, _part), answer in sample.answers.of_return(returned.id).items():
            by = child.setdefault(name, {})
            value = str(answer.value).strip('"')
            by[codes[returned.agency_id or ""]] = (value, answer.note or "")
    return found


def months_in(words: str) -> set[str]:
    return {month for month in MONTHS if month in words}


@pytest.mark.parametrize("code", ["EH24", "NEG25", "NEG26"])
def test_what_happened_once_is_told_alike_by_every_agency(sample: Workbook, code: str) -> None:
    for child, questions in told(sample, code).items():
        in_time = {value for value, _note in questions.get("G3.07", {}).values()}
        assert len(in_time) <= 1, f"{child}: one discussion was in time or it was not"
        for names in (("G3.07", "G3.07b"), ("G4.06",), ("G5.02",)):
            notes = [note for name in names for _, note in questions.get(name, {}).values()]
            assert len(set().union(*map(months_in, notes))) <= 1, f"{child} {names}: {notes}"


@pytest.mark.parametrize("code", ["EH24", "NEG25", "NEG26"])
def test_whoever_leads_was_invited_and_police_who_say_that_they_investigated_did(
    sample: Workbook, code: str
) -> None:
    for child, questions in told(sample, code).items():
        led = [who for who, (value, _) in questions.get("G5.01", {}).items() if value == "led"]
        for who in led:
            invited, _note = questions["G6.03"].get(who, ("yes", ""))
            assert invited == "yes", f"{child}: {who} leads, and calls the meetings"
        part, _note = questions.get("G0.03", {}).get("POL", ("", ""))
        happened, _note = questions.get("G0.18", {}).get("POL", ("", ""))
        assert ("investigation" in part) <= ("police_investigation" in happened), child


def test_no_note_is_used_twice_in_one_audit_and_no_voice_twice_at_all(sample: Workbook) -> None:
    voices: list[str] = []
    for audit in sample.audits.all():
        notes: list[str] = []
        for returned in sample.returns.of_audit(audit.id):
            form = sample.returns.form(returned)
            for answer in sample.answers.of_return(returned.id).values():
                question = form.question(answer.question)
                if not answer.note or question is None or "not_app" in str(answer.value):
                    continue
                if "“" in answer.note and question.voice:
                    voices.append(answer.note)
                elif question.name != "G0.05":
                    notes.append(answer.note)
        assert len(notes) == len(set(notes)) > 100
    assert len(voices) == len(set(voices)) > 10


def test_there_are_forty_invented_notes_and_voices_of_each_sort() -> None:
    for sort in ("met", "partly", "not"):
        assert sum(len(held[sort]) for held in NOTES.values()) >= 40
    assert sum(len(said) for said in CHILDREN.values()) >= 40


def test_each_return_was_answered_by_a_role_of_its_own_agency(sample: Workbook) -> None:
    codes = {agency.id: agency.code for agency in sample.settings.agencies()}
    for audit in sample.audits.all():
        for returned in sample.returns.of_audit(audit.id):
            answers = {a.id: a.question for a in sample.answers.of_return(returned.id).values()}
            told = history_of_return(sample, returned, answers)
            roles = {one.by for one in told}
            assert roles <= {SIGNS[codes[returned.agency_id or ""]][0], "Records manager"}


@pytest.mark.parametrize("part", ["G11.", "N2."])
def test_a_note_on_a_question_that_asks_one_thing_stands_at_no_other(
    sample: Workbook, part: str
) -> None:
    at: dict[str, set[str]] = {}
    for audit in sample.audits.all():
        for returned in sample.returns.of_audit(audit.id):
            for (name, _part), answer in sample.answers.of_return(returned.id).items():
                if name.startswith(part) and answer.note:
                    said = answer.note
                    for month in MONTHS:
                        said = said.replace(month, "{month}")
                    at.setdefault(said, set()).add(name)
    assert len(at) > 10
    assert {said: names for said, names in at.items() if len(names) > 1} == {}
