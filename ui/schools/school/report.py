"""The report on a visit from draft to final: its day, the school's comments, and our reply."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from audit_app.rules.dates import full
from ui.answering.words import A_DAY, read_day, say_day
from ui.parts.arrange import button, column, label, row
from ui.parts.banner import Banner
from ui.parts.fields import LineBox, NoteBox, field
from ui.parts.segment import TickSegment
from ui.parts.size import fill_dialog
from ui.parts.unkept import put_away_button
from ui.pointing import names_nobody

if TYPE_CHECKING:
    from audit_app.records import Visit
    from audit_app.workbook.workbook import Workbook
    from ui.desk import Desk


class ReportDialog(QDialog):
    """Keeps what is said of the report; `is_written` when it is to be written as a PDF, too."""

    def __init__(self, visit: Visit, desk: Desk, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle("The report on the visit")
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.is_written = False
        self._watched, self._today = desk.watched, desk.today()
        self.day = LineBox("Draft sent on")
        self.day.setText(say_day(visit.drafted_on))
        self.comments = NoteBox("The school’s comments on the facts", lines=3)
        self.comments.setPlainText(visit.comments or "")
        self.reply = NoteBox("Our reply, and what changed", lines=3)
        self.reply.setPlainText(visit.reply or "")
        self.final = TickSegment("", "The report is final")
        self.final.setChecked(visit.final_on is not None)
        self._banner = Banner()
        fill_dialog(
            self,
            column(
                label("The report on the visit", "h2"),
                label(_state(visit)),
                self._banner,
                field("Draft sent on", self.day, f"The school then has ten working days. {A_DAY}"),
                field("The school’s comments on the facts", self.comments, "No names."),
                field("Our reply, and what changed", self.reply, "No names."),
                self.final,
                None,
                spacing=12,
            ),
            row(
                None,
                put_away_button(self),
                button("Keep", lambda: self._try(is_written=False)),
                button(
                    "Keep, and write it as a PDF…", lambda: self._try(is_written=True), "primary"
                ),
            ),
            620,
        )
        self.day.setFocus()

    @property
    def sent_on(self) -> date | None:
        """The day on which the draft was sent, as it is typed."""
        day = read_day(self.day.text())
        return date.fromisoformat(day) if day else None

    @property
    def today(self) -> date:
        """The day on which this is said."""
        return self._today

    def _try(self, *, is_written: bool) -> None:
        typed = self.day.text().strip()
        if typed and read_day(typed) is None:
            self._banner.say("warn", f"“{typed[:20]}” is not a day.", "Type it as 18/12/2026.")
            self.day.setFocus()
            return
        if names_nobody(self._banner, (self.comments, self.reply), self._watched):
            self.is_written = is_written
            self.accept()


def keep_report(book: Workbook, visit_id: str, dialog: ReportDialog) -> None:
    """Keep what was said of a report: the draft's day, the comments, and whether it is final.

    Raises Problem where one of them is too early or comes too late; then nothing of it is kept.
    """
    visit = book.visits.one(visit_id)
    said = dialog.comments.toPlainText().strip(), dialog.reply.toPlainText().strip()
    since = date.fromisoformat(visit.final_on) if visit.final_on else dialog.today
    final_on = since if dialog.final.isChecked() else None
    book.visiting.note_report(visit, dialog.sent_on, said, final_on)


def _state(visit: Visit) -> str:
    if visit.final_on:
        return f"It has been final since {full(date.fromisoformat(visit.final_on))}."
    if visit.comments_due:
        return f"The school may comment until {full(date.fromisoformat(visit.comments_due))}."
    return "It is a draft that was not sent yet."
