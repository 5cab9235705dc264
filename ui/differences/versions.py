"""What each person said about one thing, to choose from, and why the chosen one stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QButtonGroup, QFrame, QPlainTextEdit, QWidget

from ui.parts.arrange import clear, column, label, rule, scrolled
from ui.parts.chip import Chip
from ui.parts.fields import NoteBox, field
from ui.parts.segment import Segment

if TYPE_CHECKING:
    from audit_app.workbook.unsettled import Said, Unsettled

_WAITS = (
    "This came after the sign-off. The return shows what was sealed; this is kept, and shows when "
    "the return is reopened with a reason."
)


class Versions(QFrame):
    """Nothing is chosen beforehand; `changed` with each choice and each word of the reason."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("pane")
        self.setProperty("edge", "left")
        self._one: Unsettled | None = None
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(lambda _place: self.changed.emit())
        self._said = column(spacing=8)
        self._reason = NoteBox("Why this one stands", "Who agreed it, and what it rests on", 3)
        self._reason.textChanged.connect(self.changed)
        self._why = field("Why this one stands", self._reason)
        inner = QWidget()
        inner.setLayout(column(self._said, self._why, None, spacing=14, margins=(20, 18, 20, 18)))
        self.setLayout(column(scrolled(inner, "side"), spacing=0))
        for key in "123456789":
            QShortcut(QKeySequence(key), self).activated.connect(lambda key=key: self._press(key))

    def show_one(self, one: Unsettled | None) -> None:
        """Show what was said about one thing; the same thing again keeps what is chosen."""
        if one == self._one:
            return
        self._one = one
        clear(self._said)
        for old in self._group.buttons():
            self._group.removeButton(old)
        self._reason.clear()
        self._why.setVisible(one is not None and one.how == "disputed")
        if one is None:
            return
        self._said.addWidget(label(one.about, "h2"))
        if one.how == "waiting":
            self._said.addWidget(Chip("Waits", "accent", "info"))
            self._said.addWidget(label(_WAITS))
        for place, held in enumerate(one.said):
            self._add(place, held, may_choose=one.how == "disputed")
        self.changed.emit()

    def chosen(self) -> Said | None:
        """What is chosen to stand."""
        place = self._group.checkedId()
        return None if self._one is None or place < 0 else self._one.said[place]

    def reason(self) -> str:
        """Why it stands."""
        return self._reason.toPlainText().strip()

    def missing(self) -> str:
        """What is still to be done before it can be settled; "" when nothing is."""
        if self._one is None:
            return "There is nothing to settle."
        if self._one.how == "waiting":
            return "Reopen the return first: this came after its sign-off."
        wanted = [
            words
            for words, is_done in (
                ("choose what stands", self.chosen() is not None),
                ("say why", bool(self.reason())),
            )
            if not is_done
        ]
        return f"First {' and '.join(wanted)}." if wanted else ""

    def first(self) -> QWidget:
        """Where the focus goes."""
        buttons = self._group.buttons()
        return self._group.checkedButton() or (buttons[0] if buttons else self)

    def _add(self, place: int, held: Said, *, may_choose: bool) -> None:
        if may_choose:
            segment = Segment(str(place + 1), held.by)
            segment.setAccessibleName(f"{held.by}: {held.words}")
            self._group.addButton(segment, place)
            self._said.addWidget(segment)
        else:
            self._said.addWidget(label(held.by, "strong"))
        self._said.addWidget(label(held.words))
        self._said.addWidget(rule())

    def _press(self, key: str) -> None:
        if isinstance(QApplication.focusWidget(), QPlainTextEdit):
            return
        chosen = self._group.button(int(key) - 1)
        if chosen is not None:
            chosen.click()
            chosen.setFocus()
