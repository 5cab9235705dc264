"""The record of one child: what matters first, every answer with its number, nothing empty."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from audit_app.document import Box, Contents, Facts, Heading, Report, Table, words
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


def test_the_record_begins_with_risk_live_matters_and_where_agencies_differ(
    workbook: Workbook, sent: Sent
) -> None:
    reference, (housing, police) = of_one_child(workbook, sent)
    workbook.audits.change(sent.audit, "Due", returns_due="2026-12-05")
    for identity, live in ((housing, "not_known"), (police, "yes")):
        for key, value in (("G0.01", "child"), ("G0.07", "no"), ("G0.06", live)):
            workbook.answers.answer(identity, sent.form, (key, ""), value)
    workbook.returns.sign_off(workbook.returns.one(police), "Detective sergeant")
    report = workbook.documents.case_record(reference, TODAY)
    first = glance(report)
    assert first["At risk now?"] == "No: all 2 agencies that answer."
    assert first["Live matters"] == (
        "On the child’s record: not recorded. Not known: Housing. Yes: Police."
    )
    assert first["Agencies differ on"] == "1 question, listed below."
    assert first["Not signed off"].startswith("Housing (")
    assert first["Not signed off"].endswith(" to answer). Due 05/12/2026.")
    text = said(report)
    assert "Take advice before you write to anyone about this." in text
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
    assert first["Agencies differ on"] == "1 question, listed below."


def test_an_agency_that_cannot_tell_differs_from_nobody(workbook: Workbook, sent: Sent) -> None:
    reference, (housing, police) = of_one_child(workbook, sent)
    for identity, change in ((housing, "cannot_tell"), (police, "better")):
        workbook.answers.answer(identity, sent.form, ("G0.01", ""), "child")
        workbook.answers.answer(identity, sent.form, ("G9.01", ""), change)
    first = glance(workbook.documents.case_record(reference, TODAY))
    assert first["Agencies differ on"].startswith("Nothing")
    workbook.answers.answer(housing, sent.form, ("G9.01", ""), "worse")
    report = workbook.documents.case_record(reference, TODAY)
    assert glance(report)["Agencies differ on"] == "1 question, listed below."
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
                   if isinstance(b, Table)]  # fmt: skip
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
