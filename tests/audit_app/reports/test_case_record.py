"""The record of one child: what matters first, every answer with its number, nothing empty."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from audit_app.document import Box, Contents, Facts, Heading, Paragraph, Report, Table, words
from audit_app.reports.words import seal_signs
from tests.audit_app.reports.test_reports import said

if TYPE_CHECKING:
    from audit_app.workbook.workbook import Workbook
    from tests.audit_app.conftest import Sent

TODAY = date(2026, 11, 25)


def of_one_child(workbook: Workbook, sent: Sent) -> tuple[str, list[str]]:
    """The first child's reference, and the ids of its two returns, housing's first."""
    case = workbook.audits.cases(sent.audit.id)[0]
    ours = [r for r in sent.returns if r.case_id == case.id]
    ours.sort(key=lambda r: workbook.settings.agency(r.agency_id or "").name)
    return case.reference, [r.id for r in ours]


def glance(report: Report) -> dict[str, str]:
    [found] = [b for b in report.blocks if isinstance(b, Facts) and b.name == "At a glance"]
    return {label: words(value) for label, value in found.rows}


def differing(facts: tuple[int, int] = (0, 0), work: tuple[int, int] = (0, 0)) -> str:
    """How many differ, of how many, of what is true of the child and of the agencies' own work."""
    one, many = "matter of fact about the child", "matters of fact about the child"
    said = []
    if facts[1]:
        said.append(f"{facts[0]} of {facts[1]} {one if facts[1] == 1 else many} (listed below)")
    if work[1]:
        noun = "judgement" if work[1] == 1 else "judgements"
        where = "(under “Where agencies judged differently”)"
        said.append(f"{work[0]} of {work[1]} {noun} of their own work {where}")
    return (
        f"{' and '.join(said)}. Only what can be compared is counted: where at least two agencies "
        "chose an answer that says how it is."
    )


def test_the_record_begins_with_risk_live_matters_and_where_agencies_differ(
    workbook: Workbook, sent: Sent
) -> None:
    reference, (housing, police) = of_one_child(workbook, sent)
    workbook.audits.change(sent.audit, "Due", returns_due="2026-12-05")
    for identity, live in ((housing, "not_known"), (police, "yes")):
        for key, value in (("G0.01", "child"), ("G0.07", "no"), ("G0.06", live)):
            workbook.answers.answer(identity, sent.form, (key, ""), value)
    workbook.signing.sign_off(workbook.returns.one(police), "Detective sergeant")
    report = workbook.documents.case_record(reference, TODAY)
    first = glance(report)
    assert first["At risk now?"] == "No: all 2 agencies that answer."
    assert first["Live matters"] == (
        "On the child’s record: not recorded. Not known: Housing. Yes: Police."
    )
    assert first["Agencies differ on"] == differing(facts=(1, 2))
    assert first["Not signed off"].startswith("Housing (")
    assert first["Not signed off"].endswith(" to answer). Due 05/12/2026.")
    text = said(report)
    assert "Parallel proceedings: a matter is live for this child or family" in text
    assert "Before you write to anyone about this child, or give anything out, take advice" in text
    assert "Signed off by Detective sergeant on 25/11/2026. Seal " in text
    headings = [b.text for b in report.blocks if isinstance(b, Heading)]
    assert headings.index("At a glance") < headings.index("Housing")


def test_the_risk_is_said_once_though_it_is_asked_twice(workbook: Workbook, sent: Sent) -> None:
    reference, (housing, police) = of_one_child(workbook, sent)
    workbook.answers.answer(housing, sent.form, ("G0.01", ""), "child")
    workbook.answers.answer(housing, sent.form, ("G0.07", ""), "no")
    workbook.answers.answer(housing, sent.form, ("G10.04", ""), "no")
    first = glance(workbook.documents.case_record(reference, TODAY))
    assert first["At risk now?"] == "No: the 1 agency that answers."
    assert "Police (not begun)" in first["Not signed off"]
    workbook.answers.answer(police, sent.form, ("G0.01", ""), "child")
    workbook.answers.answer(police, sent.form, ("G10.04", ""), "known")
    first = glance(workbook.documents.case_record(reference, TODAY))
    assert first["At risk now?"] == (
        "No: Housing. Yes, and it is known and they are already protected: Police."
    )
    assert first["Agencies differ on"] == differing(facts=(1, 1))


