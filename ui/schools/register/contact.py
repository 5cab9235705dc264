"""Who holds a safeguarding role in a setting: to write to them, and never printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from audit_app.rules.schools.contacts import ROLES
from ui.answering.words import A_DAY, read_day, say_day
from ui.parts.arrange import button, column, label, row
from ui.parts.banner import Banner
from ui.parts.fields import Choice, LineBox, field
from ui.parts.size import fill_dialog
from ui.parts.typed import TypedWords
from ui.parts.unkept import put_away_button

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from audit_app.records import School
    from ui.desk import Desk


class ContactDialog(QDialog):
    """A role, who holds it, their address and when they were trained; blank takes it out."""

    def __init__(self, desk: Desk, school: School, role: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Contact")
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._held = {each.role: each for each in desk.workbook.contacts.of_school(school.id)}
        self.role = Choice("Role", list(ROLES.items()))
        free = next((each for each in ROLES if each not in self._held), "head")
        self.role.choose(role or free)
        self.name = LineBox("Name")
        self.email = LineBox("E-mail")
        self.trained = LineBox("Last trained")
        self._shown: dict[LineBox, str] = {}
        self.banner = Banner()
        keep = button("Keep this contact", self._try, "primary")
        what = "Held so that somebody can write to them. It is in no document and no export."
        body = column(
            TypedWords(f"A contact of {school.name}", "h2"),
            label(what, "muted"),
            self.banner,
            field("Role", self.role),
            field("Name", self.name, "Blank where nobody holds the role any more."),
            field("E-mail", self.email),
            field("Last trained", self.trained, A_DAY),
            None,
            spacing=12,
        )
        fill_dialog(self, body, row(None, put_away_button(self), keep), 520)
        self.role.currentIndexChanged.connect(lambda _at: self._show())
        self._show()
        self.name.setFocus()

    def said(self) -> tuple[str, str, str | None]:
        """The name, the address and the day."""
        name, email = " ".join(self.name.text().split()), self.email.text().strip()
        return name, email, read_day(self.trained.text())

    def _show(self) -> None:
        """What is held of the role that is chosen. What was typed stays, and is of that role now.

        Beside another name nothing stands that is somebody else's.
        """
        held = self._held.get(self.role.word())
        words = ("", "", "")
        if held is not None:
            words = held.name or "", held.email or "", say_day(held.trained_on)
        is_other = self._is_typed(self.name)
        for box, known in zip((self.name, self.email, self.trained), words, strict=True):
            if not self._is_typed(box):
                self._shown[box] = "" if is_other else known
                box.setText(self._shown[box])
        who = words[0] or words[1]
        said = f"{who} holds this role until this is kept." if is_other and who else ""
        self.banner.say("info", said)

    def _is_typed(self, box: LineBox) -> bool:
        return box.text() != self._shown.get(box, "")

    def _try(self) -> None:
        typed, email = self.trained.text().strip(), self.email.text().strip()
        if typed and read_day(typed) is None:
            self.banner.say("warn", f"“{typed[:20]}” is not a day.", "Type it as 18/12/2026.")
            self.trained.setFocus()
        elif email and ("@" not in email or " " in email):
            self.banner.say("warn", f"“{email[:40]}” is no address.", "Type it as name@school.")
            self.email.setFocus()
        else:
            self.accept()
