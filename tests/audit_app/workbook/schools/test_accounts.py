"""The accounts of a school: its own of two years, along its thread, beside the visit's."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from audit_app.analysis.claims import Signed
from audit_app.journal.lines import derived_id
from audit_app.workbook.answers import Told
from audit_app.workbook.pen import Author
from audit_app.workbook.puts import making
from audit_app.workbook.schools.accounts import accounts
from audit_app.workbook.workbook import Workbook
from tests.audit_app.conftest import counted_sources
from tests.audit_app.schooled import CHECKS, REACHED, SCR, saw, school_return, schooled

if TYPE_CHECKING:
    from audit_app.analysis.claims import Line
    from audit_app.records import Return, School

TODAY = date(2026, 11, 25)


def lines_of(workbook: Workbook, school: School) -> dict[str, Line]:
    return {line.standard.name: line for line in accounts(workbook, school, TODAY).lines}


def test_last_years_claim_this_years_and_the_visit_stand_on_one_line(workbook: Workbook) -> None:
    held = schooled(workbook)
    saw(workbook, held, {"V2.01": Told({"looked": 23, "met": 21, "chosen_by": "officer"})})
    line = lines_of(workbook, held.school)[SCR]
    assert (line.last.words, line.now.words) == ("Partly met", "Fully met")
    assert (line.now.note, line.now.where) == ("Checked each half term.", "Minutes of June")
    assert [look.words for look in line.looks] == ["21 of 23 met the test"]
    assert line.outcome == "less"


def test_the_day_beside_a_claim_is_the_one_on_which_the_school_signed_it(
    workbook: Workbook,
) -> None:
    held = schooled(workbook)
    signed = {"role": "Headteacher", "date": "2026-11-20", "name": "Invented Person"}
    form = workbook.returns.form(held.now)
    workbook.answers.answer(held.now.id, form, ("Z.05", ""), signed)
    workbook.signing.sign_off(workbook.returns.one(held.now.id), "Headteacher")
    workbook.signing.sign_off(workbook.returns.one(held.last.id), "Officer")
    found = accounts(workbook, held.school, TODAY)
    assert (found.now.role, found.now.on) == ("Headteacher", "2026-11-20")
    assert (found.last.role, found.last.on) == ("Officer", "2026-11-25"), "as it was sealed here"


def test_what_nobody_answered_or_was_not_asked_is_said_apart(workbook: Workbook) -> None:
    held = schooled(workbook)
    lines = lines_of(workbook, held.school)
    assert lines["E.08"].now.state == "unanswered"
    assert lines["E.08"].outcome == "not_looked_at"
    assert all(line.standard.section for line in lines.values())


def test_a_year_without_a_return_says_so(workbook: Workbook) -> None:
    school = workbook.schools.one(workbook.schools.add("Marram Infants", "900002", phase="PRI"))
    found = accounts(workbook, school, TODAY)
    assert {line.now.words for line in found.lines} == {"No 2026-27 return"}
    assert {line.last.words for line in found.lines} == {"No 2025-26 return"}
    assert found.visit is None


def test_a_school_that_converted_keeps_what_it_said_before(workbook: Workbook) -> None:
    held = schooled(workbook)
    after = workbook.schools.one(workbook.schools.add("Marram Academy", "900003", phase="PRI"))
    workbook.schools.follow(held.school, after, "converted", "2026-09-01")
    line = lines_of(workbook, after)[SCR]
    assert (line.last.words, line.now.words) == ("Partly met", "Fully met")


def test_of_two_that_merged_each_is_named_where_they_said_different_things(
    workbook: Workbook,
) -> None:
    add, notes = workbook.schools.add, ("Two gaps.", "Three gaps.")
    infants, juniors, now = (
        workbook.schools.one(add(name, f"90000{at}", phase="PRI"))
        for at, name in enumerate(("Marram Infants", "Marram Juniors", "Marram Primary"))
    )
    school_return(workbook, infants, 2025, {SCR: Told("partly", notes[0]), CHECKS: Told("fully")})
    school_return(
        workbook, juniors, 2025, {SCR: Told("partly", notes[1]), CHECKS: Told("not", "-")}
    )
    for before in (infants, juniors):
        workbook.schools.follow(before, now, "merged", "2026-04-01")
    school_return(workbook, now, 2026, {CHECKS: Told("fully")})
    lines = lines_of(workbook, now)
    same, differ, blank = (lines[name].last for name in (SCR, CHECKS, REACHED))
    assert (same.words, same.grade) == ("Partly met", 2)
    assert same.note == "Marram Infants: Two gaps. Marram Juniors: Three gaps."
    assert differ.words == "Marram Infants: Fully met; Marram Juniors: Not met"
    assert differ.grade is None, "neither stands for the other, so that nothing is compared"
    assert (blank.state, blank.words) == ("unanswered", "Unanswered")
    assert lines[CHECKS].now.words == "Fully met"


def test_of_two_that_merged_the_one_that_was_asked_does_not_stand_for_the_other(
    workbook: Workbook,
) -> None:
    add = workbook.schools.add
    infants, juniors, now = (
        workbook.schools.one(add(name, f"90000{at}", phase="PRI"))
        for at, name in enumerate(("Marram Infants", "Marram Juniors", "Marram Primary"))
    )
    school_return(workbook, infants, 2025, {CHECKS: Told("fully")}, level="setting")
    school_return(workbook, juniors, 2025, {CHECKS: Told("fully"), "A.01": Told("partly", "-")})
    for before in (infants, juniors):
        workbook.schools.follow(before, now, "merged", "2026-04-01")
    lines = lines_of(workbook, now)
    assert lines[CHECKS].now.words == "Fully met"
    assert lines["A.01"].now.words == "Marram Infants: Not asked; Marram Juniors: Partly met"
    assert lines["A.01"].now.grade is None


def test_of_a_school_that_converted_in_the_year_its_own_return_counts(workbook: Workbook) -> None:
    add = workbook.schools.add
    before, after = (
        workbook.schools.one(add(name, f"90000{at}", phase="PRI"))
        for at, name in enumerate(("Marram Primary", "Marram Academy"))
    )
    workbook.schools.follow(before, after, "converted", "2025-11-01")
    school_return(workbook, before, 2025, {SCR: Told("partly", "Two gaps.")})
    school_return(workbook, after, 2025, {SCR: Told("fully")})
    assert lines_of(workbook, after)[SCR].now.words == "Fully met"


def test_beside_a_return_that_was_typed_in_here_stands_who_signed_it_at_the_school(
    workbook: Workbook,
) -> None:
    held = schooled(workbook)
    form = workbook.returns.form(held.now)
    for name, role, on in (("Z.05", "Headteacher", "2026-11-20"), ("Z.06", "Governor", "")):
        signed = {"role": role, "date": on}
        workbook.answers.answer(held.now.id, form, (name, ""), signed)
    workbook.signing.sign_off(workbook.returns.one(held.now.id), "Schools safeguarding officer")
    found = accounts(workbook, held.school, TODAY)
    assert (found.now.role, found.now.on) == ("Headteacher", "2026-11-20")


def in_a_trust(workbook: Workbook) -> tuple[School, Return]:
    """A school that answered one standard, and its trust's return, which answered another."""
    trust = derived_id("trust", "uid:1")
    workbook.pen.write("Add a trust", making("trust", trust, made_as="uid:1", name="Dune Trust"))
    school = workbook.schools.one(
        workbook.schools.add("Marram Primary", "900001", phase="PRI", trust_id=trust)
    )
    school_return(workbook, school, 2026, {CHECKS: Told("fully")}, level="setting")
    told = {"A.01": Told("partly", "-")}
    return school, school_return(workbook, school, 2026, told, trust=trust, level="trust")


