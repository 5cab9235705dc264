"""The parts of the evidence for a standard, each to be ticked where it is in place."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.parts.arrange import column, label
from ui.parts.flow import Flow
from ui.parts.segment import TickSegment

if TYPE_CHECKING:
    from audit_app.records import Answer
    from forms.model import Question


class EvidenceTicks(QWidget):
    """Says the names of all that are `ticked` whenever one is ticked or unticked."""

    ticked = Signal(list)

    def __init__(self, question: Question) -> None:
        super().__init__()
        self._names = [part.name for part in question.evidence]
        self.ticks = [TickSegment("", part.label) for part in question.evidence]
        for tick in self.ticks:
            tick.setAccessibleDescription(f"In place for: {question.label}")
            tick.clicked.connect(lambda _checked=False: self._say())
        head = label("Evidence in place", "small")
        self.setLayout(column(head, Flow(*self.ticks), spacing=6))

    def show_answer(self, answer: Answer | None) -> None:
        """Show which parts stand as in place."""
        held = None if answer is None or answer.value is None else json.loads(answer.value)
        names = held if isinstance(held, list) else []
        for name, tick in zip(self._names, self.ticks, strict=True):
            tick.setChecked(name in names)

    def _say(self) -> None:
        held = zip(self._names, self.ticks, strict=True)
        self.ticked.emit([name for name, tick in held if tick.isChecked()])
