"""Beside the list: what stands against what, and the words that put it right there and then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QWidget

from audit_app.rules.still import RULES, SETTLED_BY, WORDS_FOR
from audit_app.workbook.settling import settle
from ui.parts.arrange import button, clear, column, label, scrolled
from ui.parts.banner import Banner
from ui.parts.fields import Choice, NoteBox, field
from ui.pointing import names_nobody

if TYPE_CHECKING:
    from collections.abc import Sequence

    from audit_app.rules.still import Still
    from ui.desk import Desk

_FAR = "far"
_UNKEPT = "still"
_LEFT = "Not saved: words for a line that has left. They come back with it"
_OFFERED = "Choose how it compares…"


def which(one: Still) -> tuple[str, ...]:
    """What a line is about, whatever is counted and said of it by now."""
    return one.rule, one.about, one.question, one.part, one.row


def is_ours(one: Still) -> bool:
    """Whether words written here put a line right: a school's own answers are the school's."""
    return one.rule in WORDS_FOR and one.kind != "schools"


class StillPanel(QFrame):
    """Always about the chosen line. W goes into its words, and leaving them keeps them.

    `kept` when they are, and the line can leave the list.
    """

    kept = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("pane")
        self.setProperty("edge", "left")
        self._desk = desk
        self._one: Still | None = None
        self._unkept: dict[tuple[str, ...], tuple[str, str]] = {}  # typed for a line, left there
        self._listed: set[tuple[str, ...]] = set()
        inner = QWidget()
        self._body = column(spacing=8, margins=(20, 18, 20, 4))
        inner.setLayout(self._body)
        self.view = Choice("What you saw, against the school’s rating", [("", _OFFERED)])
        self.words = NoteBox("Words", lines=3)
        self._banner = Banner()
        self.keep_words = button("Keep the words", self.keep)
        self._view_field = field("What you saw, against the school’s rating", self.view)
        self._settling = QWidget()
        self._name = label("", "strong")
        foot = column(
            self._view_field, self._name, self.words, self._banner, self.keep_words, spacing=6
        )
        foot.setContentsMargins(20, 4, 20, 16)
        self._settling.setLayout(foot)
        body = column(scrolled(inner, "side"), self._settling, spacing=0)
        body.setStretch(0, 1)
        self.setLayout(body)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.keep)
        self.words.left.connect(self._left)
        self.show_one(None)

    def show_one(self, one: Still | None) -> None:
        """Show what is known of a line; what was typed for another waits for it there."""
        if one == self._one and one is not None:
            return
        self._put_by()
        self._one = one
        clear(self._body)
        if one is not None:
            said = [
                label(f"{one.where} · {one.who}", "muted"),
                label(one.what, "h3"),
                label(RULES[one.rule], "strong"),
                *(label(words) for words in one.detail),
                label(SETTLED_BY[one.rule]),
            ]
            for line in said:
                self._body.addWidget(line)
        self._body.addStretch(1)
        self._ask(one)
        if one is not None and which(one) in self._unkept:
            words, view = self._unkept[which(one)]
            self.words.setPlainText(words)
            self.view.choose(view)

    def know(self, found: Sequence[Still]) -> None:
        """What is listed now: words for a line that has left hold nobody, and that is said."""
        self._put_by()
        before, self._listed = self._listed, {which(one) for one in found}
        self._hold()
        if (before - self._listed) & set(self._unkept):
            self._desk.saving.tell(_LEFT, trouble=True)

    def enter(self) -> bool:
        """Go to the words that put the line right; False where none do."""
        if self._settling.isHidden():
            return False
        (self.words if self._view_field.isHidden() else self.view).setFocus()
        return True

    def keep(self) -> None:
        """Write what was typed where it belongs; what is missing is said, and stays to be typed."""
        one, words, view = self._one, self.words.toPlainText().strip(), self.view.word()
        is_far = one is not None and one.rule == _FAR
        if one is None or self._settling.isHidden():
            return
        if (is_far and not view) or (not is_far and not words):
            what = "Choose how it compares." if is_far else "Type the words that are missing."
            self._banner.say("info", what, "")
            return
        if not names_nobody(self._banner, [self.words], self._desk.watched):
            return
        self._clear()
        if self._desk.saving.do(lambda: settle(self._desk.workbook, one, words, view)):
            self._put_by()
            self.kept.emit()
        else:
            self.words.setPlainText(words)
            self._put_by()

    def _left(self) -> None:
        """Words that were typed are kept when they are left, as everywhere."""
        is_far = self._one is not None and self._one.rule == _FAR
        if self.words.toPlainText().strip() and (self.view.word() or not is_far):
            self.keep()
        self._put_by()

    def _put_by(self) -> None:
        """Remember what is typed for the line and not kept: nobody leaves it behind unasked."""
        if self._one is not None:
            self._unkept.pop(which(self._one), None)
            if self.words.toPlainText().strip():
                self._unkept[which(self._one)] = self.words.toPlainText(), self.view.word()
        self._hold()

    def _hold(self) -> None:
        """Only what can be gone to holds somebody here."""
        can_be_reached = bool(self._listed & set(self._unkept))
        self._desk.saving.hold(_UNKEPT, is_held=can_be_reached)

    def _ask(self, one: Still | None) -> None:
        """Offer the field that the line lacks; an action's date is moved with the action."""
        can = one is not None and (one.rule == _FAR or is_ours(one))
        self._clear()
        self._settling.setVisible(can)
        if one is None or not can:
            return
        is_far = one.rule == _FAR
        self._view_field.setVisible(is_far)
        if is_far:
            book = self._desk.workbook
            scale = book.returns.form(book.returns.one(one.about)).scale("claim")
            views = [(choice.name, choice.label) for choice in scale.choices] if scale else []
            self.view.offer([("", _OFFERED), *views])
            self.view.choose("")
        name = WORDS_FOR.get(one.rule, "What you saw")
        self._name.setText(name)
        self.words.setAccessibleName(name)

    def _clear(self) -> None:
        self.words.clear()
        self._banner.hide()
