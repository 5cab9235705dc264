"""The few dialogs that ask: a problem with its remedy, one of several, a few words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFrame,
    QPushButton,
    QWidget,
)

from audit_app.rules.identifiers import kinds_in
from audit_app.safety.text import unkeepable
from ui.look import look
from ui.painter import ShapeMark
from ui.parts.aloud import show_words
from ui.parts.arrange import button, column, label, row
from ui.parts.fields import NoteBox, field
from ui.parts.needs import Needs
from ui.parts.segment import Segment
from ui.parts.size import fill_dialog, finish_by_keys
from ui.parts.unkept import put_away_button

if TYPE_CHECKING:
    from collections.abc import Sequence

    from audit_app.problems import Problem


class ProblemDialog(QDialog):
    """What happened, what is safe, what to do; details for IT stay folded."""

    def __init__(
        self, problem: Problem, again: str, parent: QWidget | None, stay: str = ""
    ) -> None:
        """With `stay`, the other button goes on and loses something: it is never the default."""
        super().__init__(parent)
        self.setWindowTitle("Something stands in the way")
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setMinimumWidth(look.current().px(520))
        head = row(ShapeMark("triangle", 24), label(problem.what, "h2"), spacing=12)
        head.setStretch(1, 1)
        parts: list[QWidget] = []
        if problem.safe:
            parts.append(_safe(problem.safe))
        if problem.remedy:
            parts += [label("What to do", "strong"), label(problem.remedy)]
        close = button(stay or ("Not now" if again else "Close"), self.reject)
        buttons: list[QPushButton] = [close]
        if stay:
            close.setObjectName("primary")
            buttons.insert(0, button(again, self.accept, "danger"))
        elif again:
            buttons.append(button(again, self.accept, "primary"))
        body = column(head, *parts, spacing=12, margins=(24, 20, 24, 20))
        if problem.details:
            self._details = label(problem.details, "small")
            self._details.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse
                | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            self._details.hide()
            body.addWidget(self._details)
            folded = button("Details for IT", self._unfold, "link")
            body.addLayout(row(folded, None, *buttons))
        else:
            body.addLayout(row(None, *buttons))
        self.setLayout(body)
        buttons[-1].setDefault(True)
        buttons[-1].setFocus()

    def _unfold(self) -> None:
        self._details.setVisible(self._details.isHidden())
        self.adjustSize()


def _safe(words: str) -> QFrame:
    """What is safe all the same, on a quiet ground."""
    safe = QFrame()
    safe.setObjectName("banner")
    safe.setProperty("tone", "ok")
    mark = ShapeMark("tick", 16, ground="oksoft")
    inner = row(mark, label(words), spacing=10, margins=(12, 10, 12, 10))
    inner.setStretch(1, 1)
    safe.setLayout(inner)
    return safe


class ChoiceDialog(QDialog):
    """One of a few, by its digit, the arrows or a click."""

    def __init__(
        self,
        title: str,
        question: str,
        choices: Sequence[str],
        parent: QWidget | None,
        now: int = 0,
    ) -> None:
        """`now` is the place of what is chosen at first."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._group = QButtonGroup(self)
        segments = [Segment(str(at + 1), words) for at, words in enumerate(choices)]
        for at, segment in enumerate(segments):
            segment.setAccessibleDescription(question)
            self._group.addButton(segment, at)
            QShortcut(QKeySequence(str(at + 1)), self).activated.connect(
                lambda segment=segment: self._press(segment)
            )
        segments[now].setChecked(True)
        keep = button("Choose", self.accept, "primary")
        body = column(label(title, "h2"), label(question, "strong"), *segments, None, spacing=10)
        fill_dialog(self, body, row(None, put_away_button(self), keep), 440)
        keep.setDefault(True)
        segments[now].setFocus()

    def _press(self, segment: Segment) -> None:
        """A digit chooses, and the focus goes along: the arrows and Space go on from there."""
        segment.click()
        segment.setFocus()

    def chosen(self) -> int:
        """The place of what is chosen."""
        return self._group.checkedId()


class WordsDialog(QDialog):
    """A question that wants a few words, such as a reason."""

    def __init__(
        self,
        title: str,
        question: str,
        words: str,
        parent: QWidget | None,
        watched: Sequence[str] = (),
    ) -> None:
        super().__init__(parent)
        self._watched = watched
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setMinimumWidth(look.current().px(480))
        self._box = NoteBox(question, lines=3)
        self._ok = button(words, self.accept, "primary")
        self._needs = Needs(self._ok)
        self._wrong = label("", "bad")
        self._wrong.hide()
        self._box.textChanged.connect(self._look)
        self.setLayout(
            column(
                label(title, "h2"),
                field(question, self._box),
                self._wrong,
                self._needs,
                row(None, put_away_button(self), self._ok),
                spacing=12,
                margins=(24, 20, 24, 20),
            )
        )
        finish_by_keys(self, self._ok)
        self._look()
        self._box.setFocus()

    def _look(self) -> None:
        kinds = kinds_in(self._box.toPlainText(), self._watched)
        barred = unkeepable(self.words())
        points = f"Something here looks {kinds[0]}. Take it out." if kinds else ""
        show_words(self._wrong, points or barred)
        self._needs.say(
            "" if self.words() else "write a few words",
            "take out what points at somebody" if kinds else "",
            "put right what cannot be kept" if barred else "",
        )

    def words(self) -> str:
        """What was typed."""
        return self._box.toPlainText().strip()
