"""Names that are watched for are marked in a note as they are typed, and said in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QTextEdit

from audit_app.rules.identifiers import kind_of_identifier, names_met
from ui.look import look

if TYPE_CHECKING:
    from ui.parts.fields import NoteBox


def mark_names(note: NoteBox, watched: tuple[str, ...]) -> str:
    """Mark the names in a note; what to say below it, or "" where nothing points at anybody."""
    words = note.toPlainText()
    marks = []
    for start, end in names_met(words, watched):
        mark = QTextEdit.ExtraSelection()
        cursor = note.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, cursor.MoveMode.KeepAnchor)
        mark.cursor = cursor
        style = QTextCharFormat()
        style.setBackground(look.current().colour("badsoft"))
        style.setForeground(look.current().colour("bad"))
        style.setFontUnderline(True)
        mark.format = style
        marks.append(mark)
    note.setExtraSelections(marks)
    kind = kind_of_identifier(words)
    if kind is not None:
        return f"Something here looks {kind}. Take it out: a child is a reference."
    return "A name to watch for is in this note." if marks else ""
