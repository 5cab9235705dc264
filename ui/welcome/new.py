"""Making a workbook: where, its passphrase (told and confirmed), whose it is, and its agencies."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from audit_app.problems import Problem
from audit_app.safety.keys import check_new_passphrase
from forms.codes import AGENCY_NAMES
from ui.parts.arrange import button, column, label, row
from ui.parts.banner import Banner
from ui.parts.fields import LineBox, field
from ui.parts.segment import TickSegment
from ui.parts.size import fill_dialog
from ui.parts.ticks import TickList
from ui.welcome.passphrase import Passphrase

if TYPE_CHECKING:
    from pathlib import Path

    from ui.ask import Asks

_TICKED = ("CSC", "EH", "POL", "HV", "ACU", "MH", "EDU", "HSG")


@dataclass(frozen=True, slots=True)
class Wanted:
    """The workbook to make; agencies are (name, sector code)."""

    path: Path
    passphrase: str
    partnership: str
    role: str
    agencies: tuple[tuple[str, str], ...]


class NewWorkbook(QDialog):
    """One page of fields. It ends only when everything that is needed is there and confirmed."""

    def __init__(self, folder: Path, asks: Asks, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Make a new workbook")
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._asks, self._folder = asks, folder
        self.partnership = LineBox("Partnership", "Such as Marram Bay")
        self.role = LineBox("Your role", "Such as Audit co-ordinator")
        self.name = LineBox("File name")
        self.name.setText("Audit workbook.audit")
        self._where = label(str(folder), "small")
        self.passphrase = Passphrase("Passphrase")
        self.again = Passphrase("Passphrase, once more")
        self.understood = TickSegment(
            "", "I understand: a lost passphrase and a lost recovery key are lost data"
        )
        self.agencies = TickList("Agencies of the partnership", 4)
        self.agencies.offer([(code, name, code in _TICKED) for code, name in AGENCY_NAMES.items()])
        self.banner = Banner()
        self.wanted: Wanted | None = None
        self._lay_out()

    def _lay_out(self) -> None:
        folder = button("Folder…", self._choose_folder)
        place = row(self.name, folder)
        place.setStretch(0, 1)
        words = label("File", "strong")
        words.setBuddy(self.name)
        fill_dialog(
            self,
            column(
                label("Make a new workbook", "h1"),
                self.banner,
                field("Partnership", self.partnership),
                field("Your role", self.role, "Written beside what you do. Never a name."),
                words,
                place,
                self._where,
                row(
                    field("Passphrase", self.passphrase, "At least 12 characters."),
                    field("Once more", self.again, "The same again."),
                    spacing=12,
                ),
                self.understood,
                label("Agencies (Space ticks; more can be added later)", "strong"),
                self.agencies,
                None,
                spacing=10,
            ),
            row(
                None,
                button("Put away", self.reject),
                button("Make the workbook", self._make, "primary"),
            ),
            640,
        )
        self.partnership.setFocus()

    def _choose_folder(self) -> None:
        chosen = self._asks.folder("Where the workbook is kept")
        if chosen is not None:
            self._folder = chosen
            self._where.setText(str(chosen))

    def _make(self) -> None:
        try:
            self.wanted = self._checked()
        except Problem as problem:
            self.banner.say("bad", problem.what, problem.remedy)
            return
        self.accept()

    def _checked(self) -> Wanted:
        for box, words in ((self.partnership, "the partnership"), (self.role, "your role")):
            if not box.text().strip():
                raise Problem("blank", f"The field for {words} is empty.", "", "Fill it in.")
        check_new_passphrase(self.passphrase.text(), self.again.text())
        if not self.understood.isChecked():
            raise Problem(
                "not-understood",
                "Nobody can open the workbook without its passphrase or its recovery key.",
                "",
                "Tick that you understand this. The recovery key is shown next, to be printed.",
            )
        name = self.name.text().strip()
        path = self._folder / (name if name.endswith(".audit") else f"{name}.audit")
        if path.exists():
            raise Problem("exists", "A file of that name is already there.", "", "Rename it.")
        agencies = tuple((AGENCY_NAMES[code], code) for code in self.agencies.ticked())
        return Wanted(
            path,
            self.passphrase.text(),
            self.partnership.text().strip(),
            self.role.text().strip(),
            agencies,
        )
