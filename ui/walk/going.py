"""Going about in a return: from section to section, and from question to question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.walk.unread import go_to_unread

if TYPE_CHECKING:
    from forms.rules import Key
    from ui.desk import Desk
    from ui.parts.tables.sections import SectionList
    from ui.walk.in_hand import InHand
    from ui.walk.middle import Middle


class Going(QObject):
    """Nothing that is typed is left behind: what could not be saved keeps somebody at it.

    `shown` when a section is shown, and whether it is another one; `ended` where nothing is left.
    """

    shown = Signal(bool)
    ended = Signal()

    def __init__(self, desk: Desk, hand: InHand, middle: Middle, sections: SectionList) -> None:
        super().__init__(middle)
        self._desk, self._hand, self._middle, self._list = desk, hand, middle, sections
        sections.selectionModel().currentChanged.connect(lambda now, _before: self._show(now.row()))

    def show_again(self) -> None:
        """Show the section in hand as it stands now."""
        at = self._hand.reached.at
        if self._list.currentIndex().row() != at:
            self._list.step_on(at)
        self._show(at)

    def go_to(self, key: Key | None) -> None:
        """Go to a question, in whichever section it is; to the first of this one without any."""
        found = next((one for one in self._hand.asked() if one.key == key), None)
        if found is not None:
            at = self._hand.reached.place_of(found)
            self._list.step_on(at)
            if self._hand.reached.at != at:
                return  # something stands in the way, and has the focus
            self._show(at)
        self._middle.focus_on(None if found is None else key)

    def to_unanswered(self, step: int = 1) -> None:
        """Go to the next question that is not answered, or back, in whichever section it is."""
        self._middle.flush()
        card = self._middle.current_card()
        wanted = self._hand.next_gap(None if card is None else card.asked.key, step)
        if wanted is not None:
            self.go_to(wanted)
        elif step > 0:
            self.ended.emit()

    def turn(self, step: int) -> None:
        """Go to the first question of the next section, or of the one before."""
        at = self._hand.reached.at + step
        if 0 <= at < len(self._hand.reached.sections):
            self._list.step_on(at)
            if self._hand.reached.at == at:
                self._middle.focus_on(None)

    def _show(self, at: int) -> None:
        hand, reached = self._hand, self._hand.reached
        if not 0 <= at < len(reached.sections):
            return
        if at != reached.at and not self._may_leave():
            return
        is_new, reached.at = at != reached.at, at
        if self._list.currentIndex().row() != at:  # what was said last was kept, and marked its own
            self._list.step_on(at)
        here = hand.asked_here()
        self._middle.keep_section(hand.form, here, at + 1, hand.answers, self._desk.watched)
        self.shown.emit(is_new)

    def _may_leave(self) -> bool:
        """Say what is typed here; where it is only on the screen, it would go with its section."""
        self._middle.flush()
        if not self._desk.saving.has_unsaved:
            return True
        self._list.step_on(self._hand.reached.at)
        if not go_to_unread(self._middle.cards):
            self._desk.saving.again()
        return False
