"""What is said beside a table, in sight and aloud."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.parts.banner import Banner

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from audit_app.problems import Problem


class Beside:
    """A screen reader hears what is said on the banner, and finds it again at the table."""

    def __init__(self) -> None:
        self.banner = Banner()
        self._table: QWidget | None = None

    def stand_at(self, table: QWidget) -> None:
        """Which table it is said beside."""
        self._table = table

    def say(self, tone: str, title: str, words: str = "") -> None:
        """Say something beside the table."""
        self.banner.say(tone, title, words)
        if self._table is not None:
            self._table.setAccessibleDescription(f"{title} {words}".strip())

    def refuse(self, problem: Problem) -> None:
        """Say in words why a cell was not taken."""
        self.say("warn", problem.what, f"{problem.safe} {problem.remedy}".strip())
