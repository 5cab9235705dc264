"""Beside each check of a visit: what the school says of itself, once the officer has answered."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFrame

from audit_app.analysis.claims import OUTCOMES
from audit_app.rules.schools.terms import year_words
from audit_app.workbook.schools.accounts import accounts, looks_of
from forms.counterparts import standards_tested
from ui.parts.aloud import announce
from ui.parts.arrange import clear, column, label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from audit_app.analysis.claims import Line
    from audit_app.records import Return
    from ui.desk import Desk
    from ui.walk.card import QuestionCard
    from ui.walk.middle import Middle

FOLDED = "The school’s rating opens once you have answered."


class Claimed(QFrame):
    """The ratings of the standards that one check tests; folded while it is unanswered."""

    def __init__(self) -> None:
        super().__init__()
        self._body = column(spacing=4)
        self.setLayout(self._body)
        self.words: tuple[str, ...] = ()

    def say(self, lines: Sequence[str]) -> None:
        """Show these lines, aloud where they open while the page is read; none fold it."""
        shown = tuple(lines) or (FOLDED,)
        if shown == self.words:
            return
        is_opened, self.words = self.words == (FOLDED,) and bool(lines), shown
        clear(self._body)
        self._body.setContentsMargins(*((12, 10, 12, 10) if lines else (0, 0, 0, 0)))
        self.setObjectName("well" if lines else "")
        self.style().unpolish(self)
        self.style().polish(self)
        kinds = ["strong" if lines else "muted", *[""] * (len(shown) - 1)]
        for words, kind in zip(shown, kinds, strict=True):
            self._body.addWidget(label(words, kind))
        if is_opened and self.isVisible():
            announce(self, " ".join(lines))


class ClaimsBeside(QObject):
    """Gives each card of a visit its school's ratings, this year's and last year's.

    They stay folded until the check is answered, so that they do not sway what is seen. The cards
    of other returns are left as they are.
    """

    def __init__(self, desk: Desk, returned: Return, middle: Middle) -> None:
        super().__init__(middle)
        self._desk, self._returned, self._middle = desk, returned, middle
        self._lines: dict[str, Line] = {}
        self._years = ("", "")
        self._answered: set[str] = set()
        self._shown: dict[QuestionCard, Claimed] = {}
        if returned.visit_id is not None:
            self._gather()
            middle.made.connect(self._add)

    def look(self) -> None:
        """Open what is answered now, and fold what is not any more."""
        if self._returned.visit_id is None:
            return
        looks = looks_of(self._desk.workbook, self._returned)
        self._answered = {look.check for held in looks.values() for look in held}
        self._lines = {
            name: replace(line, looks=looks.get(name, ())) for name, line in self._lines.items()
        }
        self._shown = {card: it for card, it in self._shown.items() if card in self._middle.cards}
        for card, claimed in self._shown.items():
            claimed.say(self._said(card))

    def _gather(self) -> None:
        book, visit_id = self._desk.workbook, str(self._returned.visit_id)
        school = book.visiting.school_of(self._returned)
        held = accounts(book, school, self._desk.today(), book.visits.one(visit_id))
        self._lines = {line.standard.name: line for line in held.lines}
        self._years = year_words(held.now.year), year_words(held.last.year)

    def _add(self, card: QuestionCard) -> None:
        layout = card.layout()
        if layout is None or not self._tested(card):
            return
        self._shown[card] = claimed = Claimed()
        layout.addWidget(claimed)
        claimed.say(self._said(card))

    def _tested(self, card: QuestionCard) -> list[Line]:
        tests = standards_tested(card.asked.question)
        return [self._lines[name] for name in tests if name in self._lines]

    def _said(self, card: QuestionCard) -> list[str]:
        if card.asked.question.name not in self._answered:
            return []
        return ["The school’s own rating", *(self._line(line) for line in self._tested(card))]

    def _line(self, line: Line) -> str:
        now, last = self._years
        standard = f"{line.standard.name} {line.standard.label}"
        claims = f"{now}: {line.now.said}. {last}: {line.last.said}."
        far = " More than one grade apart." if line.is_far else ""
        return f"{standard} {claims} {OUTCOMES[line.outcome]}.{far}"
