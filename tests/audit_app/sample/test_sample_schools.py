"""The sample's schools are of every phase, plainly invented, and visited as schools are."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

import pytest

from audit_app.analysis.coverage import coverage
from audit_app.records import Audit
from audit_app.rules.actions import days_late
from audit_app.rules.dates import add_months
from audit_app.rules.schools.clock import clock, full_visits
from audit_app.rules.schools.needs import school_needs
from audit_app.rules.schools.phases import PHASES
from audit_app.rules.working_days import bank_holidays
from audit_app.sample.made import Clock, counted
from audit_app.sample.schools.written import write_register
from audit_app.store import read
from audit_app.store.verify import check
from audit_app.workbook.pen import Author
from audit_app.workbook.workbook import Workbook
from forms.answers import evidence_name
from tests.audit_app.sample.conftest import TODAY

if TYPE_CHECKING:
    from audit_app.store.file import WorkbookFile


def test_there_are_forty_five_open_settings_of_every_phase(sample: Workbook) -> None:
    held = sample.schools.open_ones()
    assert len(held) == 45
    assert {school.phase for school in held} == set(PHASES)
    assert sum(school.trust_id is not None for school in held) >= 8
    assert sum(bool(school.worry) for school in held) >= 4


def test_no_setting_has_a_urn_that_a_register_gives_out(sample: Workbook) -> None:
    urns = [school.urn for school in sample.schools.all() if school.urn]
    assert len(set(urns)) == len(urns) > 40
    assert all(urn.startswith("9") and len(urn) == 6 for urn in urns)


def test_two_converted_two_merged_and_one_closed_for_good(sample: Workbook) -> None:
    links = sample.schools.successions()
    assert Counter(link.how for link in links) == {"converted": 2, "merged": 2}
    closed = {school.id for school in sample.schools.all() if school.standing == "closed"}
    assert closed >= {link.before_id for link in links}
    assert len(closed) == 5
    [merged] = [t for t in sample.schools.threads().values() if len(t) == 3]
    assert clock(merged, full_visits(sample.visits.all())).from_school == next(
        school.id for school in merged if "Junior" in school.name
    )


def test_some_are_overdue_one_declined_and_one_has_no_date_at_all(sample: Workbook) -> None:
    done = full_visits(sample.visits.all())
    clocks = {each: clock(held, done) for each, held in sample.schools.threads().items()}
    late = {each for each, its in clocks.items() if its.is_overdue(TODAY)}
    assert len(late) == 5
    [declined] = [v for v in sample.visits.all() if v.standing == "declined"]
    assert declined.school_id in late
    assert declined.standing_reason
    assert [its.due for its in clocks.values()].count(None) == 1
    assert any(its.began_by == "opening" for its in clocks.values())


@pytest.mark.parametrize(
    "today", [date(2026, 9, 2), date(2026, 11, 25), date(2027, 8, 20), date(2028, 2, 29)]
)
def test_on_any_day_visits_are_on_working_days_done_before_it_and_planned_after(
    file: WorkbookFile, today: date
) -> None:
    sample_clock = Clock(today)
    workbook = Workbook(file, counted(sample_clock), Author("Test", "test"))
    write_register(workbook, sample_clock)
    kinds: Counter[tuple[str | None, str | None]] = Counter()
    for visit in workbook.visits.all():
        kinds[visit.standing, visit.kind] += 1
        if visit.on_date is not None:
            on = date.fromisoformat(visit.on_date)
            assert on.weekday() < 5
            assert on not in bank_holidays(on.year)
            assert (on < today) == (visit.standing == "done")
        for day in (visit.drafted_on, visit.final_on):
            assert day is None or day <= today.isoformat()
    assert kinds["planned", "full"] > 8
    assert kinds["done", "full"] > 30
    assert kinds["done", "return"] == 2
    assert kinds["planned", "thematic"] == 1
    done = full_visits(workbook.visits.all())
    late = [clock(held, done) for held in workbook.schools.threads().values()]
    assert sum(its.is_overdue(today) for its in late) == 5
    assert check(workbook.file).faults == ()


def test_two_years_of_returns_are_in_it_with_answers_of_every_kind(sample: Workbook) -> None:
    this, last = sample.rounds.all()
    assert (this.year, last.year) == (2026, 2025)
    for held, fewest in ((last, 40), (this, 10)):
        returns = sample.rounds.returns(held.id)
        signed = [one for one in returns if sample.returns.is_signed(one)]
        assert fewest <= len(signed) < len(returns)
        counts: Counter[str] = Counter()
        for one in signed:
            form = sample.returns.form(one)
            assert sample.returns.standing(one).to_fix == 0
            for (name, _part), answer in sample.answers.of_return(one.id).items():
                question = form.question(name)
                scale = form.scale_of(question) if question else None
                choice = scale.choice(json.loads(answer.value or "null")) if scale else None
                counts[choice.counts if choice else ""] += 1
        assert all(counts[kind] for kind in ("met", "partly", "not", "na"))
        assert counts["met"] > 2 * (counts["partly"] + counts["not"])
    half = [
        one
        for one in sample.rounds.returns(this.id)
        if sample.answers.of_return(one.id) and not sample.returns.is_signed(one)
    ]
    assert half


def test_some_settings_tick_their_evidence_and_say_where_it_lies(sample: Workbook) -> None:
    for held in sample.rounds.all():
        ticked = partly = pointed = 0
        for one in sample.rounds.returns(held.id):
            form, answers = sample.returns.form(one), sample.answers.of_return(one.id)
            pointed += sum(bool(answer.evidence_where) for answer in answers.values())
            for question in form.questions:
                shown = answers.get((evidence_name(question.name), ""))
                if shown is not None and shown.value:
                    parts = json.loads(shown.value)
                    ticked += 1
                    partly += len(parts) < len(question.evidence)
        assert ticked > partly > 0
        assert pointed


def test_a_trust_answers_once_for_its_schools(sample: Workbook) -> None:
    [_this, last] = sample.rounds.all()
    of_trusts = [one for one in sample.rounds.returns(last.id) if one.trust_id is not None]
    assert len(of_trusts) == 2
    for one in of_trusts:
        form = sample.returns.form(one)
        for name, _part in sample.answers.of_return(one.id):
            question = form.question(name)
            assert question is not None
            assert question.level == "trust"


def test_the_visits_of_two_years_have_records_and_agreed_actions(sample: Workbook) -> None:
    rounds = read.rows(sample.file, Audit, sort="school_visit")
    assert {one.year for one in rounds} == {2025, 2026}
    records = agreed = 0
    for visit in sample.visits.all():
        returned = sample.visiting.return_of(visit.id)
        if returned is None:
            continue
        if visit.on_date is not None and visit.on_date > TODAY.isoformat():
            agreed += 1
            assert {name for name, _part in sample.answers.of_return(returned.id)} >= {"V0.04"}
            continue
        records += 1
        assert visit.standing == "done"
        assert sample.returns.is_signed(returned)
        gaps = sample.returns.missing(returned)
        assert [gap.asked.key for gap in gaps if gap.why in {"required", "note", "unfit"}] == []
    assert records > 12
    assert agreed == 1, "the next visit's focus is agreed with the head"
    actions = [one for one in sample.actions.all() if one.school_id is not None]
    assert len(actions) > 15
    assert {one.status for one in actions} >= {"done", "on_track", "not_started"}
    assert any(days_late(one, TODAY) for one in actions)


def test_what_signed_returns_will_improve_is_in_the_plan_and_last_years_is_done(
    sample: Workbook,
) -> None:
    plan = {(one.school_id, one.ask): one.status for one in sample.actions.all()}
    statuses = Counter[str | None]()
    for audit in sample.rounds.all():
        for returned in sample.rounds.returns(audit.id):
            answers = sample.answers.of_return(returned.id)
            said = [answers[name, ""] for name in ("Z.02", "EZ.02") if (name, "") in answers]
            if not sample.returns.is_signed(returned) or returned.school_id is None or not said:
                continue
            for row in json.loads(said[0].value or "[]"):
                statuses[plan[returned.school_id, row["ask"]]] += 1
    assert statuses.keys() >= {"done", "not_started"}
    assert statuses["done"] > statuses["not_started"] > 5


@pytest.mark.parametrize("months", [-30, -6, 0, 1, 5, 14, 40])
def test_what_home_reads_says_of_every_school_what_all_visits_say(
    sample: Workbook, months: int
) -> None:
    today = add_months(TODAY, months)
    whole, light = sample.programme.standings(), sample.programme.pressing(today)
    held = {one.school.id: one for one in whole}
    for one in light.standings:
        other = held[one.school.id]
        assert (one.school, one.thread, one.clock) == (other.school, other.thread, other.clock)
        assert (one.audits, one.planned) == (other.audits, other.planned)
    years = sample.programme.years()
    assert school_needs(light.standings, (), today, years) == school_needs(whole, (), today, years)
    told, counted = coverage(whole, today, years), light.numbers
    assert (counted.total, counted.seen, counted.never) == (told.total, told.seen, told.never)
    assert counted.whole == len(whole)
    assert counted.overdue == {one.school.id for one in whole if one.clock.is_overdue(today)}
    assert counted.unrecorded == sum(one.clock.is_unrecorded(today) for one in whole)
    assert counted.past == len(counted.overdue) - counted.unrecorded
