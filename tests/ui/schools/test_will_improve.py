"""Before a return is sealed the window says what joins the plan, and then the school shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

from tests.audit_app.workbook.schools.filling import fill
from tests.ui.schools.returned import came_back, trial_of, words_on, year_of
from ui.walk.sign_off import SignOffPage

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.schools.conftest import Officer

TRAIN = "Train every invented governor"


def said(officer: Officer) -> str:
    page = officer.work.frame.page()
    labels = [] if page is None else page.findChildren(QLabel)
    return " ".join(one.text() for one in labels if one.isVisible())


def test_the_trial_run_says_what_joins_the_plan_and_the_school_shows_it_afterwards(
    officer: Officer, tmp_path: Path
) -> None:
    round_id = year_of(officer)
    first, _second = came_back(officer, round_id, tmp_path / "Returned")
    fill(first, {"Z.02/1a": {"Answer": TRAIN}, "Z.02/2a": {"Answer": "Ask the pupils"}})
    officer.go("bring-in", round_id)
    trial_of(officer).take_files([first])
    officer.settle()
    joins = "Once it is sealed, what it will improve joins the action plan: 2 actions."
    assert joins in words_on(trial_of(officer))
    page = trial_of(officer)
    [line] = page.files.lines
    page.table.setFocus()
    officer.press("Ctrl+Return")
    made = [one for one in officer.book.actions.all() if one.ask == TRAIN]
    assert [one.source for one in made] == ["school_audit"]
    school = officer.book.schools.one(str(made[0].school_id))
    assert school.name == line.school
    officer.go("school", school.id)
    assert "2 open actions" in said(officer)
    officer.press("Ctrl+Z")
    assert "0 open actions" in said(officer)


def test_the_last_look_says_what_sealing_puts_in_the_plan(officer: Officer) -> None:
    held = officer.held.now
    form = officer.book.returns.form(held)
    answers = officer.book.answers
    answers.answer(held.id, form, ("Z.02", ""), None)
    officer.go("sign-off", held.id)
    page = officer.work.frame.page()
    assert isinstance(page, SignOffPage)
    assert "joins the action plan" not in said(officer)
    answers.answer(held.id, form, ("Z.02", ""), [{"ask": TRAIN, "owner": "Headteacher"}])
    officer.settle()
    assert "What the setting will improve joins the action plan: 1 action." in said(officer)
