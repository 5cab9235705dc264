"""Moving an action's date, and looking whether it helped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from ui.answering.words import A_DAY, read_day
from ui.parts.arrange import button, column, label, row
from ui.parts.banner import Banner
from ui.parts.fields import Choice, LineBox, NoteBox, field
from ui.parts.needs import Needs
from ui.parts.size import fill_dialog
from ui.parts.unkept import put_away_button
from ui.pointing import names_nobody

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QPushButton, QWidget

_OUTCOMES = (
    ("embedded", "Embedded: it helped, and it lasts"),
    ("impact_not_seen", "Impact not seen"),
    ("no_longer_needed", "No longer needed"),
    ("still_open", "Still open: look again later"),
)


class MoveDialog(QDialog):
    """A new day and why; the first day stays on the page."""

    def __init__(self, parent: QWidget | None, watched: Sequence[str] = ()) -> None:
        super().__init__(parent)
        self.setWindowTitle("Move the date")
        self._watched = watched
        self._banner = Banner()
        self._day = LineBox("New date")
        self._reason = NoteBox("Reason for delay", lines=2)
        self._keep = button("Move the date", self._try, "primary")
        self._needs = Needs(self._keep)
        self._day.textChanged.connect(lambda _text: self._look())
        self._reason.textChanged.connect(self._look)
        _lay_out(
            self,
            self._banner,
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

    def _try(self) -> None:
        if names_nobody(self._banner, (self._reason,), self._watched):
            self.accept()


class LookDialog(QDialog):
    """Whether it helped, by somebody other than its owner."""

    def __init__(
        self, parent: QWidget | None, watched: Sequence[str] = (), owner: str = ""
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Look whether it helped")
        self._watched, self._owner = watched, owner.strip().casefold()
        self._banner = Banner()
        self.by = LineBox("Who looked (a role, not its owner)")
        self.outcome = Choice("Outcome", _OUTCOMES)
        self._words = NoteBox("What was seen", "What difference did it make to children?", 3)
        self._keep = button("Keep this look", self._try, "primary")
        self._needs = Needs(self._keep)
        self.by.textChanged.connect(lambda _text: self._look())
        self._words.textChanged.connect(self._look)
        _lay_out(
            self,
            self._banner,
            [
                field("Who looked (a role, not its owner)", self.by),
                field("Outcome", self.outcome),
                field("What was seen", self._words),
                self._needs,
            ],
            self._keep,
        )
        self._look()
        self.by.setFocus()

    def looker(self) -> str:
        """The role of whoever looked."""
        return self.by.text().strip()

    def words(self) -> str:
        """What was seen."""
        return self._words.toPlainText().strip()

    def _look(self) -> None:
        role = self.looker().casefold()
        wanted = "name a role other than its owner’s" if role == self._owner else ""
        self._needs.say(
            wanted if role else "type the role of who looked",
            "" if self.words() else "say what was seen",
        )

    def _try(self) -> None:
        if names_nobody(self._banner, (self.by, self._words), self._watched):
            self.accept()


def _lay_out(dialog: QDialog, banner: Banner, parts: list[QWidget], keep: QPushButton) -> None:
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    title = label(dialog.windowTitle(), "h2")
    body = column(title, banner, *parts, None, spacing=12)
    fill_dialog(dialog, body, row(None, put_away_button(dialog), keep), 520)
