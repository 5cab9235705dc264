"""A trust answers once for its schools: out, back, corrected in the window, and on the disk."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import openpyxl
from PySide6.QtWidgets import QLabel

from audit_app.journal.seals import read_seal
from tests.audit_app.workbook.schools.filling import answered_whole, edit, fill
from tests.audit_app.workbook.schools.invented import add_school, add_trust
from tests.stories.on_disk import opened_after
from tests.stories.steps import page_of
from tests.stories.yearly import bring_in, find, open_the_year
from tests.ui.accessibility import faults
from ui.schools.returns.page import SchoolReturnsPage
from ui.schools.school.page import SchoolPage
from ui.walk.page import WalkPage
from ui.walk.sign_off import SignOffPage

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl import Workbook as Spreadsheet

    from tests.stories.conftest import Person

NOTE = "Note: why, or what comes next"


def register(person: Person) -> None:
    """A trust of two schools, of which one converted, and a school of none."""
    book = person.work.book
    trust = add_trust(book, "9001", "Tern Invented Trust")
    add_school(book, "900001", "Saltmarsh Academy", "PRI", trust_id=trust, duty="157")
    add_school(book, "900002", "Dunes Academy", "SEC", trust_id=trust, duty="157")
    add_school(book, "900003", "Gull Primary", "PRI", duty="175")


def sent_to_the_trust(person: Person, folder: Path) -> Path:
    """The trust's spreadsheet alone: the list is filtered first, and what is shown is written."""
    person.press("/")
    person.type("tern")
    assert page_of(person, SchoolReturnsPage).filters.said() == "1 of 4 shown"
    person.press("Down")
    person.asks.paths.append(folder)
    person.press("Ctrl+E")
    person.waits_for(lambda: any(folder.glob("*.xlsx")))
    [path] = folder.glob("*.xlsx")
    assert path.name.endswith("_Tern_Invented_Trust.xlsx")
    return path


def filled_in(path: Path) -> Path:
    """What the trust's chief executive types, and signs."""

    def sign(book: Spreadsheet) -> None:
        for line in book["Start here"].iter_rows(max_col=2):
            if line[0].value == "Signed by (role)":
                line[1].value = "Chief executive"
            if line[0].value == "Date":
                line[1].value = date(2026, 11, 20)

    met = {"Answer": "Fully met"}
    told = {"A.01": met, "A.02": met, "A.03": {"Answer": "Partly met", NOTE: "Two are new."}}
    return edit(fill(answered_whole(path), told), sign)


def said_of(person: Person, school: str) -> list[str]:
    """The accounts of the first standard of a school, which is found by its name."""
    find(person, school)
    page = page_of(person, SchoolPage)
    assert faults(person.window) == []
    return [held.text() for held in page.accounts.findChildren(QLabel)]


def correct(person: Person) -> None:
    """The trust's return is opened again with a reason, corrected and sealed, all by keys."""
    person.asks.said.append("A third trustee is new, too")
    walk = page_of(person, WalkPage)
    person.focus(next(held for held in walk.around().buttons if held.text() == "Reopen…"))
    person.press("Space")
    walk.going.go_to(("A.03", ""))
    person.press("3", "Ctrl+Return")
    last = page_of(person, SignOffPage)
    assert faults(person.window) == []
    person.press("F6")
    assert last.panel.role.hasFocus()
    person.type("Chief executive")
    person.press("Tab", "Space", "Tab", "Space", "Ctrl+Return")
    page_of(person, SchoolReturnsPage)


def test_what_a_trust_answers_once_stands_at_each_of_its_schools_and_on_the_disk(
    made: Person, tmp_path: Path
) -> None:
    register(made)
    open_the_year(made)
    folder = tmp_path / "out"
    folder.mkdir()
    path = sent_to_the_trust(made, folder)
    start = openpyxl.load_workbook(path)["Start here"]
    said = {str(line[0].value): line[1].value for line in start.iter_rows(max_col=2)}
    assert said["Answers for"] == "Dunes Academy; Saltmarsh Academy"
    bring_in(made, [filled_in(path)], "signed by Chief executive, 20 November 2026")
    assert "1 of 4 returns is back" in page_of(made, SchoolReturnsPage)._sentence.text()
    for school in ("Dunes Academy", "Saltmarsh Academy"):
        told = said_of(made, school)
        assert "Tern Invented Trust, for all its schools: Chief executive, 25 Nov" in told
    assert not any("Tern Invented Trust" in words for words in said_of(made, "Gull Primary"))
    find(made, "Tern Invented Trust")
    correct(made)
    held_after_her(made)


def held_after_her(person: Person) -> None:
    """Somebody opens the workbook after her: all of it holds, and the correction is sealed."""
    with opened_after(person) as there:
        held = there.rounds.of_year(2026)
        assert held is not None
        [trusts] = [one for one in there.rounds.returns(held.id) if one.trust_id is not None]
        answers = there.answers.of_return(trusts.id)
        values = {key[0]: answer.value for key, answer in answers.items()}
        assert values.pop("A.03") == '"not"'
        assert {"A.01", "A.02"} <= values.keys()
        assert set(values.values()) == {'"fully"'}
        seal = read_seal(trusts.seal)
        assert seal is not None
        assert (seal.role, seal.version, seal.is_open) == ("Chief executive", 2, False)
