"""Below an answer: what was seen, and where the evidence lies; half-typed words are kept too."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.parts.arrange import column
from ui.parts.fields import LineBox, NoteBox, field
from ui.settle import Settle
from ui.walk.hand import ANSWER, NOTE, WHERE

IN_A_RECORD = ("What did you see?", "What did you see? Note the record and date, not names.")
IN_A_MEETING = ("What was said?", "What was said? Roles, not names.")


class Drafts(Settle):
    """The half-typed words of one box: whether any are on the disk, for then the last are said."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._is_kept = False
        self.settled.connect(self._keep)

    def watch(self, box: LineBox | NoteBox) -> None:
        """Stir with what is typed; what is shown there is not typed."""
        box.textChanged.connect(lambda *_told: self.stir() if box.hasFocus() else None)
        box.left.connect(self.forget)

    def had_one(self) -> bool:
        """Whether half-typed words were kept since they were last said."""
        kept, self._is_kept = self._is_kept, False
        return kept

    def _keep(self) -> None:
        self._is_kept = True


class Noted(QWidget):
    """Says what was `noted` or `pointed` at when a box is left, and in a pause what is `drafted`.

    `changed` while the note is typed, so that names in it are marked at once.
    """

    noted = Signal(str)
    pointed = Signal(str)
    drafted = Signal(str, str)
    changed = Signal()

    def __init__(self, number: str, asks: tuple[str, str] = IN_A_RECORD) -> None:
        super().__init__()
        self.note = NoteBox(f"{asks[0]} Question {number}", asks[1])
        self.where = LineBox(f"Where the evidence lies. Question {number}", "Where it is recorded")
        self._shown_note = self._shown_where = ""
        self._note_drafts, self._where_drafts = Drafts(self), Drafts(self)
        self._note_drafts.settled.connect(lambda: self.drafted.emit(NOTE, self.words()))
        self._where_drafts.settled.connect(lambda: self.drafted.emit(WHERE, self.where.text()))
        self._where_drafts.watch(self.where)
        self.note.textChanged.connect(self._typed)
        self.note.left.connect(self.flush)
        self.where.left.connect(self._say_where)
        self._where_field: QWidget = field("Where the evidence lies", self.where)
        self._where_field.hide()
        self.setLayout(column(self.note, self._where_field, spacing=10))

    def words(self) -> str:
        """The note as it is typed."""
        return self.note.toPlainText()

    def show_words(self, note: str, where: str) -> None:
        """Show what stands in the workbook; a note that is being typed is left alone."""
        if not self.note.hasFocus() or self.words() == self._shown_note:
            self._shown_note = note
            if self.words() != note:
                self.note.setPlainText(note)
            self._note_drafts.forget()
        self._shown_where = where
        self.where.setText(where)
        self._where_field.setVisible(bool(where))

    def be_read(self, *, is_read: bool) -> None:
        """A sealed return is read: nothing can be typed, and an empty box asks for nothing."""
        policy = Qt.FocusPolicy.ClickFocus if is_read else Qt.FocusPolicy.StrongFocus
        for box in (self.note, self.where):
            box.setReadOnly(is_read)
            box.setFocusPolicy(policy)  # by the mouse its words can still be copied
        self.setVisible(not is_read or bool(self.words() or self.where.text()))
        self.note.setVisible(not is_read or bool(self.words()))

    def open_where(self) -> None:
        """Open the line that says where the evidence lies."""
        self._where_field.show()
        self.where.setFocus()

    def in_hand(self, now: QWidget) -> str:
        """Which field has the focus."""
        return NOTE if now is self.note else WHERE if now is self.where else ANSWER

    def cursor_in(self, name: str) -> int:
        """How many letters stand before the cursor in a field."""
        if name == NOTE:
            return self.note.textCursor().position()
        return self.where.cursorPosition() if name == WHERE else 0

    def take_up(self, name: str, cursor: int) -> None:
        """Put the focus back into a field, to the letter."""
        if name == NOTE:
            self.note.setFocus()
            held = self.note.textCursor()
            held.setPosition(min(cursor, len(self.words())))
            self.note.setTextCursor(held)
        elif name == WHERE:
            self.open_where()
            self.where.setCursorPosition(cursor)

    def flush(self) -> None:
        """Say everything that is typed and not yet said: the field is left."""
        self._note_drafts.forget()
        words, had_draft = self.words(), self._note_drafts.had_one()
        if words != self._shown_note or had_draft:
            self._shown_note = words
            self.noted.emit(words)
        self._say_where()

    def hold(self, name: str) -> None:
        """A field could not be saved: keep it as unsaid, so that leaving tries again."""
        if name == NOTE:
            self._shown_note = "\0"
        else:
            self._shown_where = "\0"

    def _typed(self) -> None:
        self.changed.emit()
        if self.words() != self._shown_note:
            self._note_drafts.stir()

    def _say_where(self) -> None:
        had_draft = self._where_drafts.had_one()
        if self.where.text() != self._shown_where or had_draft:
            self._shown_where = self.where.text()
            self.pointed.emit(self._shown_where)
