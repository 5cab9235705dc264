"""The sample is whole, sound, and names nobody."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from audit_app.journal.seals import read_seal
from audit_app.records import Trust
from audit_app.rules.actions import SOURCES, STATUS_WORDS, days_late
from audit_app.rules.identifiers import kind_of_identifier
from audit_app.sample.children import SIGNS
from audit_app.sample.days import at_work
from audit_app.sample.notes import NOTES
from audit_app.store import read
from audit_app.store.verify import check
from audit_app.workbook.report_held import agreed_on, stage_since
from tests.audit_app.sample.conftest import TODAY

if TYPE_CHECKING:
    from audit_app.workbook.workbook import Workbook


def test_it_holds_two_finished_rounds_and_one_under_way(sample: Workbook) -> None:
    stages = {audit.code: audit.stage for audit in sample.audits.all()}
    assert stages == {"EH24": "review", "NEG25": "act", "NEG26": "collect"}
    running = next(audit for audit in sample.audits.all() if audit.code == "NEG26")
    assert len(sample.audits.cases(running.id)) == 12
    assert len(sample.returns.of_audit(running.id)) == 72


def test_its_returns_are_in_every_state(sample: Workbook) -> None:
    running = next(audit for audit in sample.audits.all() if audit.code == "NEG26")
    standings = [sample.returns.standing(r) for r in sample.returns.of_audit(running.id)]
    assert any(s.is_signed and s.is_nil for s in standings)
    assert any(s.is_signed and not s.is_nil for s in standings)
    assert any(not s.is_signed and s.answered for s in standings)
    assert any(not s.answered for s in standings)


def test_its_actions_are_in_every_status_from_every_source(sample: Workbook) -> None:
    actions = sample.actions.all()
    assert {action.status for action in actions} == set(STATUS_WORDS)
    assert {action.source for action in actions} == set(SOURCES)
    assert any(days_late(action, TODAY) for action in actions)
    assert any(action.revised_due and action.delay_reason for action in actions)


@pytest.mark.parametrize("code", ["EH24", "NEG25", "NEG26"])
def test_its_findings_say_what_its_signed_answers_say(sample: Workbook, code: str) -> None:
    audit = next(audit for audit in sample.audits.all() if audit.code == code)
    signed = [r for r in sample.returns.of_audit(audit.id) if sample.returns.is_signed(r)]
    answers = {a.id: a for r in signed for a in sample.answers.of_return(r.id).values()}
    form = sample.returns.form(signed[0])
    for finding in sample.findings.of_audit(audit.id):
        names = {answers[one].question for one in finding.rests_on}
        assert names, finding.title
        for name in names:
            question = form.question(name)
            assert question is not None
            scale = form.scale_of(question)
            assert scale is not None
            values = [str(a.value).strip('"') for a in answers.values() if a.question == name]
            said = [choice.counts for choice in map(scale.choice, values) if choice]
            of = sum(word in {"met", "partly", "not", "not_recorded"} for word in said)
            met = said.count("met")
            if finding.sort == "strength":
                assert met * 3 >= of * 2, f"{finding.title}: {met} of {of}"
            else:
                assert met * 2 < of, f"{finding.title}: {met} of {of}"


def test_every_child_has_an_ethnicity_that_no_return_calls_blank(sample: Workbook) -> None:
    for audit in sample.audits.all():
        assert all(case.ethnicity for case in sample.audits.cases(audit.id))
    assert not any("Ethnicity is blank" in note for held in NOTES.values() for one in held.values()
                   for note in one)  # fmt: skip


def test_no_signed_return_lacks_a_note_that_it_is_asked_for(sample: Workbook) -> None:
    for audit in sample.audits.all():
        for returned in sample.returns.of_audit(audit.id):
            if sample.returns.is_signed(returned):
                assert sample.returns.standing(returned).to_fix == 0


def test_roles_fit_the_agency_that_signs(sample: Workbook) -> None:
    codes = {agency.id: agency.code for agency in sample.settings.agencies()}
    for audit in sample.audits.all():
        for returned in sample.returns.of_audit(audit.id):
            seal = read_seal(returned.seal)
            if seal is not None:
                allowed = {SIGNS[codes[returned.agency_id or ""]][0], "Records manager"}
                assert seal.role in allowed


def test_no_audit_moves_on_before_it_was_talked_over_and_no_action_begins_before_that(
    sample: Workbook,
) -> None:
    audits = {audit.id: audit for audit in sample.audits.all()}
    for audit in audits.values():
        agreed = agreed_on(sample, audit)
        if audit.stage == "collect":
            assert agreed is None
            continue
        assert agreed is not None
        sessions = [s.on_date for s in sample.sessions.all() if s.audit_id == audit.id]
        assert str(agreed) >= max([audit.meeting_on or "", *map(str, sessions)])
        actions = [a for a in sample.actions.all() if a.audit_id == audit.id]
        assert all(str(a.start_on) >= str(agreed) for a in actions)
        looks = [r.on_date or "" for a in actions for r in sample.follow_up.reviews(a.id)]
        if audit.stage == "review":
            assert str(stage_since(sample, audit)) <= min(looks)


def test_its_actions_say_how_they_will_be_known_and_closed_ones_have_no_next_look(
    sample: Workbook,
) -> None:
    actions = sample.actions.all()
    assert sum(bool(a.success_measure and a.baseline and a.target) for a in actions) >= 24
    assert any(a.milestone for a in actions)
    assert any(a.supporting for a in actions)
    assert len({a.next_review for a in actions}) > 10
    for action in actions:
        if action.status in {"embedded", "impact_not_seen", "no_longer_needed"}:
            assert action.next_review is None


def test_every_answer_in_it_fits_its_form(sample: Workbook) -> None:
    for audit in sample.audits.all():
        for returned in sample.returns.of_audit(audit.id):
            gaps = sample.returns.missing(returned)
            assert [gap for gap in gaps if gap.why == "unfit"] == []


def test_nothing_in_it_looks_like_an_identifier(sample: Workbook) -> None:
    schools = [each for school in sample.schools.all() for each in (school.urn, school.number)]
    schools += [trust.number for trust in read.rows(sample.file, Trust)]  # of no person
    for (text,) in sample.file.ask("select words from search"):
        words = [word for word in text.split(" · ") if word not in schools]
        assert kind_of_identifier(" · ".join(words)) is None, text


def test_everything_in_it_holds(sample: Workbook) -> None:
    assert check(sample.file).faults == ()


def test_people_meet_sign_and_are_asked_for_things_on_working_days(sample: Workbook) -> None:
    days: list[str | None] = []
    for audit in sample.audits.all():
        days += [audit.starts_on, audit.sent_on, audit.returns_due]
        days += [audit.meeting_on, audit.report_due]
        for returned in sample.returns.of_audit(audit.id):
            seal = read_seal(returned.seal)
            days.append(seal.on[:10] if seal else None)
            for (name, _part), answer in sample.answers.of_return(returned.id).items():
                if name == "G10.11":  # the day on which the practitioner was talked with
                    days.append(str(answer.value).strip('"'))
    days += [session.on_date for session in sample.sessions.all()]
    for action in sample.actions.all():
        days += [action.start_on, action.due_on, action.revised_due, action.next_review]
        days += [action.closed_on, *(look.on_date for look in sample.follow_up.reviews(action.id))]
    days += [note.on_date for note in sample.follow_up.all_notes()]
    held = sorted({day for day in days if day})
    assert len(held) > 60
    for day in held:
        assert date.fromisoformat(day).weekday() < 5, day
        assert day[5:] not in {"12-25", "12-26", "01-01"}, day


def test_a_day_off_is_put_earlier_where_it_is_past_and_later_where_it_is_ahead() -> None:
    assert at_work(date(2026, 11, 22), TODAY) == date(2026, 11, 20), "a Sunday, and the Friday"
    assert at_work(date(2026, 12, 26), TODAY) == date(2026, 12, 29), "28 December is kept free"
    assert at_work(TODAY, TODAY) == TODAY
