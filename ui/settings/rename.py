"""Another name for an agency: one line, with the present name to change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from audit_app.rules.identifiers import kinds_in
from ui.parts.aloud import show_words
from ui.parts.arrange import button, column, label, row
from ui.parts.fields import LineBox, field
from ui.parts.needs import Needs
from ui.parts.size import fill_dialog
from ui.parts.unkept import put_away_button

if TYPE_CHECKING:
    from collections.abc import Sequence


class RenameDialog(QDialog):
    """The present name is chosen as a whole: typing replaces it, an arrow key goes into it."""

    def __init__(self, name: str, watched: Sequence[str], parent: QWidget | None) -> None:
        super().__init__(parent)
        self._watched = watched
        self.setWindowTitle(f"Rename {name}")
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.box = LineBox("Name")
        self.box.setText(name)
        self.box.textChanged.connect(lambda _text: self._look())
        self._wrong = label("", "bad")
        self._wrong.hide()
        keep = button("Rename", self.accept, "primary")
        self._needs = Needs(keep)
        fill_dialog(
            self,
            column(label(f"Rename {name}", "h2"), field("Name", self.box), self._wrong, spacing=12),
            column(self._needs, row(None, put_away_button(self), keep)),
            480,
        )
        self._look()
        self.box.selectAll()
        self.box.setFocus()

    def name(self) -> str:
        """What was typed, in one line."""
        return " ".join(self.box.text().split())

    def _look(self) -> None:
        kinds = kinds_in(self.name(), self._watched)
        show_words(self._wrong, f"Something here looks {kinds[0]}. Take it out." if kinds else "")
        self._needs.say(
            "" if self.name() else "type a name",
            "take out what points at somebody" if kinds else "",
        )
