"""The record of one child: what matters first, every answer with its number, nothing empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.document import Box, Contents, Facts, Heading, Paragraph, Report, Table, words
from tests.audit_app.reports.one_child import TODAY, of_one_child
from tests.audit_app.reports.test_reports import said

if TYPE_CHECKING:
    from audit_app.workbook.workbook import Workbook
    from tests.audit_app.conftest import Sent


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
