"""Returns go to an agency as spreadsheets, all at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import openpyxl
from PySide6.QtWidgets import QLabel

from audit_app.workbook.bring_in import read_return
from tests.stories.spreadsheets import agency_at, send
from tests.stories.steps import set_up
from ui.audits.grid.sending import SendDialog, file_name

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QDialog

    from tests.stories.conftest import Person


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
    book.audits.change(audit, "Take back", sent_on=None, stage="plan")
    audit = book.audits.one(audit.id)
    book.children.put(audit, [{"reference": f"NEG26-{n:02}"} for n in range(3, 40)])
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
