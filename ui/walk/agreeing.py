"""An action that comes to mind on a visit: it joins those that its record says were agreed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from audit_app.workbook.schools.agreed import QUESTION, AgreedRow, with_another
from ui.answering.words import A_DAY, read_day
from ui.keeping import about, ask_until_kept
from ui.parts.arrange import button, column, label, row
from ui.parts.banner import Banner
from ui.parts.fields import LineBox, NoteBox, field
from ui.parts.size import fill_dialog
from ui.parts.unkept import put_away_button
from ui.pointing import names_nobody

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from ui.desk import Desk
    from ui.walk.in_hand import InHand

_KEY = (QUESTION, "")
_WHERE = "It stands under “{question}”, and joins the action plan when the visit is signed off."


def asks_what_was_agreed(hand: InHand) -> bool:
    """Whether a return is the open record of a visit that asks for the actions agreed on it."""
    is_visit = hand.returned.visit_id is not None and not hand.is_signed
    return is_visit and any(one.key == _KEY for one in hand.asked())


def ask_agreed(desk: Desk, hand: InHand, window: QWidget) -> None:
    """Ask for an action that was agreed on a visit, and put it in the record as one more row."""
    book, question = desk.workbook, hand.form.question(QUESTION)
    words = "" if question is None else question.label
    dialog = about(AgreeingDialog(words, desk.watched, window), hand.id)

    def keep() -> None:
        rows = with_another(book.file, hand.id, dialog.agreed())
        book.answers.answer(hand.id, hand.form, _KEY, rows)

    ask_until_kept(dialog, lambda: desk.saving.do(keep, named=f"Action added at {QUESTION}"))


class AgreeingDialog(QDialog):
    """What is to be done, by which role, by when: the columns of the record's own question."""

    def __init__(self, question: str, watched: Sequence[str], parent: QWidget | None) -> None:
        """`question` is what the record asks, in its own words."""
        super().__init__(parent)
        self.setWindowTitle("Action agreed on this visit")
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._watched = watched
        self.ask = NoteBox("What will be done", "Who is to do what? One thing.", 2)
        self.owner = LineBox("Owner (role)", "Such as Headteacher")
        self.by = LineBox("By")
        self.know = LineBox("How we will know")
        self.banner = Banner()
        self._keep = button("Keep this action", self._try, "primary")
        fill_dialog(
            self,
            column(
                label(self.windowTitle(), "h2"),
                label(_WHERE.format(question=question), "muted"),
                self.banner,
                field("What will be done", self.ask),
                field("Owner (role)", self.owner),
                field("By", self.by, A_DAY),
                field("How we will know", self.know),
                None,
                spacing=12,
            ),
            row(None, put_away_button(self), self._keep),
            620,
        )
        self.ask.setFocus()

    def agreed(self) -> AgreedRow:
        """What was typed."""
        return AgreedRow(
            self.ask.toPlainText().strip(),
            self.owner.text().strip(),
            read_day(self.by.text()),
            self.know.text().strip(),
        )

    def _try(self) -> None:
        if not self.ask.toPlainText().strip():
            self.banner.say("warn", "The action does not say what is asked.", "Write the action.")
            self.ask.setFocus()
        elif self.by.text().strip() and read_day(self.by.text()) is None:
            typed = self.by.text().strip()[:20]
            self.banner.say("warn", f"“{typed}” is not a day.", "Type it as 18/12/2026.")
            self.by.setFocus()
        elif names_nobody(self.banner, (self.ask, self.owner, self.know), self._watched):
            self.accept()
