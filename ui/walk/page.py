"""The walk-through: one agency's return about one child, section by section."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from audit_app.journal.seals import read_seal
from ui.look import look
from ui.page import Around, Page
from ui.parts.aloud import announce
from ui.parts.arrange import button, row
from ui.parts.keys import put_keys
from ui.walk.aloud import say_section
from ui.walk.beside import said_differently, told_elsewhere
from ui.walk.beside_it import BesideIt
from ui.walk.claimed import ClaimsBeside
from ui.walk.going import Going
from ui.walk.guidance import Guidance
from ui.walk.head import SectionHead
from ui.walk.hints import hints_of
from ui.walk.history import show_history
from ui.walk.in_hand import HANGS_ON, InHand
from ui.walk.left import WIDEST, Left
from ui.walk.middle import Middle
from ui.walk.place import KeptPlace
from ui.walk.signing import ask_reopen, sign_nil
from ui.walk.whose import belongs_to, crumb_of, lies_in, part_of, whose
from ui.walk.writing import Writing

if TYPE_CHECKING:
    from audit_app.records import Return
    from audit_app.workbook.pen import Change
    from ui.desk import Desk


_SECTIONS_FROM = 760  # the effective width from which the sections stand at the left


class WalkPage(Page):
    """One return. What is asked follows from what is answered, at once."""

    is_focus = True

    def __init__(self, desk: Desk, return_id: str, *, is_change: bool = False) -> None:
        """`is_change` when somebody came from the last look to change an answer, and goes back."""
        super().__init__()
        self._is_change = is_change
        self._desk, self._book, self._id = desk, desk.workbook, return_id
        self.hand = InHand(self._book, return_id)
        self.belongs = belongs_to(self.returned)
        self._head = SectionHead()
        self.middle = Middle(self._head)
        self._writing = Writing(desk, return_id, self.hand.form, self.middle)
        self._kept = KeptPlace(desk, return_id, self.middle)
        self._claims = ClaimsBeside(desk, self.returned, self.middle)
        self._left = Left(self._writing.ask_safety)
        self.list = self._left.list
        self.going = Going(desk, self.hand, self.middle, self.list)
        self.guidance = Guidance()
        self.guidance.setFixedWidth(min(look.current().px(330), WIDEST))
        self._beside = BesideIt(desk, self.hand, self.middle, self.guidance)
        self._reopen = button("Reopen…", lambda: ask_reopen(self._desk, self.returned))
        self._sign = button("", self._finish)
        self._next = button("Next unanswered", self.going.to_unanswered, "primary")
        parts = row(self._left, self.middle, self.guidance, spacing=0)
        parts.setStretch(1, 1)
        self.setLayout(parts)
        self._listen()
        self._refresh()

    def _listen(self) -> None:
        self.going.shown.connect(self._say_section)
        self.going.ended.connect(self._finish)
        self.middle.whole.connect(self.guidance.come_after)
        self.list.activated.connect(lambda _index: self.middle.focus_on(None))
        self.middle.current.connect(self._beside.guide)
        self._head.next_asked.connect(self.going.to_unanswered)
        self._head.safety_asked.connect(self._writing.ask_safety)
        self.middle.history_asked.connect(
            lambda card: show_history(self._desk, self.hand.form, self._id, card)
        )
        keys = {
            "Ctrl+Down": self.going.to_unanswered,
            "Ctrl+Up": lambda: self.going.to_unanswered(-1),
            "Ctrl+PgDown": lambda: self.going.turn(1),
            "Ctrl+PgUp": lambda: self.going.turn(-1),
            "F1": self.guidance.turn,
            "Ctrl+Return": self._finish,
            "Ctrl+Enter": self._finish,
            "A": lambda: self._writing.ask_action(self.hand),
            "L": self._beside.answer_so,
            "Shift+L": self._beside.answer_section_so,
        }
        put_keys(self, keys)

    def _finish(self) -> None:
        """Sign a nil return, of which nothing is left to look at; any other gets its last look."""
        if self.hand.is_signed:
            self._desk.saving.tell("It is signed off. Reopen it to change it")
        elif not (self.hand.standing().is_nil and sign_nil(self._desk, self.middle, self.returned)):
            self._desk.go("sign-off", self._id)

    @property
    def returned(self) -> Return:
        """The return, as it stands now."""
        return self.hand.returned

    def around(self) -> Around:
        """Which child, answered by whom; a signed return is read, and may be reopened."""
        returned, is_signed = self.returned, self.hand.is_signed
        crumb = "Check your answers" if self._is_change else crumb_of(self._book, returned)
        card = self.middle.current_card() or next(iter(self.middle.cards), None)
        return Around(
            title=whose(self._book, returned) or self.hand.form.title,
            crumb=crumb,
            hints=hints_of(returned, is_signed=is_signed, has_before=self._beside.has_before),
            panes=[*([card.first(), self.guidance.area] if card else []), self.list],
            buttons=[self._reopen] if is_signed else [self._sign, self._next],
        )

    def arrive(self) -> None:
        """Go to where the person was, or to the first question."""
        self._refresh()
        hand = self._kept.kept()
        self.going.go_to(None if hand is None else hand.key)
        if self.hand.is_signed:
            self.middle.show_top()  # its seal is the first thing to know of it
        elif hand is not None:  # once the page has the focus
            QTimer.singleShot(0, self, lambda: self.middle.take_up(hand))

    def hear(self, change: Change) -> bool:
        """Show the answers anew; go where there is no such return any more."""
        is_return = change.touches("return")
        if is_return and not self._book.returns.is_held(self._id):
            self._desk.go(*lies_in(self._book, self.returned))  # what began it was taken back
            return False
        if change.kinds & HANGS_ON:
            self._refresh()
        return is_return

    def leave(self) -> None:
        """Save what is typed, and keep the place."""
        self.middle.flush()
        self._writing.stop()
        self._kept.keep()

    def fit(self, width: int) -> None:
        """Guidance goes away first, then the sections, when there is no room."""
        self.guidance.setVisible(width >= 1000)  # noqa: PLR2004 - the breakpoint
        self._left.setVisible(width >= _SECTIONS_FROM)
        self._head.offer_safety(is_offered=width < _SECTIONS_FROM)

    def _refresh(self) -> None:
        self.hand.look()
        self._claims.look()
        self.middle.know_differences(said_differently(self._book, self.hand.answers))
        self._left.say(self.hand.progress, part_of(self._book, self.returned))
        self.going.show_again()

    def _say_section(self, is_new: bool) -> None:  # noqa: FBT001 - a signal's word
        """Say of the section that is shown how it stands; aloud where it is another one."""
        hand, reached = self.hand, self.hand.reached
        self._head.say(*reached.say())
        self.middle.show_answers(hand.answers, self._desk.watched)
        self.middle.be_sealed(is_sealed=hand.is_signed)
        is_nil = hand.standing().is_nil
        self._head.say_seal(read_seal(self.returned.seal), is_nil=is_nil)
        self._sign.setText("Sign the nil return" if is_nil else "Check and sign off…")
        here_too = {one.section.name for one in reached.sections}
        name, first_of = reached.shown.section.name, None if reached.at else here_too
        self._head.say_elsewhere(told_elsewhere(self._book, self.returned, name, first_of))
        self._beside.look()
        if is_new and self.isVisible() and not self.list.hasFocus():  # where it is read anyway
            announce(self, say_section(*reached.say()))
