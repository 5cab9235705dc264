"""Sending an agency its returns as spreadsheets: which of them first, then all into one folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from audit_app.problems import Problem
from audit_app.reports.pointing import pointing
from audit_app.reports.words import count
from ui.jobs import Stopped
from ui.parts.arrange import button, column, label, row
from ui.parts.flow import Flow
from ui.parts.segment import TickSegment
from ui.parts.size import fill_dialog
from ui.parts.unkept import put_away_button
from ui.waiting import the_window, wait_for

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from audit_app.document import Report
    from exports import Written
    from ui.audits.grid.standings import Offered
    from ui.desk import Desk

_HOLDS = (
    "Each holds the questions that this agency is asked on one child, and the answers given so "
    "far. It carries hidden row ids so that it can be brought back. It is not encrypted: send it "
    "the way that your agencies have agreed."
)
_NEVER_IN_A_NAME = '<>:"/\\|?*'  # on one system or another


class SendDialog(QDialog):
    """Which of an agency's returns go out; `chosen` says so when it is accepted."""

    def __init__(self, agency: str, offered: Sequence[Offered], parent: QWidget | None) -> None:
        super().__init__(parent)
        title = f"Send spreadsheets to {agency}"
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._offered = offered
        self.ticks = [TickSegment("", f"{held.reference}, {held.words}") for held in offered]
        for tick, held in zip(self.ticks, offered, strict=True):
            tick.setChecked(held.is_ticked)
            tick.toggled.connect(lambda _on: self._count())
        self.keep = button("", self.accept, "primary")
        every = button("Tick every one", lambda: self._tick(on=True), "link")
        none = button("Tick none", lambda: self._tick(on=False), "link")
        fill_dialog(
            self,
            column(
                label(title, "h2"),
                label(_HOLDS),
                label("Which returns?", "strong"),
                Flow(*self.ticks),
                row(every, none, None),
                None,
                spacing=12,
            ),
            row(None, put_away_button(self), self.keep),
            620,
        )
        self._count()
        self.ticks[0].setFocus()

    def chosen(self) -> list[str]:
        """The ids of the returns that are ticked."""
        held = zip(self.ticks, self._offered, strict=True)
        return [one.return_id for tick, one in held if tick.isChecked()]

    def _count(self) -> None:
        ticked = len(self.chosen())
        self.keep.setText(f"Write {count(ticked, 'spreadsheet')}…")
        self.keep.setEnabled(bool(ticked))

    def _tick(self, *, on: bool) -> None:
        for tick in self.ticks:
            tick.setChecked(on)


def send_returns(desk: Desk, agency: str, offered: Sequence[Offered]) -> None:
    """Ask which returns of an agency go out, and write each as a spreadsheet into one folder."""
    dialog = SendDialog(agency, offered, the_window())
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    chosen = dialog.chosen()
    dialog.deleteLater()
    folder = desk.asks.folder(f"Where to write for {agency}") if accepted else None
    if folder is None:
        return
    names = {held.return_id: file_name(held.reference, agency) for held in offered}
    try:
        build = desk.workbook.documents.return_workbook
        built = [(build(one, desk.today()), folder / names[one]) for one in chosen]
        wanted = [(report, path, report.title) for report, path in built]
    except Problem as problem:
        desk.asks.show_problem(problem)
        return
    write_all(desk, wanted)


def write_all(desk: Desk, wanted: Sequence[tuple[Report, Path, str]]) -> None:
    """Write documents, each to its place and noted as what it is, once nothing stands in the way.

    A file of the same name, and what points at somebody, is asked about first.
    """
    for standing, words in (
        (_standing_there([path for _report, path, _what in wanted]), "Write over what is there"),
        (_pointing([report for report, *_ in wanted], desk.watched), "Write them all the same"),
    ):
        if standing is not None and not desk.asks.may_lose(standing, words):
            return
    _write(desk, wanted)


def file_name(reference: str, agency: str) -> str:
    """What a return's spreadsheet is called: the child and the agency, on any system."""
    plain = "".join(" " if letter in _NEVER_IN_A_NAME else letter for letter in agency)
    return f"{reference} {' '.join(plain.split())[:60].rstrip('. ')}.xlsx"


def _standing_there(paths: Sequence[Path]) -> Problem | None:
    """Files of these names that are in the folder: one may hold answers of somebody."""
    there = [path.name for path in paths if path.exists()]
    if not there:
        return None
    are = "file of this name is" if len(there) == 1 else "files of these names are"
    return Problem(
        "standing-there",
        f"{len(there)} {are} in that folder already.",
        "Nothing was written yet.",
        "Choose another folder, unless nobody has answered in them: " + "; ".join(there[:3]),
    )


def _pointing(reports: Sequence[Report], watched: Sequence[str]) -> Problem | None:
    """What in all of the documents points at somebody, as one question."""
    found = [(held.title, problem) for held in reports if (problem := pointing(held, watched))]
    if len(found) < 2:  # noqa: PLR2004 - one is said as it is
        return found[0][1] if found else None
    return Problem(
        "names-somebody",
        f"{len(found)} of {len(reports)} spreadsheets hold what looks like a name or a number.",
        "Nothing was written yet.",
        "\n".join(f"{title}: {problem.what} {problem.remedy}" for title, problem in found[:3]),
    )


def _write(desk: Desk, wanted: Sequence[tuple[Report, Path, str]]) -> None:
    """Write each aside and rename it; what was written before a stop or a problem is logged."""
    import exports

    done: list[tuple[Report, Written, str]] = []

    def work(tick: Callable[[int, int], None]) -> None:
        for report, path, what in wanted:
            tick(len(done), len(wanted))
            written = exports.write(report, path, lambda _at, _of: tick(len(done), len(wanted)))
            done.append((report, written, what))

    stopped = ""
    try:
        wait_for(desk.jobs, work, f"Writing {count(len(wanted), 'spreadsheet')}", the_window())
    except Problem as problem:
        desk.asks.show_problem(problem)
        stopped = ", then something stood in the way"
    except Stopped:
        stopped = ", then stopped"
    if done:
        desk.saving.do(lambda: _log(desk, done), said=_said(done, len(wanted), stopped))


def _log(desk: Desk, done: Sequence[tuple[Report, Written, str]]) -> None:
    for report, written, what in done:
        desk.workbook.documents.exported(report, what, written.path.name, written.digest)


def _said(done: Sequence[tuple[Report, Written, str]], wanted: int, stopped: str) -> str:
    words = f"{count(len(done), 'spreadsheet')} written"
    if stopped:
        words = f"{len(done)} of {wanted} spreadsheets written{stopped}"
    letters = {letter for _report, written, _what in done for letter in written.substituted}
    if letters:
        words += f", with a mark for {count(len(letters), 'letter')} it cannot draw"
    return words
