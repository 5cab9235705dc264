"""When all was saved last, as the status says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.rules.dates import short

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime


class LastSaved:
    """`words` are `14:02`, with the day where that is not today."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self.words = ""

    def be_now(self) -> None:
        """All was saved just now."""
        self.be(self._now())

    def be(self, when: datetime) -> None:
        """All was saved at that moment."""
        here, today = when.astimezone(), self._now().astimezone().date()
        day = "" if here.date() == today else f"{short(here.date(), today)}, "
        self.words = f"{day}{here:%H:%M}"
