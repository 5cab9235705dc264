"""Making a workbook: where, its passphrase (told and confirmed), whose it is, and its agencies."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QScrollArea, QSizePolicy, QWidget

from audit_app.problems import Problem
from audit_app.safety.keys import check_new_passphrase
from forms.codes import AGENCY_NAMES
from ui.parts.arrange import button, column, label, row
from ui.parts.banner import Banner
from ui.parts.fields import LineBox
from ui.parts.fields import field as titled
from ui.parts.segment import TickSegment
from ui.parts.size import fill_dialog
from ui.parts.ticks import TickList
from ui.parts.unkept import put_away_button
from ui.welcome.local_words import LocalWords
from ui.welcome.passphrase import Passphrase

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from ui.ask import Asks

_TICKED = ("CSC", "EH", "POL", "HV", "ACU", "MH", "EDU", "HSG")


@dataclass(frozen=True, slots=True)
class Wanted:
    """The workbook to make; agencies are (name, sector code), words its first settings."""

    path: Path
    passphrase: str
    partnership: str
    role: str
    agencies: tuple[tuple[str, str], ...]
    words: Mapping[str, object] = field(default_factory=dict)


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
        self.local_words = LocalWords()
        self.banner = Banner()
        policy = QSizePolicy.Policy
        self.banner.setSizePolicy(policy.Preferred, policy.Maximum)
        self._at_fault: QWidget = self.partnership
        for box in (self.partnership, self.role, self.name, self.passphrase, self.again):
            box.textEdited.connect(lambda _text: self.banner.say("info", ""))
        self.understood.toggled.connect(lambda _on: self.banner.say("info", ""))
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
                titled("Partnership", self.partnership),
                titled("Your role", self.role, "Written beside what you do. Never a name."),
                words,
                place,
                self._where,
                row(
                    titled("Passphrase", self.passphrase, "At least 12 characters."),
                    titled("Once more", self.again, "The same again."),
                    spacing=12,
                ),
                self.understood,
                label("Agencies (Space ticks; more can be added later)", "strong"),
                self.agencies,
                self.local_words,
                None,
                spacing=10,
            ),
            column(
                self.banner,  # beside the button: in sight however far the page is scrolled
                row(
                    None,
                    put_away_button(self),
                    button("Make the workbook", self._make, "primary"),
                ),
                spacing=8,
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
            self._go_to_fault()
            return
        self.accept()

    def _go_to_fault(self) -> None:
        """Show the field that something is wrong with, and begin typing there."""
        self._at_fault.setFocus()
        if isinstance(self._at_fault, Passphrase):
            self._at_fault.selectAll()  # nobody can mend what cannot be read: it is typed over
        layout, area = self.layout(), self.findChild(QScrollArea)
        if layout is not None and area is not None:
            layout.activate()  # the banner has taken its room
            area.ensureWidgetVisible(self._at_fault)

    def _checked(self) -> Wanted:
        for box, words in ((self.partnership, "the partnership"), (self.role, "your role")):
            self._at_fault = box
            if not box.text().strip():
                raise Problem("blank", f"The field for {words} is empty.", "", "Fill it in.")
        self._at_fault = self.passphrase
        check_new_passphrase(self.passphrase.text(), self.again.text())
        self._at_fault = self.understood
        if not self.understood.isChecked():
            raise Problem(
                "not-understood",
                "Nobody can open the workbook without its passphrase or its recovery key.",
                "",
                "Tick that you understand this. The recovery key is shown next, to be printed.",
            )
        self._at_fault = self.name
        name = self.name.text().strip()
        path = self._folder / (name if name.endswith(".audit") else f"{name}.audit")
        if path.exists():
            raise Problem("exists", "A file of that name is already there.", "", "Rename it.")
        return Wanted(
            path,
            self.passphrase.text(),
            self.partnership.text().strip(),
            self.role.text().strip(),
            tuple((AGENCY_NAMES[code], code) for code in self.agencies.ticked()),
            self.local_words.settings(),
        )
