"""Moving an action's date, and looking whether it helped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from ui.answering.words import A_DAY, read_day
from ui.parts.arrange import button, column, label, row
from ui.parts.fields import Choice, LineBox, NoteBox, field
from ui.parts.needs import Needs
from ui.parts.size import fill_dialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_OUTCOMES = (
    ("embedded", "Embedded: it helped, and it lasts"),
    ("impact_not_seen", "Impact not seen"),
    ("no_longer_needed", "No longer needed"),
    ("still_open", "Still open: look again later"),
)


class MoveDialog(QDialog):
    """A new day and why; the first day stays on the page."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Move the date")
        self._day = LineBox("New date")
        self._reason = NoteBox("Reason for delay", lines=2)
        self._keep = button("Move the date", self.accept, "primary")
        self._needs = Needs(self._keep)
        self._day.textChanged.connect(lambda _text: self._look())
        self._reason.textChanged.connect(self._look)
        _lay_out(
            self,
            "Move the date",
            [
                field("New date", self._day, A_DAY),
                field("Reason for delay", self._reason),
                self._needs,
            ],
            self._keep,
        )
        self._look()
        self._day.setFocus()

    def day(self) -> str:
        """The new day, ISO."""
        return read_day(self._day.text()) or ""

    def reason(self) -> str:
        """Why it moves."""
        return self._reason.toPlainText().strip()

    def _look(self) -> None:
        self._needs.say(
            "" if self.day() else "type the new date",
            "" if self.reason() else "say why it moves",
        )


class LookDialog(QDialog):
    """Whether it helped, by somebody other than its owner."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Look whether it helped")
        self.by = LineBox("Who looked (a role, not its owner)")
        self.outcome = Choice("Outcome", _OUTCOMES)
        self._words = NoteBox("What was seen", "What difference did it make to children?", 3)
        self._keep = button("Keep this look", self.accept, "primary")
        _lay_out(
            self,
            "Look whether it helped",
            [
                field("Who looked (a role, not its owner)", self.by),
                field("Outcome", self.outcome),
                field("What was seen", self._words),
            ],
            self._keep,
        )
        self.by.setFocus()

    def words(self) -> str:
        """What was seen."""
        return self._words.toPlainText().strip()


def _lay_out(dialog: QDialog, title: str, parts: list[QWidget], keep: QWidget) -> None:
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    body = column(label(title, "h2"), *parts, None, spacing=12)
    fill_dialog(dialog, body, row(None, button("Put away", dialog.reject), keep), 520)
