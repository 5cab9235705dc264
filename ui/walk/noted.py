"""Below an answer: what was seen, and where the evidence lies; half-typed words are kept too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.parts.arrange import column
from ui.parts.fields import LineBox, NoteBox, field
from ui.settle import Settle
from ui.walk.hand import NOTE, WHERE

if TYPE_CHECKING:
    from collections.abc import Mapping

IN_A_RECORD = ("What did you see?", "What did you see? Note the record and date, not names.")
OF_ITSELF = ("Why, or what comes next?", "Why, or what comes next? No child and no family by name.")
IN_A_MEETING = ("What was said?", "What was said? Roles, not names.")
_UNSAID = "\0"  # stands for what the workbook holds while the last words could not be saved


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


class Pointer(QWidget):
    """The line that says where the evidence lies; most questions never need it."""

    pointed = Signal(str)
    drafted = Signal(str)

    def __init__(self, number: str) -> None:
        super().__init__()
        self.box = LineBox(f"Where the evidence lies. Question {number}", "Where it is recorded")
        self._shown = ""
        self._drafts = Drafts(self)
        self._drafts.settled.connect(lambda: self.drafted.emit(self.box.text()))
        self._drafts.watch(self.box)
        self.box.left.connect(self.flush)
        self.setLayout(column(field("Where the evidence lies", self.box)))

    def show_words(self, words: str) -> None:
        """Show what stands in the workbook; an empty line goes away, one that is unsaid stays."""
        if self.is_unsaid:
            return
        self._shown = words
        self.box.setText(words)
        self.setVisible(bool(words))

    def hold(self) -> None:
        """It could not be saved: keep it as unsaid, so that leaving tries again."""
        self._shown = _UNSAID

    @property
    def is_unsaid(self) -> bool:
        """Whether what is typed could not be saved."""
        return self._shown == _UNSAID

    def flush(self) -> None:
        """Say what is typed and not yet said."""
        had_draft = self._drafts.had_one()
        if self.box.text() != self._shown or had_draft:
            self._shown = self.box.text()
            self.pointed.emit(self._shown)


class Noted(QWidget):
    """Says what was `noted` or `pointed` at when a box is left, and in a pause what is `drafted`.

    `changed` while the note is typed, so that names in it are marked at once.
    """

    noted = Signal(str)
    pointed = Signal(str)
    drafted = Signal(str, object)
    changed = Signal()

    def __init__(self, number: str, asks: tuple[str, str] = IN_A_RECORD) -> None:
        super().__init__()
        self._number = number
        self.note = NoteBox(f"{asks[0]} Question {number}", asks[1])
        self.pointer: Pointer | None = None
        self._shown, self._is_read = "", False
        self._drafts = Drafts(self)
        self._drafts.settled.connect(lambda: self.drafted.emit(NOTE, self.words()))
        self.note.textChanged.connect(self._typed)
        self.note.left.connect(self.flush)
        self._body = column(self.note, spacing=10)
        self.setLayout(self._body)

    def words(self) -> str:
        """The note as it is typed."""
        return self.note.toPlainText()

    def where(self) -> str:
        """Where the evidence lies, as it is typed."""
        return "" if self.pointer is None else self.pointer.box.text()

    def show_words(self, note: str, where: str) -> None:
        """Show what stands in the workbook; one in hand or unsaid is left alone."""
        is_typed = self.note.hasFocus() and self.words() != self._shown
        if not is_typed and self._shown != _UNSAID:
            self._shown = note
            if self.words() != note:
                self.note.setPlainText(note)
            self._drafts.forget()
        if where or self.pointer is not None:
            self._with_pointer().show_words(where)

    def be_read(self, *, is_read: bool) -> None:
        """A sealed return is read: nothing can be typed, and an empty box asks for nothing."""
        self._is_read = is_read
        for box in (self.note, *(() if self.pointer is None else (self.pointer.box,))):
            self._dress(box)
        self.setVisible(not is_read or bool(self.words() or self.where()))
        self.note.setVisible(not is_read or bool(self.words()))

    def open_where(self) -> Pointer:
        """Open the line that says where the evidence lies."""
        pointer = self._with_pointer()
        pointer.show()
        pointer.box.setFocus()
        return pointer

    def flush(self) -> None:
        """Say everything that is typed and not yet said: the field is left."""
        self._drafts.forget()
        words, had_draft = self.words(), self._drafts.had_one()
        if words != self._shown or had_draft:
            self._shown = words
            self.noted.emit(words)
        if self.pointer is not None:
            self.pointer.flush()

    def hold(self, name: str) -> None:
        """A field could not be saved: keep it as unsaid, so that leaving tries again."""
        if name == NOTE:
            self._shown = _UNSAID
        elif name == WHERE and self.pointer is not None:
            self.pointer.hold()

    def unsaid(self) -> dict[str, str]:
        """What is typed in its boxes and could not be saved."""
        pointer = self.pointer
        note = {NOTE: self.words()} if self._shown == _UNSAID else {}
        return {**note, WHERE: pointer.box.text()} if pointer and pointer.is_unsaid else note

    def type_again(self, unsaid: Mapping[str, str]) -> None:
        """Put back what was typed and is unsaid."""
        self.show_words(unsaid.get(NOTE, self.words()), unsaid.get(WHERE, self.where()))
        for name in unsaid:
            self.hold(name)

    def _with_pointer(self) -> Pointer:
        if self.pointer is None:
            self.pointer = made = Pointer(self._number)
            made.pointed.connect(self.pointed)
            made.drafted.connect(lambda words: self.drafted.emit(WHERE, words))
            self._dress(made.box)
            self._body.addWidget(made)
        return self.pointer

    def _dress(self, box: LineBox | NoteBox) -> None:
        policies = Qt.FocusPolicy
        box.setReadOnly(self._is_read)  # by the mouse its words can still be copied
        box.setFocusPolicy(policies.ClickFocus if self._is_read else policies.StrongFocus)

    def _typed(self) -> None:
        self.changed.emit()
        if self.words() != self._shown:
            self._drafts.stir()
