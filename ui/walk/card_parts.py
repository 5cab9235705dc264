"""The parts of a question's card: its head, its answer as it is heard, the evidence to tick."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from ui.answering.fields import Fields
from ui.answering.rows import RowsAnswer
from ui.answering.words import Typed
from ui.parts.arrange import label, row
from ui.walk.evidence import EvidenceTicks

if TYPE_CHECKING:
    from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

    from ui.answering.makers import Answering
    from ui.parts.chip import Chip
    from ui.walk.card import QuestionCard


def head(number: str, words: QLabel, chip: Chip, name: str) -> QHBoxLayout:
    """The number, the question, what is wanted, and the code that spreadsheets and reports say."""
    code = label(name, "small", wrap=False)
    at = label(number, "muted", wrap=False)
    head = row(at, words, chip, code, spacing=10)
    head.setStretch(1, 1)
    for part in (at, chip, code):
        head.setAlignment(part, Qt.AlignmentFlag.AlignTop)
    return head


def hear(answer: Answering, card: QuestionCard) -> None:
    """Have a card say what is answered, and whether something typed cannot be read as that."""
    answer.answered.connect(card.answered)
    if isinstance(answer, Typed | Fields | RowsAnswer):
        answer.unread.connect(lambda: card.unread.emit(answer.is_unread))


def evidence_on(body: QVBoxLayout, card: QuestionCard) -> EvidenceTicks | None:
    """The parts of the evidence to tick; None where the question has none."""
    if not card.asked.question.evidence:
        return None
    made = EvidenceTicks(card.asked.question)
    made.ticked.connect(card.ticked)
    body.addWidget(made)
    return made


def be_a_stop(words: QWidget, heard: str) -> None:
    """A card that only says something has no box to go to: its words are heard instead."""
    words.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    words.setAccessibleName(heard)
