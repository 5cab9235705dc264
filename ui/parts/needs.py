"""What is still wanted before a button can be pressed, in words beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton


class Needs(QLabel):
    """Says "First type a title." while the button waits for it, and nothing when it can be pressed.

    A button that waits is no stop of the Tab key, so the words stand where they are read.
    """

    def __init__(self, button: QPushButton) -> None:
        super().__init__()
        self.setObjectName("muted")
        self.setWordWrap(True)
        self._button = button
        self.hide()

    def say(self, *missing: str) -> None:
        """Say what is missing, each as a deed such as "type a title"; the button waits for it."""
        named = [words for words in missing if words]
        self._button.setEnabled(not named)
        reason = f"First {_listed(named)}." if named else ""
        self.setText(reason)
        self.setVisible(bool(named))
        self._button.setToolTip(reason)
        self._button.setAccessibleDescription(reason)


def _listed(words: list[str]) -> str:
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)
