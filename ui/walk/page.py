"""The walk-through: one agency's return about one child, section by section."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QProgressBar, QPushButton, QWidget

from audit_app.journal.seals import read_seal
from audit_app.store.places import place, put_place
from audit_app.workbook.answers import given
from audit_app.workbook.unsettled import unsettled
from forms.progress import is_stop, missing
from forms.rules import asked
from ui.look import look
from ui.parts.arrange import button, column, label, row
from ui.parts.tables.sections import Section, SectionList
from ui.walk.guidance import Guidance
from ui.walk.middle import Middle
from ui.walk.safety import SafetyDialog

if TYPE_CHECKING:
    from audit_app.workbook.pen import Change
    from forms.progress import SectionProgress
    from forms.rules import Asked, Key
    from ui.desk import Desk
    from ui.parts.bands.hints import Hint
    from ui.walk.card import QuestionCard

_HINTS: tuple[Hint, ...] = (
    ("1–9 N", "answer"),
    ("↑ ↓", "move"),
    ("W", "note"),
    ("E", "evidence"),
    ("Ctrl+↓", "next unanswered"),
    ("Ctrl+PgDn", "next section"),
    ("Ctrl+Z", "undo"),
    ("F6", "next pane"),
)
_PLACE_AFTER = 1000  # milliseconds on a question before it is kept as where we were
_IDLE_AFTER = 60_000  # milliseconds without a key before an unfinished note becomes a line


class WalkPage(QWidget):
    """One return. What is asked follows from what is answered, at once."""

    place = 1
    is_focus = True
    has_panel = False

    def __init__(self, desk: Desk, return_id: str) -> None:
        super().__init__()
        self._desk = desk
        self._book = desk.workbook
        self._id = return_id
        self.returned = self._book.returns.one(return_id)
        self._form = self._book.returns.form(self.returned)
        self._who = self._book.returns.respondent(self.returned)
        self._sections: tuple[SectionProgress, ...] = ()
        self._at = 0
        self._count = label("", "strong")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName("How much is answered")
        self.list = SectionList("Sections")
        self.list.selectionModel().currentChanged.connect(
            lambda now, _before: self._show_section(now.row())
        )
        self._safety = button("A child is at risk now…", self._ask_safety, "danger")
        self.middle = Middle(self.next_unanswered)
        self.middle.made.connect(self._made)
        self.middle.current.connect(self._entered)
        self.guidance = Guidance()
        self._reopen = button("Reopen…", self._ask_reopen)
        self._sign = button("Check and sign off…", lambda: desk.go("sign-off", return_id))
        self._next = button("Next unanswered", self.next_unanswered, "primary")
        self._lay_out()
        self._keep_place = QTimer(self)
        self._keep_place.setSingleShot(True)
        self._keep_place.setInterval(_PLACE_AFTER)
        self._keep_place.timeout.connect(self._remember_place)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(_IDLE_AFTER)
        self._idle.timeout.connect(self.middle.flush)
        desk.changes.heard.connect(self._heard)
        for keys, act in (
            ("Ctrl+Down", self.next_unanswered),
            ("Ctrl+Up", self.previous_unanswered),
            ("Ctrl+PgDown", lambda: self._turn(1)),
            ("Ctrl+PgUp", lambda: self._turn(-1)),
            ("F1", lambda: self.guidance.setVisible(self.guidance.isHidden())),
            ("Ctrl+Return", lambda: desk.go("sign-off", return_id)),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)
        self._refresh()

    def crumb(self) -> str:
        """The audit that the return belongs to."""
        return self._book.audits.one(self.returned.audit_id).title

    def title(self) -> str:
        """Which child, answered by whom."""
        if self.returned.case_id is None or self.returned.agency_id is None:
            return self._form.title
        case = self._book.audits.case(self.returned.case_id)
        agency = self._book.settings.agency(self.returned.agency_id)
        return f"{case.reference}, {agency.name}"

    def hints(self) -> tuple[Hint, ...]:
        """The keys of the walk."""
        return _HINTS

    def buttons(self) -> list[QPushButton]:
        """Reopen where it is signed; otherwise check, and go on."""
        return [self._reopen] if self._is_signed() else [self._sign, self._next]

    def panes(self) -> list[QWidget]:
        """The questions, the guidance, and the sections."""
        card = self.middle.current_card() or (self.middle.cards[0] if self.middle.cards else None)
        middle = self.list if card is None or not card.isEnabled() else card.first()
        return [middle, self.guidance.area, self.list]

    def arrive(self) -> None:
        """Go to where the person was, or to the first question."""
        self._refresh()
        kept = place(self._book.file, f"walk:{self._id}")
        if kept:
            question, _bar, part = kept.partition("|")
            self._go_to((question, part))
        else:
            self.middle.focus_on(None)

    def leave(self) -> None:
        """Save what is typed, and keep the place."""
        self.middle.flush()
        self._remember_place()

    def fit(self, width: int) -> None:
        """Guidance goes away first, then the sections, when there is no room."""
        self.guidance.setVisible(width >= 1000)  # noqa: PLR2004 - the breakpoint
        self._left.setVisible(width >= 760)  # noqa: PLR2004 - the breakpoint

    def next_unanswered(self) -> None:
        """Go to the next question that is not answered, in whichever section it is."""
        self._to_unanswered(1)

    def previous_unanswered(self) -> None:
        """The same, backwards."""
        self._to_unanswered(-1)

    def _lay_out(self) -> None:
        self._left = QFrame()
        self._left.setObjectName("pane")
        self._left.setProperty("edge", "right")
        head = column(self._count, self._bar, spacing=8, margins=(20, 16, 20, 4))
        foot = column(self._safety, margins=(16, 8, 16, 12))
        inside = column(head, self.list, foot, spacing=4)
        inside.setStretch(1, 1)
        self._left.setLayout(inside)
        self._left.setFixedWidth(min(look.current().px(300), 430))
        self.guidance.setFixedWidth(min(look.current().px(330), 430))
        parts = row(self._left, self.middle, self.guidance, spacing=0)
        parts.setStretch(1, 1)
        self.setLayout(parts)

    def _is_signed(self) -> bool:
        seal = read_seal(self.returned.seal)
        return seal is not None and not seal.is_open

    def _asked_here(self, at: int) -> tuple[list[Asked], list[str]]:
        shown = self._sections[at]
        all_asked = asked(self._form, given(self._answers), self._who)
        here = [
            one
            for one in all_asked
            if one.section.name == shown.section.name and one.part == shown.part
        ]
        numbers = [f"{at + 1}.{i + 1}" for i in range(len(here))]
        return here, numbers

    def _refresh(self) -> None:
        self.returned = self._book.returns.one(self._id)
        self._answers = self._book.answers.of_return(self._id)
        rows = {answer.id for answer in self._answers.values()}
        differ: dict[str, list[str]] = {}
        for one in unsettled(self._book, rows):
            differ.setdefault(one.row, []).append(one.versions)
        self.middle.know_differences({row: "\n".join(said) for row, said in differ.items()})
        reached = self._book.returns.progress(self.returned)
        before = [(one.section.name, one.part) for one in self._sections]
        self._sections = reached.sections
        self._count.setText(f"{reached.answered} of {reached.asked} answered")
        self._bar.setMaximum(max(1, reached.asked))
        self._bar.setValue(reached.answered)
        self.list.sections.show_sections(
            [
                Section(
                    f"{one.section.label}: {one.part}" if one.part else one.section.label,
                    one.answered,
                    one.asked,
                )
                for one in self._sections
            ]
        )
        now = [(one.section.name, one.part) for one in self._sections]
        if before and now != before:
            wanted = before[self._at] if self._at < len(before) else now[0]
            self._at = now.index(wanted) if wanted in now else 0
        if self.list.currentIndex().row() != self._at:
            self.list.step_on(self._at)
        self._show_section(self._at)

    def _show_section(self, at: int) -> None:
        if not 0 <= at < len(self._sections):
            return
        if at != self._at:
            self.middle.flush()
        self._at = at
        here, numbers = self._asked_here(at)
        shown = self._sections[at]
        if self.middle.asked_keys() != [one.key for one in here]:
            focused = self.middle.current_card()
            key = None if focused is None else focused.asked.key
            had_focus = focused is not None and focused.isAncestorOf(self.focusWidget() or self)
            self.middle.show_section(self._form, here, numbers)
            if had_focus and key in self.middle.asked_keys():
                self.middle.show_answers(self._answers, self._desk.watched)
                self.middle.focus_on(key)
        self.middle.say(f"{at + 1}  {shown.section.label}", shown.asked - shown.answered)
        self.middle.show_answers(self._answers, self._desk.watched)
        self.middle.set_locked(is_locked=self._is_signed())
        self._say_seal()
        elsewhere = self._book.returns.shown_from_elsewhere(self.returned) if at == 0 else []
        self.middle.say_elsewhere([f"{words}: {told}" for words, told in elsewhere])
        if self.middle.cards and self.middle.current_card() is None:
            self._guide(self.middle.cards[0])

    def _say_seal(self) -> None:
        seal = read_seal(self.returned.seal)
        if seal is None:
            self.middle.banner.say("info", "")
        elif seal.is_open:
            self.middle.banner.say("warn", "Reopened", f"{seal.role}: {seal.reason}")
        else:
            self.middle.banner.say(
                "ok",
                f"Signed off by {seal.role}, version {seal.version}",
                f"Sealed {seal.on[:16].replace('T', ' ')} UTC. Seal {seal.digest[:8]}.",
            )

    def _made(self, card: QuestionCard) -> None:
        key = card.asked.key
        card.to_settle.connect(lambda: self._go_settle(card))
        card.answered.connect(lambda value: self._answer(card, value))
        card.drafted.connect(lambda words: self._draft(card, words))
        card.noted.connect(lambda words: self._note(card, words))
        card.pointed.connect(
            lambda words: self._desk.saving.do(
                lambda: self._book.answers.where(self._id, key, words)
            )
        )

    def _answer(self, card: QuestionCard, value: object) -> None:
        key = card.asked.key
        done = self._desk.saving.do(
            lambda: self._book.answers.answer(self._id, self._form, key, value)
        )
        if not done:
            card.show_answer(self._answers.get(key), self._desk.watched)
        elif is_stop(self._form, card.asked.question, value):
            self._ask_safety()

    def _go_settle(self, card: QuestionCard) -> None:
        answer = self._answers.get(card.asked.key)
        self._desk.go("differences", "" if answer is None else answer.id)

    def _draft(self, card: QuestionCard, words: str) -> None:
        key = card.asked.key
        self._idle.start()
        self._desk.saving.do(lambda: self._book.answers.draft_note(self._id, key, words))

    def _note(self, card: QuestionCard, words: str) -> None:
        key = card.asked.key
        if not self._desk.saving.do(lambda: self._book.answers.note(self._id, key, words)):
            card.hold_note()

    def _entered(self, card: QuestionCard) -> None:
        self._guide(card)
        if self.isVisible():
            self._keep_place.start()

    def _guide(self, card: QuestionCard) -> None:
        number = f"{self._at + 1}.{self.middle.cards.index(card) + 1}"
        self.guidance.show_for(self._form, card.asked, number, self._who.agency)

    def _heard(self, change: Change) -> None:
        if change.kinds & {"answer", "return", "concern"}:
            self._refresh()
            if change.touches("return"):
                self._desk.say_page()

    def _remember_place(self) -> None:
        self._keep_place.stop()
        self._idle.stop()
        card = self.middle.current_card()
        if card is None:
            return
        question, part = card.asked.key
        name, value = f"walk:{self._id}", f"{question}|{part}"
        if place(self._book.file, name) != value:
            self._desk.saving.do(lambda: put_place(self._book.file, name, value))

    def _go_to(self, key: Key) -> None:
        for one in asked(self._form, given(self._answers), self._who):
            if one.key == key:
                names = [(held.section.name, held.part) for held in self._sections]
                at = names.index((one.section.name, one.part))
                self.list.step_on(at)
                self._show_section(at)
                self.middle.focus_on(key)
                return
        self.middle.focus_on(None)

    def go_to_question(self, question: str, part: str = "") -> None:
        """Show a question, from a list elsewhere."""
        self._go_to((question, part))

    def _to_unanswered(self, step: int) -> None:
        self.middle.flush()
        gaps = [gap.asked.key for gap in missing(self._form, given(self._answers), self._who)]
        if not gaps:
            self._desk.go("sign-off", self._id)
            return
        order = [one.key for one in asked(self._form, given(self._answers), self._who)]
        card = self.middle.current_card()
        here = order.index(card.asked.key) if card and card.asked.key in order else -1
        places = sorted(order.index(key) for key in gaps if key in order)
        after = [at for at in places if at > here] if step > 0 else [a for a in places if a < here]
        at = (after or places)[0 if step > 0 else -1]
        self._go_to(order[at])

    def _turn(self, step: int) -> None:
        at = self._at + step
        if 0 <= at < len(self._sections):
            self.list.step_on(at)
            self.middle.focus_on(None)

    def _ask_safety(self) -> None:
        dialog = SafetyDialog(self.window())
        if dialog.exec() != dialog.DialogCode.Accepted:
            return
        told = dialog.told()
        self._desk.saving.do(
            lambda: self._book.answers.concern(
                self._id,
                known=told.known,
                told_role=told.role,
                told_at=told.at,
                words=told.words,
            )
        )

    def _ask_reopen(self) -> None:
        reason = self._desk.asks.words(
            "Reopen this return", "Why is it opened again?", "Reopen as a new version"
        )
        if reason is None:
            return
        role = self._book.pen.author.by
        self._desk.saving.do(lambda: self._book.returns.reopen(self.returned, role, reason))
