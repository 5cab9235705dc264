"""A childminder's short return: out, back in part, finished and signed here; then visited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from audit_app.journal.seals import read_seal
from tests.audit_app.workbook.schools.filling import fill
from tests.stories.on_disk import opened_after
from tests.stories.steps import page_of
from tests.stories.yearly import bring_in, find, keep, open_the_year
from tests.ui.accessibility import faults
from ui.schools.planning import VisitDialog
from ui.schools.register.setting import SettingDialog
from ui.schools.returns.page import SchoolReturnsPage
from ui.schools.school.page import SchoolPage
from ui.walk.page import WalkPage
from ui.walk.sign_off import SignOffPage

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QDialog

    from tests.stories.conftest import Person

NOTE = "Note: why, or what comes next"
NAME = "Small Crabs Childminding"


def add_by_keys(person: Person) -> None:
    """A childminder, which no register of schools holds, is added by hand."""

    def type_it(dialog: QDialog) -> None:
        assert isinstance(dialog, SettingDialog)
        person.type(NAME)
        person.press("Tab", "Tab", "Tab")
        person.type("Child")
        assert dialog.duty.currentText() == "Early-years framework", "it follows the phase"
        keep(dialog)

    find(person, "Register of schools")
    person.during(type_it)
    person.press("Ctrl+N")


def sent(person: Person, folder: Path) -> Path:
    """The one spreadsheet of the year, on the early-years form."""
    folder.mkdir()
    person.asks.paths.append(folder)
    person.press("Ctrl+E")
    person.waits_for(lambda: any(folder.glob("*.xlsx")))
    [path] = folder.glob("*.xlsx")
    assert path.name.startswith("EY_2026-27_"), "it is under no section 175"
    assert path.name.endswith("_Small_Crabs_Childminding.xlsx")
    return path


def finish_here(person: Person) -> None:
    """The rest of what the childminder said on the telephone, and the signature, by keys."""
    page = page_of(person, SchoolReturnsPage)
    person.focus(page.table)
    person.press("Return")
    walk = page_of(person, WalkPage)
    walk.going.go_to(("EB.04", ""))
    person.press("1", "Down", "2", "W")
    person.type("Booked for January")
    walk.going.go_to(("EZ.04", ""))
    person.type("Childminder")
    person.press("Tab")
    person.type("24/11/2026")
    person.press("Tab", "Ctrl+Return")
    sign(person)
    page_of(person, SchoolReturnsPage)


def sign(person: Person) -> None:
    """Both statements are ticked, and it is sealed."""
    last = page_of(person, SignOffPage)
    assert faults(person.window) == []
    person.focus(last.panel.checked)
    person.press("Space", "Tab", "Space", "Ctrl+Return")


def visit(person: Person) -> None:
    """The officer plans a visit for today, makes it and signs its record off."""

    def plan_today(dialog: QDialog) -> None:
        assert isinstance(dialog, VisitDialog)
        QTest.keyClicks(dialog.day, "25/11/2026")
        keep(dialog)

    page_of(person, SchoolPage)
    person.during(plan_today)
    person.press("V")
    person.press("V")
    walk = page_of(person, WalkPage)
    person.press("1")  # nobody is at risk now: it is asked first
    for question, keys in (("V4.01d", "2"), ("V6.06", "1"), ("V6.08", "1")):
        walk.going.go_to((question, ""))
        person.press(keys)
    person.press("Ctrl+Return")
    sign(person)
    page_of(person, SchoolPage)


def test_a_childminders_return_and_visit_are_on_the_short_form_and_on_the_disk(
    made: Person, tmp_path: Path
) -> None:
    add_by_keys(made)
    open_the_year(made)
    path = sent(made, tmp_path / "out")
    told = {"EB.01": {"Answer": "Fully met"}, "EB.02": {"Answer": "Partly met", NOTE: "In spring"}}
    bring_in(made, [fill(path, told)], "2 answers, 1 note in the file")
    page = page_of(made, SchoolReturnsPage)
    assert page._sentence.text() == "0 of 1 return is back. 1 is part returned."
    finish_here(made)
    find(made, "small crabs")
    said = [held.text() for held in page_of(made, SchoolPage).accounts.findChildren(QLabel)]
    assert "Childminder, 24 Nov" in said, "who signed it there, not who typed it in"
    assert faults(made.window) == []
    visit(made)
    held_after_her(made)


def held_after_her(person: Person) -> None:
    """Somebody opens the workbook after her: all of it holds."""
    with opened_after(person) as there:
        round_ = there.rounds.of_year(2026)
        assert round_ is not None
        [returned] = there.rounds.returns(round_.id)
        assert there.returns.form(returned).parts[0].name == "s40-early-years"
        seal = read_seal(returned.seal)
        assert seal is not None
        assert not seal.is_open
        values = {key[0]: one.value for key, one in there.answers.of_return(returned.id).items()}
        assert (values["EB.01"], values["EB.02"], values["EB.04"]) == (
            '"fully"',
            '"partly"',
            '"fully"',
        )
        [school] = there.schools.all()
        [made] = there.visits.of_school(school.id)
        assert (school.phase, school.duty) == ("CM", "early_years")
        assert (made.standing, made.on_date) == ("done", "2026-11-25")