def test_a_trust_answers_its_standards_for_its_schools(workbook: Workbook) -> None:
    school, _trusts = in_a_trust(workbook)
    lines = lines_of(workbook, school)
    assert lines[CHECKS].now.words == "Fully met"
    assert lines["A.01"].now.words == "Partly met"


def test_what_a_trust_says_is_told_as_its_own_with_who_signed_it(workbook: Workbook) -> None:
    school, trusts = in_a_trust(workbook)
    lines = lines_of(workbook, school)
    assert lines[CHECKS].now.trust is None
    assert lines["A.01"].now.trust == Signed("Dune Trust")
    assert lines["A.01"].now.said == "Partly met (its trust)"
    workbook.signing.sign_off(trusts, "Chief executive")
    signed = lines_of(workbook, school)["A.01"].now.trust
    assert signed == Signed("Dune Trust", "Chief executive", "2026-11-25")


def test_what_a_trust_said_stands_also_where_somebody_took_the_trust_out(
    workbook: Workbook,
) -> None:
    trust = derived_id("trust", "uid:1")
    workbook.pen.write("Add a trust", making("trust", trust, made_as="uid:1", name="Dune Trust"))
    other = Workbook(workbook.file, counted_sources(9_000), Author("Officer", "laptop-2"))
    school = other.schools.one(
        other.schools.add("Marram Primary", "900001", phase="PRI", trust_id=trust)
    )
    school_return(other, school, 2026, {"A.01": Told("partly", "-")}, trust=trust, level="trust")
    workbook.undo()
    assert other.trusts.all() == []
    line = lines_of(other, school)["A.01"]
    assert (line.now.said, line.now.trust) == ("Partly met (its trust)", Signed("Its trust"))


def test_the_officers_more_and_far_less_are_told_apart(workbook: Workbook) -> None:
    held = schooled(workbook)
    saw(
        workbook,
        held,
        {"V4.01d": Told("found"), "V2.01": Told({"looked": 20, "met": 0})},
    )
    lines = lines_of(workbook, held.school)
    assert (lines[REACHED].outcome, lines[REACHED].is_far) == ("more", True)
    assert (lines[SCR].outcome, lines[SCR].is_far) == ("less", True)


def test_an_answer_to_a_check_that_is_no_longer_asked_is_no_account(workbook: Workbook) -> None:
    held = schooled(workbook)
    saw(workbook, held, {"V2.04": Told("found"), "V0.01": Told("return")})  # V2 is of full visits
    assert lines_of(workbook, held.school)[SCR].outcome == "not_looked_at"
