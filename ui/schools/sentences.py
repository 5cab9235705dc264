"""What stands over the calendar: how far the schools were visited, in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from audit_app.analysis.coverage import block_sentence, coverage, further, sentence
from ui.parts.arrange import column, label

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from audit_app.rules.schools.standing import Standing
    from audit_app.rules.schools.terms import SchoolYears


class Sentences(QWidget):
    """The state of the world first, then what it leaves open, then coverage by blocks of years."""

    def __init__(self) -> None:
        super().__init__()
        self.first, self._further = label("", "h1"), label("")
        self._block = label("", "muted")
        self.setLayout(column(self.first, self._further, self._block, spacing=10))

    def tell(self, standings: Sequence[Standing], today: date, years: SchoolYears) -> None:
        """Say how the schools stand."""
        told = coverage(standings, today, years)
        self.first.setText(sentence(told))
        self._further.setText(further(told))
        self._block.setText(block_sentence(told))

    def share_room(self, *, is_high: bool, is_beside: bool) -> None:
        """Where the page is low, the room of what comes after the first sentence is the calendar's.

        The sentence on blocks goes there at once, and the further one while a panel is beside it.
        """
        self._block.setVisible(is_high and not is_beside)
        self._further.setVisible(is_high or not is_beside)
