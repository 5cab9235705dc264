"""A year's returned files on the page where they are looked at, for its tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

import exports
from audit_app.workbook.schools.going_out import GoingOut
from forms.settings_words import DEFAULT_WORDING
from tests.audit_app.intake.editing import TODAY
from tests.audit_app.workbook.schools.filling import answered_whole, fill, sign
from tests.audit_app.workbook.schools.invented import add_school
from ui.bring_in.returns_page import BringInPage
from ui.schools.returns.page import SchoolReturnsPage

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.schools.conftest import Officer

NOTE = "Note: why, or what comes next"
YEAR = 2027  # the fixture's own years end with 2026


def year_of(officer: Officer) -> str:
    """A year of returns of the fixture's school and two more."""
    for n in range(2):
        add_school(officer.book, f"99000{n}", f"Invented School {n}", "PRI")
    return officer.book.rounds.open(YEAR, "2028-01-31", DEFAULT_WORDING).round_id


def came_back(officer: Officer, round_id: str, folder: Path) -> list[Path]:
    """Three files: one signed and good, one with a word that is no answer, one that is none."""
    folder.mkdir()
    book = officer.book
    going = GoingOut(book, book.audits.one(round_id))
    files = []
    for returned in book.rounds.returns(round_id)[:2]:
        path = folder / going.name(returned)
        exports.write(going.report(returned, TODAY), path)
        files.append(path)
    files.sort()
    fill(files[0], {"A.01": {"Answer": "Fully met", NOTE: "Read each term"}})
    sign(answered_whole(files[0]))
    fill(files[1], {"A.01": {"Answer": "Fully met"}, "A.02": {"Answer": "mostly", NOTE: "Nearly"}})
    (folder / "scan0041.xlsx").write_bytes(b"not a workbook")
    return files


def trial_of(officer: Officer) -> BringInPage:
    page = officer.work.frame.page()
    assert isinstance(page, BringInPage)
    return page


def by_keys(officer: Officer, tmp_path: Path) -> BringInPage:
    round_id = year_of(officer)
    came_back(officer, round_id, tmp_path / "Returned")
    officer.asks.paths.append(tmp_path / "Returned")
    officer.go("school-returns", round_id)
    page = officer.work.frame.page()
    assert isinstance(page, SchoolReturnsPage)
    page._deeds.bring.setFocus()
    officer.press("Space")
    assert trial_of(officer).around().title == "Bring in returns"
    officer.press("Shift+Tab", "Space")
    assert officer.asks.asked[-1] == ("Bring in the returns of a folder",)
    return trial_of(officer)


def held_of(officer: Officer) -> dict[str, str]:
    """The answers that stand in the year, by school and question."""
    book = officer.book
    held = book.rounds.of_year(YEAR)
    assert held is not None
    return {
        f"{returned.school_id}:{key[0]}": answer.value
        for returned in book.rounds.returns(held.id)
        for key, answer in book.answers.of_return(returned.id).items()
        if answer.value is not None
    }


def words_on(page: BringInPage) -> str:
    return "\n".join(one.text() for one in page.findChildren(QLabel) if one.isVisible())
