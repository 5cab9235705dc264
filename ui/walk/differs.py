"""What two people said differently about one question, on its card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.parts.arrange import button
from ui.parts.banner import Banner

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QVBoxLayout


class Differs:
    """Has its place below what stands in `body` by now; most cards never need it."""

    def __init__(self, body: QVBoxLayout, settle: Callable[[], object]) -> None:
        self._body, self._at, self._settle = body, body.count(), settle
        self._banner: Banner | None = None

    def say(self, words: str) -> None:
        """Show what was said differently; no words put it away."""
        if words and self._banner is None:
            self._banner = Banner(button("Settle…", self._settle))
            self._body.insertWidget(self._at, self._banner)
        if self._banner is not None:
            self._banner.say("warn", "Said differently" if words else "", words, stands=True)