def test_an_agency_that_cannot_tell_differs_from_nobody(workbook: Workbook, sent: Sent) -> None:
    reference, (housing, police) = of_one_child(workbook, sent)
    for identity, change in ((housing, "cannot_tell"), (police, "better")):
        workbook.answers.answer(identity, sent.form, ("G0.01", ""), "child")
        workbook.answers.answer(identity, sent.form, ("G9.01", ""), change)
    first = glance(workbook.documents.case_record(reference, TODAY))
    assert first["Agencies differ on"].startswith("Nothing")
    workbook.answers.answer(housing, sent.form, ("G9.01", ""), "worse")
    report = workbook.documents.case_record(reference, TODAY)
    assert glance(report)["Agencies differ on"] == differing(facts=(1, 1))
    assert "at the start? Worse: Housing. Better: Police." in said(report)


def test_the_record_asks_what_it_was_made_for_and_when_it_is_destroyed(
    workbook: Workbook, sent: Sent
) -> None:
    reference, _returns = of_one_child(workbook, sent)
    labels = [b.label for b in workbook.documents.case_record(reference, TODAY).blocks
              if isinstance(b, Box)]  # fmt: skip
    assert labels == ["Made for (role), and why", "Destroy this copy by (date)"]


def test_a_column_that_every_row_lacks_is_left_out_and_questions_have_numbers(
    workbook: Workbook, sent: Sent
) -> None:
    reference, (housing, _police) = of_one_child(workbook, sent)
    workbook.answers.answer(housing, sent.form, ("G0.01", ""), "child")

    def heads() -> list[str]:
        [table] = [b for b in workbook.documents.case_record(reference, TODAY).blocks
                   if isinstance(b, Table) and b.name.startswith("return_")]  # fmt: skip
        assert table.rows[0].cells[0] == "G0.01"
        return [column.title for column in table.columns]

    assert heads() == ["No.", "Housing: question", "Answer"]
    workbook.answers.note(housing, ("G0.01", ""), "Seen")
    assert heads() == ["No.", "Housing: question", "Answer", "What was seen"]
    workbook.answers.where(housing, ("G0.01", ""), "Minutes")
    assert heads()[-1] == "Where it is recorded"


def test_a_long_record_has_its_contents_and_a_short_one_has_not(
    workbook: Workbook, sent: Sent
) -> None:
    reference, (housing, _police) = of_one_child(workbook, sent)

    def lists() -> int:
        blocks = workbook.documents.case_record(reference, TODAY).blocks
        return sum(isinstance(block, Contents) for block in blocks)

    names = [q.name for q in sent.form.questions if q.type == "select_one"]
    for name in names[:40]:
        workbook.answers.note(housing, (name, ""), "Seen")
    assert lists() == 0
    workbook.answers.note(housing, (names[40], ""), "Seen")
    assert lists() == 1


def test_its_first_words_warn_to_take_out_what_is_about_other_people(
    workbook: Workbook, sent: Sent
) -> None:
    reference, _returns = of_one_child(workbook, sent)
    blocks = workbook.documents.case_record(reference, TODAY).blocks
    warnings = [
        n for n, b in enumerate(blocks) if isinstance(b, Paragraph) and b.style == "warning"
    ]
    assert "Take out what is about other people" in words(blocks[warnings[0]].words)  # type: ignore[union-attr]
    assert warnings[0] < next(n for n, b in enumerate(blocks) if isinstance(b, Box))


def test_every_question_that_two_agencies_judged_is_compared_and_how_many_is_said(
    workbook: Workbook, sent: Sent
) -> None:
    reference, (housing, police) = of_one_child(workbook, sent)
    for identity, shared, told in ((housing, "yes", "partly"), (police, "no", "partly")):
        workbook.answers.answer(identity, sent.form, ("G0.01", ""), "child")
        workbook.answers.answer(identity, sent.form, ("G4.01", ""), shared)
        workbook.answers.answer(identity, sent.form, ("G4.03", ""), told)
    workbook.answers.answer(police, sent.form, ("G1.01", ""), "yes")
    workbook.answers.answer(housing, sent.form, ("G1.01", ""), "not_recorded")
    report = workbook.documents.case_record(reference, TODAY)
    assert glance(report)["Agencies differ on"] == differing(work=(1, 2))
    [apart] = [b for b in report.blocks if isinstance(b, Table) and b.name == "judged_apart"]
    [[number, _question, who]] = [[words(cell) for cell in row.cells] for row in apart.rows]
    assert (number, who) == ("G4.01", "Yes: Housing\nNo: Police")


