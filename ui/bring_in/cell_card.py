"""One cell of a returned file that wants somebody: what it says, and what may be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QWidget

from audit_app.workbook.bring_in import CONFLICT
from audit_app.workbook.bring_in.reading import day
from ui.bring_in.files import HERE_TOO, what_cell
from ui.parts.aloud import announce
from ui.parts.arrange import button, column, label
from ui.parts.line import LineBox
from ui.parts.segment import Segment
from ui.parts.typed import TypedWords

if TYPE_CHECKING:
    from audit_app.workbook.bring_in import Item

_SUCH_AS = "31/08/2026"
_TYPE_IT = "Type the right day and press Enter. What the file says is then kept in the note."


class Ways(QWidget):
    """Radio buttons, one of which is always chosen; arrows move. `chosen` gives which."""

    chosen = Signal(int)

    def __init__(self, words: tuple[str, ...], now: int, about: str) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        buttons = [Segment("", each) for each in words]
        for at, each in enumerate(buttons):
            each.setAccessibleDescription(about)
            self._group.addButton(each, at)
        buttons[now].setChecked(True)
        self._group.idToggled.connect(lambda at, is_on: self.chosen.emit(at) if is_on else None)
        self.setLayout(column(*buttons, spacing=6))

    def checked(self) -> QWidget | None:
        """The one that is chosen, which has the place of the Tab key."""
        return self._group.checkedButton()


class TypeBox(QWidget):
    """A box for the day that a cell should say; `typed` with Enter, or "" to take it back."""

    typed = Signal(str)

    def __init__(self, item: Item) -> None:
        super().__init__()
        self.box = LineBox(f"The right day, {what_cell(item)}. {item.place}", _SUCH_AS)
        self.box.setText(item.theirs if item.typed else "")
        self.box.setAccessibleDescription(_TYPE_IT)
        self._wrong = label("", "muted")
        self._wrong.hide()
        self.box.returnPressed.connect(self._say)
        parts: list[QWidget] = [label(_TYPE_IT, "muted"), self.box, self._wrong]
        if item.typed:
            back = button("Take it back", lambda: self.typed.emit(""), "link")
            back.setAccessibleDescription(self.box.accessibleName())
            parts.append(back)
        self.setLayout(column(*parts, spacing=6))

    def _say(self) -> None:
        words = self.box.text().strip()
        said, fault = day(words)
        if fault or said is None:
            self._wrong.setText(fault or "Type a day first.")
            self._wrong.show()
            announce(self.box, self._wrong.text())
        else:
            self.typed.emit(words)


class CellCard(QFrame):
    """Which cell, where, what it says, what is wrong. `decided` gives the way that is chosen."""

    decided = Signal(int)
    typed = Signal(str)

    def __init__(self, item: Item, ways: tuple[str, ...], now: int) -> None:
        super().__init__()
        self.setObjectName("card")
        self.ways: Ways | None = None
        what = item.what or (HERE_TOO if item.sort == CONFLICT else "")
        parts: list[QWidget] = [TypedWords(what_cell(item), "strong")]
        if item.place:
            parts.append(TypedWords(item.place, "small"))
        if item.typed:
            told = f"Typed here: {item.theirs}. The file says “{item.typed}”. {what}"
            parts.append(TypedWords(told.strip()))
        elif item.theirs:
            parts.append(TypedWords(f"It says “{item.theirs}”. {what}".strip()))
        elif what:
            parts.append(label(what))
        if item.sort == CONFLICT:
            parts.append(TypedWords(f"Here: {item.here or 'nothing'}", "muted"))
        if item.wants_day:
            box = TypeBox(item)
            box.typed.connect(self.typed)
            parts.append(box)
        if ways:
            self.ways = Ways(ways, now, f"{item.row}, {item.column}. {item.place}")
            self.ways.chosen.connect(self.decided)
            parts.append(self.ways)
        elif not item.typed:
            parts.append(label("It is left as it is here.", "muted"))
        self.setLayout(column(*parts, spacing=6, margins=(18, 14, 18, 16)))
