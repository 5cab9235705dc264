"""Saying something to a screen reader: what is shown without the focus going there is heard too."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel, QWidget


def announce(widget: QWidget, words: str, *, at_once: bool = False) -> None:
    """Say something to a screen reader: when it has a moment, or `at_once` where it is urgent."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    if words and QAccessible.isActive():
        event = QAccessibleAnnouncementEvent(widget, words)
        ways = QAccessible.AnnouncementPoliteness
        event.setPoliteness(ways.Assertive if at_once else ways.Polite)
        QAccessible.updateAccessibility(event)


def show_words(line: QLabel, words: str, *, at_once: bool = False) -> None:
    """Show a line that says what is wrong, aloud where it is new; no words put it away."""
    is_new = bool(words) and (line.isHidden() or words != line.text())
    line.setText(words)
    line.setVisible(bool(words))
    if is_new and line.isVisible():
        announce(line, words, at_once=at_once)