def test_what_was_done_in_a_return_is_told_by_day_role_and_code_and_never_by_its_words(
    workbook: Workbook, sent: Sent
) -> None:
    reference, (housing, _police) = of_one_child(workbook, sent)
    for code, value in (("G0.01", "child"), ("G4.01", "yes"), ("G4.03", "no")):
        workbook.answers.answer(housing, sent.form, (code, ""), value)
    workbook.answers.note(housing, ("G4.03", ""), "Secret words")
    workbook.signing.sign_off(workbook.returns.one(housing), "Tenancy manager")
    workbook.signing.reopen(workbook.returns.one(housing), "Head of housing", "A letter was found")
    workbook.answers.answer(housing, sent.form, ("G4.03", ""), "yes")
    workbook.answers.note(housing, ("G4.03", ""), "Other words")
    workbook.answers.answer(housing, sent.form, ("G4.01", ""), "partly")
    workbook.signing.sign_off(workbook.returns.one(housing), "Tenancy manager")
    report = workbook.documents.case_record(reference, TODAY)
    [done] = [b for b in report.blocks if isinstance(b, Table) and b.name.startswith("history_")]
    told = [[words(cell) for cell in row.cells] for row in done.rows]
    assert told == [
        ["25/11/2026", "Co-ordinator", "4 questions answered", ""],  # signing answers the fourth
        ["25/11/2026", "Tenancy manager", "Signed off", ""],
        ["25/11/2026", "Head of housing", "Opened again: A letter was found", ""],
        ["25/11/2026", "Co-ordinator", "2 answers changed, in 3 steps", "G4.03, G4.01"],
        ["25/11/2026", "Tenancy manager", "Signed off, version 2", ""],
    ]


def test_what_was_taken_back_is_said_to_be_and_what_was_put_back_too(
    workbook: Workbook, sent: Sent
) -> None:
    reference, (housing, _police) = of_one_child(workbook, sent)
    workbook.answers.answer(housing, sent.form, ("G0.01", ""), "child")
    workbook.answers.answer(housing, sent.form, ("G4.01", ""), "yes")
    workbook.answers.answer(housing, sent.form, ("G4.01", ""), "no")
    workbook.undo()
    workbook.undo()
    workbook.redo()
    report = workbook.documents.case_record(reference, TODAY)
    [done] = [b for b in report.blocks if isinstance(b, Table) and b.name.startswith("history_")]
    told = [[words(cell) for cell in row.cells][2:] for row in done.rows]
    assert told == [
        ["2 questions answered", ""],
        ["1 answer changed", "G4.01"],
        ["1 answer taken back, in 2 steps", "G4.01"],
        ["1 answer put back", "G4.01"],
    ]


def test_findings_and_actions_are_told_in_words_with_owner_day_and_status(
    workbook: Workbook, sent: Sent
) -> None:
    reference, (housing, _police) = of_one_child(workbook, sent)
    workbook.answers.answer(housing, sent.form, ("G0.01", ""), "child")
    workbook.answers.answer(housing, sent.form, ("G4.01", ""), "no")
    answer = workbook.answers.of_return(housing)["G4.01", ""].id
    audit = sent.audit.id
    found = workbook.findings.add(
        audit, "gap", "Damp was not shared", words="Seen in one record.", rests_on=[answer]
    )
    advice = workbook.findings.recommend(audit, "Share", "Tell the front door", [found])
    workbook.actions.add(
        "Agree who is told", "case_audit", audit_id=audit, recommendation_id=advice,
        owner_role="Tenancy manager", lead_agency="Housing", due_on="2026-11-22",
    )  # fmt: skip
    report = workbook.documents.case_record(reference, TODAY)
    text = said(report)
    assert "Finding 1 (what got in the way): Damp was not shared. Seen in one record." in text
    [actions] = [b for b in report.blocks if isinstance(b, Table) and b.name == "actions"]
    [row] = [[words(cell) for cell in row.cells] for row in actions.rows]
    assert row == [
        "1",
        "Agree who is told",
        "Tenancy manager, Housing",
        "22/11/2026",
        "3 days late",
    ]


def test_it_says_who_made_it_whom_to_ask_and_what_a_seal_shows(
    workbook: Workbook, sent: Sent
) -> None:
    reference, (housing, _police) = of_one_child(workbook, sent)
    workbook.settings.put_many({"partnership": "Marram Bay"}, "Name it")
    workbook.audits.change(
        sent.audit, "Lead", lead_role="Audit co-ordinator", group_name="Learning group"
    )

    def first() -> dict[str, str]:
        blocks = workbook.documents.case_record(reference, TODAY).blocks
        found = next(b for b in blocks if isinstance(b, Facts))
        return {label: words(value) for label, value in found.rows}

    assert first() == {
        "Made by": "Marram Bay, for its learning group",
        "Whom to ask": "Audit co-ordinator, Marram Bay",
    }
    workbook.answers.answer(housing, sent.form, ("G0.01", ""), "child")
    workbook.signing.sign_off(workbook.returns.one(housing), "Tenancy manager")
    assert first()["Seals"].startswith("A seal shows, against a copy held elsewhere, that")


def test_the_signs_of_a_seal_are_parted_in_equal_groups() -> None:
    assert seal_signs("0123456789abcdefffff") == "0123\u00a04567 89ab\u00a0cdef"
