"""Which actions are shown: how they stand, whose they are, and words in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QWidget

from audit_app.rules.actions import JUDGED, days_late, is_open
from ui.parts.arrange import column, label, row
from ui.parts.fields import Choice, LineBox
from ui.parts.flow import Flow
from ui.parts.segment import Segment

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from audit_app.records import Action

_KEPT: tuple[tuple[str, Callable[[Action, date], bool]], ...] = (
    ("All", lambda _action, _today: True),
    ("Late", lambda action, today: bool(days_late(action, today))),
    ("Open", lambda action, _today: is_open(action)),
    ("Done, not yet judged", lambda action, _today: action.status == "done"),
    ("Judged", lambda action, _today: action.status in JUDGED),
)
_DOWN = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down})


class FilterBox(LineBox):
    """Enter and ↓ go down to what fits (`went_down`); Esc clears the box before it leaves it."""

    went_down = Signal()

    def event(self, event: QEvent) -> bool:
        """Esc is the box's own while there is something in it to clear."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and self.text()
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys that mean something to a filter; the rest is typed."""
        if event.key() in _DOWN and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.went_down.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
        else:
            super().keyPressEvent(event)


class Filters(QWidget):
    """Each carries its count, and stays when it is 0; `changed` when another is chosen."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._segments = [Segment("", words) for words, _keeps in _KEPT]
        self._group = QButtonGroup(self)
        for at, segment in enumerate(self._segments):
            segment.setAccessibleDescription("Which actions are shown")
            self._group.addButton(segment, at)
        self._segments[0].setChecked(True)
        self._agency = Choice("Agency", [("", "Every agency")])
        self.search = FilterBox("Filter the actions", "Filter these actions ( / )")
        self._said = label("", "muted", wrap=False)
        self._group.idClicked.connect(lambda _at: self.changed.emit())
        self._agency.currentIndexChanged.connect(lambda _at: self.changed.emit())
        self.search.textChanged.connect(lambda _text: self.changed.emit())
        second = row(self._agency, self.search, self._said, spacing=8)
        second.setStretch(1, 1)
        self.setLayout(column(Flow(*self._segments), second, spacing=12))

    def first(self) -> QWidget:
        """Where the focus goes."""
        return self._group.checkedButton() or self._segments[0]

    def said(self) -> str:
        """How many of the actions fit."""
        return self._said.text()

    def show_every(self) -> None:
        """Leave nothing out any more."""
        self.blockSignals(True)
        self._segments[0].setChecked(True)
        self._agency.choose("")
        self.search.clear()
        self.blockSignals(False)
        self.changed.emit()

    def kept(self, actions: Sequence[Action], today: date) -> list[Action]:
        """Count the actions anew, and give those that are to be shown."""
        agencies = sorted({a.lead_agency for a in actions if a.lead_agency})
        self._agency.offer([("", "Every agency"), *((name, name) for name in agencies)])
        for segment, (words, keeps) in zip(self._segments, _KEPT, strict=True):
            segment.setText(f"{words} {sum(keeps(action, today) for action in actions)}")
            segment.setAccessibleName(segment.text())
            segment.updateGeometry()
        _words, wanted = _KEPT[self._group.checkedId()]
        shown = [a for a in actions if wanted(a, today) and self._fits(a)]
        self._said.setText(f"{len(shown)} of {len(actions)} shown")
        return shown

    def _fits(self, action: Action) -> bool:
        if self._agency.word() and action.lead_agency != self._agency.word():
            return False
        words = self.search.text().casefold().split()
        held = f"{action.number} {action.ask} {action.owner_role} {action.lead_agency}".casefold()
        return all(word in held for word in words)
