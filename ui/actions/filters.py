"""Which actions are shown: how they stand, whose they are, and words in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from audit_app.rules.actions import JUDGED, days_late, is_open
from ui.parts.arrange import column, row
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
        self.search = LineBox("Filter the actions", "Filter these actions ( / )")
        self._group.idClicked.connect(lambda _at: self.changed.emit())
        self._agency.currentIndexChanged.connect(lambda _at: self.changed.emit())
        self.search.textChanged.connect(lambda _text: self.changed.emit())
        second = row(self._agency, self.search, spacing=8)
        second.setStretch(1, 1)
        self.setLayout(column(Flow(*self._segments), second, spacing=12))

    def first(self) -> QWidget:
        """Where the focus goes."""
        return self._group.checkedButton() or self._segments[0]

    def kept(self, actions: Sequence[Action], today: date) -> list[Action]:
        """Count the actions anew, and give those that are to be shown."""
        agencies = sorted({a.lead_agency for a in actions if a.lead_agency})
        self._agency.offer([("", "Every agency"), *((name, name) for name in agencies)])
        for segment, (words, keeps) in zip(self._segments, _KEPT, strict=True):
            segment.setText(f"{words} {sum(keeps(action, today) for action in actions)}")
            segment.setAccessibleName(segment.text())
            segment.updateGeometry()
        _words, wanted = _KEPT[self._group.checkedId()]
        return [a for a in actions if wanted(a, today) and self._fits(a)]

    def _fits(self, action: Action) -> bool:
        if self._agency.word() and action.lead_agency != self._agency.word():
            return False
        words = self.search.text().casefold().split()
        held = f"{action.number} {action.ask} {action.owner_role} {action.lead_agency}".casefold()
        return all(word in held for word in words)
