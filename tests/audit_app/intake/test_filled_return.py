"""A return that was filled in elsewhere comes back, question by question."""

from __future__ import annotations

from typing import TYPE_CHECKING

import openpyxl
import pytest

import exports
from audit_app.problems import Problem
from audit_app.store.verify import check
from audit_app.workbook.bring_in import ADDED, PROBLEM, preview_return, take
from tests.audit_app.intake.editing import TODAY, edited, put

if TYPE_CHECKING:
    from pathlib import Path

    from audit_app.workbook.workbook import Workbook
    from tests.audit_app.conftest import Sent


def test_a_return_filled_in_elsewhere_comes_back(
    workbook: Workbook, sent: Sent, tmp_path: Path
) -> None:
    returned = sent.returns[0]
    workbook.answers.answer(returned.id, sent.form, ("G0.01", ""), "child")
    path = tmp_path / "return.xlsx"
    exports.write(workbook.documents.return_workbook(returned.id, TODAY), path)
    assert preview_return(workbook, path).items == ()
    sheet = next(n for n in openpyxl.load_workbook(path).sheetnames if n.startswith("3 "))
    edited(path, put("Answer", "partly "), sheet)
    edited(path, put("What did you see?", "Two of five contacts"), sheet)
    edited(path, put("Answer", "Perhaps", 1), sheet)
    preview = preview_return(workbook, path)
    assert sorted(item.sort for item in preview.items) == [ADDED, ADDED, PROBLEM]
    [wrong] = [item for item in preview.items if item.sort == PROBLEM]
    question = sent.form.question(wrong.row.split()[0])
    scale = None if question is None else sent.form.scale_of(question)
    assert scale is not None
    assert all(choice.label in wrong.what for choice in scale.choices), "it says what is accepted"
    take(workbook, preview, preview.taken_first)
    answers = workbook.answers.of_return(returned.id)
    assert "Two of five contacts" in {answer.note for answer in answers.values()}
    assert '"partly"' in {answer.value for answer in answers.values()}
    assert check(workbook.file).faults == ()


def test_a_sealed_return_takes_nothing(workbook: Workbook, sent: Sent, tmp_path: Path) -> None:
    returned = sent.returns[0]
    workbook.answers.answer(returned.id, sent.form, ("G0.01", ""), "child")
    path = tmp_path / "return.xlsx"
    exports.write(workbook.documents.return_workbook(returned.id, TODAY), path)
    workbook.signing.sign_off(returned, "Lead")
    with pytest.raises(Problem, match="signed off"):
        preview_return(workbook, path)
    with pytest.raises(Problem, match="signed off"):
        workbook.documents.return_workbook(returned.id, TODAY)


def test_a_returned_answer_is_shown_in_the_forms_words_with_its_question(
    workbook: Workbook, sent: Sent, tmp_path: Path
) -> None:
    returned = sent.returns[0]
    path = tmp_path / "return.xlsx"
    exports.write(workbook.documents.return_workbook(returned.id, TODAY), path)
    question = sent.form.question("G0.01")
    assert question is not None
    scale = sent.form.scale_of(question)
    assert scale is not None
    book = openpyxl.load_workbook(path)
    for page in book.worksheets:
        for row in page.iter_rows():
            titles = [cell.value for cell in row]
            if "G0.01" in titles:
                row[titles.index("G0.01") + 2].value = scale.choices[1].label
    book.save(path)
    preview = preview_return(workbook, path)
    child = workbook.audits.case(returned.case_id or "").reference
    assert preview.about == f"{workbook.settings.agency(returned.agency_id or '').name}, {child}"
    [item] = preview.items
    assert item.row == f"G0.01 {question.label}"
    assert item.theirs == scale.choices[1].label


def test_a_reason_why_something_does_not_apply_goes_with_the_answer_that_it_was_given_for(
    workbook: Workbook, sent: Sent, tmp_path: Path
) -> None:
    returned = sent.returns[0]
    workbook.answers.answer(returned.id, sent.form, ("G0.01", ""), "child")
    workbook.answers.answer(
        returned.id, sent.form, ("G1.01", ""), "not_applicable", why_na="Not ours in the period"
    )
    path = tmp_path / "return.xlsx"
    exports.write(workbook.documents.return_workbook(returned.id, TODAY), path)
    sheet = next(n for n in openpyxl.load_workbook(path).sheetnames if n.startswith("3 "))
    edited(path, put("Answer", "Yes"), sheet)
    preview = preview_return(workbook, path)
    take(workbook, preview, preview.taken_first)
    changed = workbook.answers.of_return(returned.id)["G1.01", ""]
    assert (changed.value, changed.why_na) == ('"yes"', None)
