"""What a screen reader is told: Qt hands each announcement to the platform, and here it is kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

if TYPE_CHECKING:
    import pytest


@dataclass(frozen=True, slots=True)
class Heard:
    """One announcement: its words, and whether it breaks into what is being read."""

    words: str
    at_once: bool


def listen(monkeypatch: pytest.MonkeyPatch) -> list[Heard]:
    """Stand where the platform's screen reader stands; the list grows with each announcement."""
    heard: list[Heard] = []
    urgent = QAccessible.AnnouncementPoliteness.Assertive

    def hear(event: object) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            heard.append(Heard(event.message(), event.politeness() == urgent))

    QAccessible.setActive(True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", staticmethod(hear))
    return heard
