"""One cell of a returned file that wants somebody: what it says, and what may be done with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QWidget

from audit_app.workbook.bring_in import CONFLICT
from audit_app.workbook.bring_in.reading import day
from ui.bring_in.files import what_cell, what_is_wrong
from ui.parts.aloud import announce
from ui.parts.arrange import button, column, label
from ui.parts.line import LineBox
from ui.parts.segment import Segment
from ui.parts.typed import TypedWords

if TYPE_CHECKING:
    from collections.abc import Callable

    from audit_app.workbook.bring_in.school import Back


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


@dataclass(frozen=True, slots=True)
class Wanted:
    """What may be typed for a cell: its name, what it is like, what typing it does, and a check."""

    name: str
    such_as: str
    help_text: str
    wrong_with: Callable[[str], str]


class TypeBox(QWidget):
    """A box for what a cell should say; `typed` with Enter, or "" to take it back."""

    typed = Signal(str)

    def __init__(self, wanted: Wanted, about: str, now: str) -> None:
        super().__init__()
        self._wanted = wanted
        self.box = LineBox(f"{wanted.name}, {about}", wanted.such_as)
        self.box.setText(now)
        self.box.setAccessibleDescription(wanted.help_text)
        self._wrong = label("", "muted")
        self._wrong.hide()
        self.box.returnPressed.connect(self._say)
        parts: list[QWidget] = [label(wanted.help_text, "muted"), self.box, self._wrong]
        if now:
            back = button("Take it back", lambda: self.typed.emit(""), "link")
            back.setAccessibleDescription(self.box.accessibleName())
            parts.append(back)
        self.setLayout(column(*parts, spacing=6))

    def _say(self) -> None:
        words = self.box.text().strip()
        wrong = self._wanted.wrong_with(words)
        if wrong:
            self._wrong.setText(wrong)
            self._wrong.show()
            announce(self.box, wrong)
        else:
            self.typed.emit(words)


class CellCard(QFrame):
    """Which cell, where, what it says, what is wrong. `decided` gives the way that is chosen.

    `typed` gives the place in the file, and what somebody typed for it.
    """

    decided = Signal(int)
    typed = Signal(str, str)

    def __init__(self, back: Back, at: int, ways: tuple[str, ...], now: int) -> None:
        super().__init__()
        self.setObjectName("card")
        self.ways: Ways | None = None
        item = back.preview.items[at]
        parts: list[QWidget] = [TypedWords(what_cell(item), "strong")]
        if item.place:
            parts.append(TypedWords(item.place, "small"))
        parts.append(TypedWords(_said(back, at)))
        if item.sort == CONFLICT:
            parts.append(TypedWords(f"Here: {item.here or 'nothing'}", "muted"))
        if ways:
            self.ways = Ways(ways, now, f"{item.row}, {item.column}. {item.place}")
            self.ways.chosen.connect(self.decided)
            parts.append(self.ways)
        elif not item.typed:
            parts.append(label("It is left as it is here.", "muted"))
        wanted = _wanted(back, at)
        if wanted is not None:
            place = back.unreasoned.get(at, item.place)
            box = TypeBox(wanted, f"{what_cell(item)}. {place}", item.theirs if item.typed else "")
            box.typed.connect(lambda words: self.typed.emit(place, words))
            parts.append(box)
        self.setLayout(column(*parts, spacing=6, margins=(18, 14, 18, 16)))


def _said(back: Back, at: int) -> str:
    """What the cell says, or what was typed for it, and what is wrong with that."""
    item, what = back.preview.items[at], what_is_wrong(back, at)
    if at in back.unreasoned:
        return f"It says “{item.theirs}”, {what[:1].lower()}{what[1:]}"
    if item.typed:
        of = "." if item.wants_day else ", with no reason."
        here = item.theirs if item.theirs.endswith((".", "!", "?")) else f"{item.theirs}."
        return f"Typed here: {here} The file says “{item.typed}”{of} {what}".strip()
    return f"It says “{item.theirs}”. {what}".strip() if item.theirs else what


def _wanted(back: Back, at: int) -> Wanted | None:
    """What may be typed for a cell; None where nothing may."""
    item = back.preview.items[at]
    if item.wants_day:
        return _DAY
    return _REASON if item.typed or at in back.unreasoned else None


def _no_day(words: str) -> str:
    said, fault = day(words)
    return fault or ("" if said else "Type a day first.")


_DAY = Wanted(
    "The right day",
    "31/08/2026",
    "Type the right day and press Enter. What the file says is then kept in the note.",
    _no_day,
)
_REASON = Wanted(
    "Why it does not apply",
    "",
    "Type the reason that the school tells you and press Enter. It becomes the note; nobody’s "
    "signature counts for it.",
    lambda words: "" if words else "Type the reason first.",
)
