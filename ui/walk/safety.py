"""Is a child at risk now: stops the auditor, and asks who was told."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QDialog, QLineEdit, QPlainTextEdit, QWidget

from ui.painter import ShapeMark
from ui.parts.aloud import show_words
from ui.parts.arrange import button, column, label, row
from ui.parts.fields import LineBox, NoteBox, field
from ui.parts.flow import Flow
from ui.parts.needs import Needs
from ui.parts.segment import Segment
from ui.parts.size import fill_dialog
from ui.parts.unkept import put_away_button

_STOP = (
    "Stop the audit. Follow your own agency’s safeguarding procedures now, and tell your "
    "safeguarding lead. This workbook tells nobody."
)


@dataclass(frozen=True, slots=True)
class Told:
    """What the auditor says of an immediate worry."""

    known: bool
    role: str
    at: str
    words: str


class SafetyDialog(QDialog):
    """Shown by the button on every page, by a stopping answer, and before a sign-off.

    `is_new` after an answer that says so: that nobody knows of it, or that the child is not yet
    protected.
    """

    def __init__(self, parent: QWidget | None, *, is_new: bool = False) -> None:
        super().__init__(parent)
        self.setWindowTitle("A child may be at risk now")
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._known = Segment("1", "Known, and the child is already protected")
        self._new = Segment("2", "Not known, or not yet protected")
        self._group = QButtonGroup(self)
        for place, segment in enumerate((self._known, self._new)):
            QShortcut(QKeySequence(segment.key), self).activated.connect(
                lambda segment=segment: self._press(segment)
            )
            segment.setAccessibleDescription("Is this already known?")
            self._group.addButton(segment, place)
        self._new.setChecked(is_new)
        self._role = LineBox("Who was told (a role)")
        self._at = LineBox("When they were told", "Such as today, 14:30")
        self._words = NoteBox("What was said and agreed (no names)", lines=2)
        self._stop = label("", "bad")
        self._stop.hide()
        self._done = button("Keep this", self.accept, "primary")
        self._needs = Needs(self._done)
        self._group.idToggled.connect(lambda _place, _on: self._look())  # also when given back
        self._role.textChanged.connect(lambda _text: self._look())
        self._at.textChanged.connect(lambda _text: self._look())
        self._lay_out()
        self._look()
        (self._role if is_new else self._known).setFocus()

    def _lay_out(self) -> None:
        head = row(ShapeMark("triangle", 24, "bad"), label("Is a child at risk now?", "h2"))
        head.setStretch(1, 1)
        fill_dialog(
            self,
            column(
                head,
                label("Is it already known, and is the child already protected?", "strong"),
                Flow(self._known, self._new),
                self._stop,
                field("Who was told (a role, not a name)", self._role),
                field("When", self._at),
                field("What was said and agreed", self._words, "No names."),
                None,
                spacing=12,
            ),
            column(
                self._needs,
                row(None, put_away_button(self), self._done),
            ),
        )

    def _press(self, segment: Segment) -> None:
        """A digit chooses, while no words are typed."""
        if not isinstance(self.focusWidget(), QLineEdit | QPlainTextEdit):
            segment.click()
            segment.setFocus()

    def told(self) -> Told:
        """What was said."""
        return Told(
            self._known.isChecked(),
            self._role.text().strip(),
            self._at.text().strip(),
            self._words.toPlainText().strip(),
        )

    def _look(self) -> None:
        show_words(self._stop, _STOP if self._new.isChecked() else "", at_once=True)
        self._needs.say(
            "" if self._group.checkedId() >= 0 else "say whether it is known",
            "" if self._role.text().strip() else "who was told",
            "" if self._at.text().strip() else "when",
        )
