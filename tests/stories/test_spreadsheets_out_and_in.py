"""Returns go to an agency as spreadsheets, all at once, and come back the same way."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import openpyxl
from PySide6.QtWidgets import QLabel

from audit_app.workbook.bring_in import read_return
from tests.stories.steps import page_of, set_up
from tests.ui.accessibility import faults
from ui.audits.grid import GridPage
from ui.audits.grid.sending import SendDialog, file_name
from ui.bring_in.dialog import TrialRun

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QDialog, QPushButton

    from tests.stories.conftest import Person


def agency_at(person: Person, row: int) -> str:
    """An agency of the audit, by its row in the grid."""
    book = person.work.book
    return book.audits.agencies(book.audits.all()[0].id)[row].name


def send(person: Person, folder: Path) -> None:
    """Ctrl+E, everything that is still to come, into a folder."""
    folder.mkdir(exist_ok=True)
    person.asks.paths.append(folder)

    def accept(dialog: QDialog) -> None:
        assert isinstance(dialog, SendDialog)
        assert faults(dialog) == []
        dialog.keep.click()

    person.focus(page_of(person, GridPage).grid)
    person.during(accept)
    person.press("Ctrl+E")


def fill(path: Path, value: str, question: str = "G0.01") -> Path:
    """Answer a question in a spreadsheet that went out, as a person would."""
    book = openpyxl.load_workbook(path)
    for page in book.worksheets:
        for row in page.iter_rows():
            titles = [cell.value for cell in row]
            if question in titles:
                row[titles.index(question) + 2].value = value
    book.save(path)
    return path


def bring_in(person: Person, paths: list[Path], answer: Callable[[TrialRun], None]) -> None:
    """Choose files from the grid and answer the trial run."""
    person.asks.files.append(paths)

    def attend(dialog: QDialog) -> None:
        assert isinstance(dialog, TrialRun)
        assert faults(dialog) == []
        answer(dialog)

    person.during(attend)
    page = page_of(person, GridPage)
    button_of(page, "Bring in spreadsheets…").click()


def button_of(page: GridPage, words: str) -> QPushButton:
    return next(held for held in page.buttons() if held.text() == words)


def test_everything_still_to_come_of_an_agency_is_written_into_one_folder(
    made: Person, tmp_path: Path
) -> None:
    set_up(made)
    agency, folder = agency_at(made, 0), tmp_path / "out"
    send(made, folder)
    names = sorted(path.name for path in folder.iterdir())
    assert names == [file_name(f"NEG26-0{n}", agency) for n in (1, 2)]
    book = made.work.book
    told = {read_return(folder / name).meta["return"] for name in names}
    mine = {a.id for a in book.settings.agencies() if a.name == agency}
    returns = book.returns.of_audit(book.audits.all()[0].id)
    assert told == {held.id for held in returns if held.agency_id in mine}
    log = book.file.ask("select what, file_name from export_log order by what")
    assert log == [(f"Return: {name[:8]}, {agency}", name) for name in names]
    assert "2 spreadsheets written" in made.work.frame.head._status.text()


def test_the_panel_says_when_a_spreadsheet_went_out(made: Person, tmp_path: Path) -> None:
    grid = set_up(made)
    send(made, tmp_path / "out")
    made.press("Down", "Up")
    said = [held.text() for held in grid.panel.findChildren(QLabel)]
    assert "Spreadsheet sent" in said


def test_only_the_ticked_returns_are_written(made: Person, tmp_path: Path) -> None:
    set_up(made)
    made.asks.paths.append(tmp_path)

    def untick(dialog: QDialog) -> None:
        assert isinstance(dialog, SendDialog)
        dialog.ticks[0].click()
        assert dialog.keep.text() == "Write 1 spreadsheet…"
        dialog.keep.click()

    made.during(untick)
    made.press("Ctrl+E")
    assert [p.name for p in tmp_path.glob("*.xlsx")] == [file_name("NEG26-02", agency_at(made, 0))]


def test_a_file_that_is_there_is_not_written_over_unasked(made: Person, tmp_path: Path) -> None:
    set_up(made)
    held = tmp_path / file_name("NEG26-01", agency_at(made, 0))
    held.write_bytes(b"somebody's answers")
    send(made, tmp_path)
    assert [problem.code for problem in made.asks.problems] == ["standing-there"]
    assert held.read_bytes() == b"somebody's answers"
    assert list(tmp_path.glob("*.xlsx")) == [held]
    made.asks.losses.append(True)
    send(made, tmp_path)
    assert openpyxl.load_workbook(held).sheetnames[0] == "Start here"


def test_what_points_at_somebody_is_asked_about_once_before_anything_is_written(
    made: Person, tmp_path: Path
) -> None:
    grid = set_up(made)
    book = made.work.book
    agency = grid.grid.model_of.ids(grid.grid.currentIndex())[0]
    for held in book.returns.of_audit(book.audits.all()[0].id):
        if held.agency_id == agency:
            book.answers.note(held.id, ("G0.01", ""), "Seen with Barnaby at home")
    made.asks.watched.append("Barnaby")
    send(made, tmp_path / "out")
    [problem] = made.asks.problems
    assert problem.what.startswith("2 of 2 spreadsheets")
    assert list((tmp_path / "out").iterdir()) == []
    made.asks.losses.append(True)
    send(made, tmp_path / "out")
    assert len(list((tmp_path / "out").iterdir())) == 2


def test_cancelling_keeps_and_logs_what_was_written_whole(made: Person, tmp_path: Path) -> None:
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from ui.waiting import WaitingDialog

    grid = set_up(made)
    book = made.work.book
    audit = book.audits.all()[0]
    book.audits.add_cases(audit, [{"reference": f"NEG26-{n:02}"} for n in range(3, 40)])
    book.sending.send(audit, book.audits.agencies(audit.id), book.audits.cases(audit.id))

    def cancel() -> None:
        waiting = QApplication.activeModalWidget()
        if isinstance(waiting, WaitingDialog) and waiting._bar.value() > 0:
            waiting._stop.click()
        else:
            QTimer.singleShot(2, cancel)

    QTimer.singleShot(2, cancel)
    send(made, tmp_path / "out")
    written = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert 0 < len(written) < 39
    assert all(name.endswith(".xlsx") for name in written), "nothing half written is left"
    log = [name for (name,) in book.file.ask("select file_name from export_log order by 1")]
    assert log == written
    assert f"{len(written)} of 39 spreadsheets written, then stopped" in (
        made.work.frame.head._status.text()
    )
    assert grid.isVisible()


def test_ctrl_e_on_the_list_of_audits_offers_the_report_of_the_chosen_one(
    made: Person, tmp_path: Path
) -> None:
    from ui.export_dialog import ExportDialog

    set_up(made)
    made.press("Ctrl+2")
    out = tmp_path / "report.pdf"
    made.asks.paths.append(out)

    def write(dialog: QDialog) -> None:
        assert isinstance(dialog, ExportDialog)
        assert dialog.windowTitle() == "Export the report on Neglect, autumn 2026"
        dialog.keep.click()

    made.during(write)
    made.press("Ctrl+E")
    assert out.read_bytes().startswith(b"%PDF")


def answers_given(person: Person) -> list[str | None]:
    book = person.work.book
    returns = book.returns.of_audit(book.audits.all()[0].id)
    held = [book.answers.of_return(one.id).get(("G0.01", "")) for one in returns]
    return [one.value for one in held if one is not None and one.value is not None]


NOTHING_HELD = "We hold nothing (nil return)"


def test_many_files_come_back_in_one_deed_and_one_undo_takes_all_of_it_back(
    made: Person, tmp_path: Path
) -> None:
    set_up(made)
    send(made, tmp_path)
    first, second = (fill(path, NOTHING_HELD) for path in sorted(tmp_path.glob("*.xlsx")))
    alien = tmp_path / "minutes.xlsx"
    openpyxl.Workbook().save(alien)

    def take(dialog: TrialRun) -> None:
        assert dialog._sentence.text() == "2 of 3 spreadsheets can be taken now."
        assert dialog._take.text() == "Take 2 changes from 2"
        dialog._take.click()

    bring_in(made, [first, alien, second], take)
    assert answers_given(made) == ['"nothing"', '"nothing"']
    status = made.work.frame.head._status.text()
    assert status.startswith("2 changes taken from 2 spreadsheets. Ctrl+Z to undo")
    grid = page_of(made, GridPage)
    assert "2 more came back as spreadsheets." in grid._sentence.text()
    assert "2 returned" in grid.legend.words()
    made.focus(grid.grid)
    made.press("Ctrl+Z")
    assert answers_given(made) == []
    assert "0 returned" in grid.legend.words()


def test_two_files_of_one_return_that_disagree_are_not_both_taken(
    made: Person, tmp_path: Path
) -> None:
    set_up(made)
    send(made, tmp_path)
    first = min(tmp_path.glob("*.xlsx"))
    again = tmp_path / "again.xlsx"
    again.write_bytes(first.read_bytes())
    fill(first, NOTHING_HELD)
    fill(again, "The child’s own record")

    def look(dialog: TrialRun) -> None:
        assert dialog._sentence.text() == "1 of 2 spreadsheets can be taken now."
        dialog._take.click()

    bring_in(made, [first, again], look)
    assert answers_given(made) == ['"nothing"']


def test_the_panel_says_that_a_return_came_back_and_is_not_signed_off(
    made: Person, tmp_path: Path
) -> None:
    grid = set_up(made)
    send(made, tmp_path)
    first = fill(min(tmp_path.glob("*.xlsx")), NOTHING_HELD)
    bring_in(made, [first], lambda dialog: dialog._take.click())
    cell = grid.grid.model_of.cell(grid.grid.model_of.index(0, 0))
    assert (cell.words, cell.second, cell.trouble) == ("Returned", "25 Nov", "")
    assert "Came back as a spreadsheet on 25 November 2026, not signed off here." in said_of(grid)
    book = made.work.book
    book.signing.sign_off(book.returns.one(cell.return_id), "Housing manager")
    grid.arrive()
    cell = grid.grid.model_of.cell(grid.grid.model_of.index(0, 0))
    assert cell.words == "Nil return"
    assert "Came back as a spreadsheet on 25 November 2026." in said_of(grid)
    book.signing.reopen(book.returns.one(cell.return_id), "Lead", "A record was found")
    grid.arrive()
    cell = grid.grid.model_of.cell(grid.grid.model_of.index(0, 0))
    assert cell.second == "Reopened", "what came back before was signed off since"
    assert any("Lead: A record was found" in words for words in said_of(grid))


def test_who_signed_a_spreadsheet_is_shown_before_it_is_taken_and_in_the_panel(
    made: Person, tmp_path: Path
) -> None:
    grid = set_up(made)
    send(made, tmp_path)
    first = fill(min(tmp_path.glob("*.xlsx")), NOTHING_HELD)
    book = openpyxl.load_workbook(first)
    for row in book["Start here"].iter_rows():
        if row[0].value == "Signed by (role)":
            row[1].value = "Housing manager"
        if row[0].value == "Date":
            row[1].value = date(2026, 11, 3)
    book.save(first)

    def look(dialog: TrialRun) -> None:
        words = [held.text() for held in dialog.findChildren(QLabel)]
        says = "It says: signed by Housing manager, 3 November 2026."
        assert any(says in held for held in words)
        dialog._take.click()

    bring_in(made, [first], look)
    assert "The spreadsheet says: signed by Housing manager, 3 November 2026." in said_of(grid)
    assert grid.grid.model_of.cell(grid.grid.model_of.index(0, 0)).words == "Returned"


def said_of(grid: GridPage) -> list[str]:
    return [held.text() for held in grid.panel.findChildren(QLabel)]
