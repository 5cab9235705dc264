"""Beginning a session: when, where and about which audit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from ui.answering.words import A_DAY, read_day, say_day
from ui.parts.arrange import button, column, label, row
from ui.parts.banner import Banner
from ui.parts.fields import Choice, LineBox, field
from ui.parts.size import fill_dialog
from ui.parts.unkept import put_away_button
from ui.pointing import names_nobody

if TYPE_CHECKING:
    from audit_app.records import Audit
    from ui.desk import Desk


class SessionDialog(QDialog):
    """When and about which audit; the rest is recorded on the session's own form."""

    def __init__(self, audits: list[Audit], desk: Desk, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle("New session")
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.audit = Choice("Audit", [(held.id, f"{held.code}: {held.title}") for held in audits])
        self.name = LineBox("Title", "Such as Reflection on neglect")
        self.day = LineBox("Date")
        self.day.setText(say_day(desk.today().isoformat()))
        self.place = LineBox("Place")
        self.lead = LineBox("Led by (a role)")
        self._watched = desk.watched
        self._banner = Banner()
        keep = button("Begin the record", self._try, "primary")
        fill_dialog(
            self,
            column(
                label("New session", "h2"),
                self._banner,
                field("Audit", self.audit),
                field("Title", self.name),
                row(field("Date", self.day, A_DAY), field("Place", self.place), spacing=12),
                field("Led by (a role)", self.lead),
                None,
                spacing=12,
            ),
            row(None, put_away_button(self), keep),
            520,
        )
        self.audit.setFocus()

    def _try(self) -> None:
        if read_day(self.day.text()) is None:
            self.day.setProperty("wrong", "true")
            self.day.style().unpolish(self.day)
            self.day.style().polish(self.day)
            self.day.setFocus()
        elif names_nobody(self._banner, (self.name, self.place, self.lead), self._watched):
            self.accept()
