"""A plan that went out, while the work on it went on here."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import exports
from audit_app.problems import Problem
from audit_app.reports import action_plan
from audit_app.workbook.bring_in import CONFLICT, PROBLEM, preview_plan, preview_return, take
from tests.audit_app.intake.editing import TODAY, edited, put

if TYPE_CHECKING:
    from pathlib import Path

    from audit_app.workbook.workbook import Workbook
    from tests.audit_app.conftest import Sent


@pytest.fixture
def plan(workbook: Workbook, tmp_path: Path) -> Path:
    """One action with evidence and a note, exported to a spreadsheet."""
    workbook.actions.add("Agree a checklist", "reflection", evidence="Seen", impact="Good")
    [action] = workbook.actions.all()
    workbook.follow_up.note(action, "2026-11-20", "Lead", "Begun")
    return sent_out(workbook, tmp_path)


def sent_out(workbook: Workbook, folder: Path) -> Path:
    path = folder / "plan.xlsx"
    report = action_plan.sheet(workbook.documents.plan(TODAY))
    written = exports.write(report, path)
    workbook.documents.exported(report, "Action plan", path.name, written.digest)
    return path


def test_a_note_written_here_since_does_not_make_the_old_one_new(
    workbook: Workbook, plan: Path
) -> None:
    [action] = workbook.actions.all()
    workbook.follow_up.note(action, "2026-11-21", "Lead", "Half way")
    assert preview_plan(workbook, plan).items == ()


def test_the_same_file_twice_writes_its_note_once(workbook: Workbook, plan: Path) -> None:
    [action] = workbook.actions.all()
    edited(plan, put("Progress note", "Nearly there"), "Plan")
    preview = preview_plan(workbook, plan)
    again = preview_plan(workbook, plan)
    take(workbook, preview, preview.taken_first)
    workbook.follow_up.note(action, "2026-11-26", "Lead", "Later still")
    assert preview_plan(workbook, plan).items == ()
    take(workbook, again, again.taken_first)
    assert [note.words for note in workbook.follow_up.notes(action.id)].count("Nearly there") == 1


def test_two_people_who_edit_one_export_leave_two_notes(workbook: Workbook, plan: Path) -> None:
    [action] = workbook.actions.all()
    for said in ("Housing has begun", "Police has begun"):
        edited(plan, put("Progress note", said), "Plan")
        preview = preview_plan(workbook, plan)
        take(workbook, preview, preview.taken_first)
    assert {note.words for note in workbook.follow_up.notes(action.id)} == {
        "Begun",
        "Housing has begun",
        "Police has begun",
    }


def test_done_does_not_bring_back_the_evidence_that_was_changed_here(
    workbook: Workbook, plan: Path
) -> None:
    [action] = workbook.actions.all()
    workbook.actions.change(action, evidence="Seen again")
    edited(plan, put("Status", "Done"), "Plan")
    preview = preview_plan(workbook, plan)
    take(workbook, preview, preview.taken_first)
    [action] = workbook.actions.all()
    assert (action.status, action.evidence) == ("done", "Seen again")


def test_done_rests_on_no_evidence_that_is_in_dispute_or_cannot_be_kept(
    workbook: Workbook, plan: Path
) -> None:
    edited(plan, put("Status", "Done"), "Plan")
    edited(plan, put("Evidence", "Se\u202een"), "Plan")
    preview = preview_plan(workbook, plan)
    assert [item.sort for item in preview.items] == ["changed", PROBLEM]
    assert preview.items[0].also == ()
    edited(plan, put("Evidence", "Theirs"), "Plan")
    workbook.actions.change(workbook.actions.all()[0], evidence="Ours")
    preview = preview_plan(workbook, plan)
    assert [item.sort for item in preview.items] == ["changed", CONFLICT]
    take(workbook, preview, preview.taken_first)
    assert workbook.actions.all()[0].evidence == "Ours"


def test_a_status_that_was_not_touched_is_no_problem_after_it_moved_here(
    workbook: Workbook, tmp_path: Path, plan: Path
) -> None:
    [action] = workbook.actions.all()
    workbook.actions.set_status(action, "done", "Lead")
    [action] = workbook.actions.all()
    workbook.follow_up.review(action, "2026-11-24", "Chair", "embedded", "Children say so")
    path = sent_out(workbook, tmp_path)
    workbook.actions.set_status(workbook.actions.all()[0], "on_track")
    assert preview_plan(workbook, path).items == ()


@pytest.mark.parametrize("said", [" led", "end\n", "a\xa0b", "\u2028so", "x\r\ny", "_x0041_"])
def test_words_that_a_cell_keeps_otherwise_are_no_edit(
    workbook: Workbook, tmp_path: Path, plan: Path, said: str
) -> None:
    workbook.actions.change(workbook.actions.all()[0], evidence=said)
    assert preview_plan(workbook, sent_out(workbook, tmp_path)).items == ()


def test_line_ends_come_back_as_the_journal_keeps_them(workbook: Workbook, plan: Path) -> None:
    edited(plan, put("Evidence", "one_x000D_\ntwo"), "Plan")
    preview = preview_plan(workbook, plan)
    take(workbook, preview, preview.taken_first)
    assert workbook.actions.all()[0].evidence == "one\ntwo"
    assert preview_plan(workbook, plan).items == ()


def test_what_was_changed_here_in_another_facet_is_no_conflict(
    workbook: Workbook, plan: Path
) -> None:
    workbook.actions.change(workbook.actions.all()[0], impact="Ours")
    edited(plan, put("Evidence", "Theirs"), "Plan")
    [item] = preview_plan(workbook, plan).items
    assert (item.column, item.sort) == ("Evidence", "changed")


def test_what_is_written_here_after_the_trial_run_is_not_written_over(
    workbook: Workbook, plan: Path
) -> None:
    edited(plan, put("Evidence", "Theirs"), "Plan")
    edited(plan, put("Status", "At risk"), "Plan")
    preview = preview_plan(workbook, plan)
    workbook.actions.change(workbook.actions.all()[0], evidence="Ours")
    with pytest.raises(Problem, match="after the trial run"):
        take(workbook, preview, preview.taken_first)
    [action] = workbook.actions.all()
    assert (action.evidence, action.status) == ("Ours", "not_started")
    [status] = [n for n, item in enumerate(preview.items) if item.column == "Status"]
    take(workbook, preview, [status])
    assert workbook.actions.all()[0].status == "at_risk"


def test_a_file_that_is_changed_after_the_trial_run_is_taken_as_it_was_shown(
    workbook: Workbook, plan: Path
) -> None:
    edited(plan, put("Evidence", "Shown"), "Plan")
    preview = preview_plan(workbook, plan)
    edited(plan, put("Evidence", "Not shown"), "Plan")
    take(workbook, preview, preview.taken_first)
    assert workbook.actions.all()[0].evidence == "Shown"


def test_a_note_that_is_being_typed_here_is_never_lost_to_a_file(
    workbook: Workbook, sent: Sent, tmp_path: Path
) -> None:
    returned = sent.returns[0]
    key = ("G0.01", "")
    workbook.answers.answer(returned.id, sent.form, key, "child")
    path = tmp_path / "return.xlsx"
    report = workbook.documents.return_workbook(returned.id, TODAY)
    exports.write(report, path)
    edited(path, put("What did you see?", "Theirs"), report.sheets[1].name)
    before = preview_return(workbook, path)
    workbook.answers.draft(returned.id, key, "note", "Half a sent")
    [item] = preview_return(workbook, path).items
    assert item.sort == PROBLEM
    assert "being typed" in item.what
    with pytest.raises(Problem, match="after the trial run"):
        take(workbook, before, before.taken_first)
    workbook.answers.take_up_drafts()
    assert workbook.answers.of_return(returned.id)[key].note == "Half a sent"
    assert [one.sort for one in preview_return(workbook, path).items] == [CONFLICT]
