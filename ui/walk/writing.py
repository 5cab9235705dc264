"""What a card says is written: one return's answers, notes, pointers and worries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from forms.answers import problem_with
from forms.progress import is_stop
from ui.actions.adding import add_action
from ui.keeping import about, ask_until_kept
from ui.walk.agreeing import ask_agreed, asks_what_was_agreed
from ui.walk.answer_box import CHOSEN, IN_WORDS, UNREAD
from ui.walk.hand import ANSWER, NOTE, WHERE
from ui.walk.safety import SafetyDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from forms.compiled import CompiledForm
    from forms.rules import Key
    from ui.desk import Desk
    from ui.walk.card import QuestionCard
    from ui.walk.in_hand import InHand
    from ui.walk.middle import Middle

# What is only on the screen is named by its facet; its card names it by its box.
_NAMES = {"value": ANSWER, NOTE: NOTE, WHERE: WHERE, UNREAD: UNREAD}
_IDLE_AFTER = 60_000  # milliseconds without a key before an unfinished note becomes a line


class Writing(QObject):
    """Each card that is made is listened to; what could not be saved stays on its card."""

    def __init__(self, desk: Desk, return_id: str, form: CompiledForm, middle: Middle) -> None:
        super().__init__(middle)
        self._desk, self._id, self._form, self._middle = desk, return_id, form, middle
        self._answers = desk.workbook.answers
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(_IDLE_AFTER)
        self._idle.timeout.connect(middle.flush)
        middle.made.connect(self._listen)
        middle.gone.connect(self._let_go)
        middle.back.connect(self._hold_again)

    def stop(self) -> None:
        """The page is left, and everything typed was said."""
        self._idle.stop()

    def ask_safety(self) -> None:
        """Stop the auditor: is a child at risk now, and who was told."""
        ask_safety(self._desk, self._id, self._middle.window())

    def ask_action(self, hand: InHand) -> None:
        """An action that comes to mind while the record is read, or while the group speaks.

        On a visit it joins what the record itself says was agreed: its sign-off puts that in the
        plan, and two would stand there.
        """
        returned, window = hand.returned, self._middle.window()
        if asks_what_was_agreed(hand):
            self._middle.flush()
            ask_agreed(self._desk, hand, window)
            return
        if returned.visit_id is not None:
            school = self._desk.workbook.visiting.school_of(returned)
            add_action(self._desk, window, "school_audit", school_id=school.id)
            return
        if returned.school_id is not None:
            school_id = returned.school_id
            add_action(self._desk, window, "school_audit", school_id=school_id)
            return
        source = "reflection" if returned.session_id else "case_audit"
        known = {"audit_id": returned.audit_id, "session_id": returned.session_id}
        add_action(self._desk, window, source, **known)

    def _listen(self, card: QuestionCard) -> None:
        card.answered.connect(lambda value: self._answer(card, value))
        card.drafted.connect(lambda facet, said: self._draft(card, facet, said))
        card.noted.connect(lambda words: self._note(card, words))
        card.pointed.connect(lambda words: self._point(card, words))
        card.ticked.connect(lambda names: self._tick(card, names))
        card.to_settle.connect(lambda: self._settle(card))
        unread = self._named(card.asked.key, UNREAD)
        self._desk.saving.hold(unread, is_held=False)  # the card it was typed on is gone
        card.unread.connect(lambda is_so: self._desk.saving.hold(unread, is_held=is_so))

    def _answer(self, card: QuestionCard, value: object) -> None:
        key, stays = card.asked.key, self._stays(card, value)
        if not self._desk.saving.do(
            lambda: self._answers.answer(self._id, self._form, key, value),
            typed=self._named(key, "value") if stays else "",
        ):
            if stays:
                card.hold(ANSWER)
            else:
                self._middle.stands.show_on(card)
        elif is_stop(self._form, card.asked.question, value):
            ask_safety(self._desk, self._id, self._middle.window(), is_new=True)

    def _stays(self, card: QuestionCard, value: object) -> bool:
        """Whether an answer that cannot be saved stays on the screen until it can.

        Words do; so does what is typed in rows and fields, where it would fit.
        """
        question = card.asked.question
        if question.type in IN_WORDS:
            return True
        return question.type not in CHOSEN and problem_with(self._form, question, value) is None

    def _draft(self, card: QuestionCard, facet: str, said: object) -> None:
        key = card.asked.key
        self._idle.start()
        self._desk.saving.do(
            lambda: self._answers.draft(self._id, key, facet, said),
            typed=self._named(key, facet),
        )

    def _note(self, card: QuestionCard, words: str) -> None:
        key = card.asked.key
        if not self._desk.saving.do(
            lambda: self._answers.note(self._id, key, words), typed=self._named(key, "note")
        ):
            card.hold(NOTE)

    def _point(self, card: QuestionCard, words: str) -> None:
        key = card.asked.key
        if not self._desk.saving.do(
            lambda: self._answers.where(self._id, key, words), typed=self._named(key, "where")
        ):
            card.hold(WHERE)

    def _tick(self, card: QuestionCard, names: list[str]) -> None:
        name = card.asked.question.name
        if not self._desk.saving.do(lambda: self._answers.tick(self._id, self._form, name, names)):
            self._middle.stands.show_on(card)

    def _settle(self, card: QuestionCard) -> None:
        """Go to where what two people said differently is settled."""
        answer = self._middle.stands.answers.get(card.asked.key)
        self._desk.go("differences", "" if answer is None else answer.id)

    def _let_go(self, keys: list[Key]) -> None:
        """What is unsaid of questions that are asked no more holds nobody back, and is said."""
        for key in keys:
            for facet in _NAMES:
                self._desk.saving.hold(self._named(key, facet), is_held=False)
        are, its, it = ("is", "its", "it") if len(keys) == 1 else ("are", "their", "them")
        names = ", ".join(name for name, _part in keys)
        words = f"{names} {are} not asked now: {its} unsaved words come back with {it}"
        # After the answer that took them away is said to be saved:
        QTimer.singleShot(0, self, lambda: self._desk.saving.tell(words, trouble=True))

    def _hold_again(self, key: Key, unsaid: list[str]) -> None:
        for facet, name in _NAMES.items():
            self._desk.saving.hold(self._named(key, facet), is_held=name in unsaid)

    def _named(self, key: Key, facet: str) -> str:
        return "|".join((self._id, *key, facet))


def ask_safety(desk: Desk, return_id: str, window: QWidget, *, is_new: bool = False) -> None:
    """Ask whether the worry is known and who was told, and keep what is said with the return.

    `is_new` where an answer said already that it is not known, or not yet dealt with.
    """
    dialog = about(SafetyDialog(window, is_new=is_new), return_id)

    def keep() -> None:
        told, book = dialog.told(), desk.workbook
        returned = book.returns.one(return_id)
        book.concerns.record(
            returned, known=told.known, told_role=told.role, told_at=told.at, words=told.words
        )

    ask_until_kept(dialog, lambda: desk.saving.do(keep))
