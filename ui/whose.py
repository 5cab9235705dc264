"""Whose workbook it is, when it locks, and how many actions are late, beside the pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.pages import NAMES

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from audit_app.workbook.workbook import Workbook
    from ui.memory import Memory
    from ui.parts.bands.sidebar import Sidebar

_LATE_AT = NAMES.index("actions")


class Whose:
    """Says it in the sidebar."""

    def __init__(
        self, book: Workbook, memory: Memory, sidebar: Sidebar, today: Callable[[], date]
    ) -> None:
        self._book, self._memory, self._sidebar, self._today = book, memory, sidebar, today

    def say(self) -> None:
        """Say it as it is now."""
        words = self._book.settings.all()
        minutes = self._memory.held.lock_minutes
        self._sidebar.say(
            str(words.get("partnership", "")),
            "Audit workbook",
            f"Locks after {minutes} quiet minutes. Ctrl+L now.",
        )
        late = self._book.pressing.late(self._today())
        self._sidebar.set_badge(_LATE_AT, f"{late} late" if late else "")
