"""Shorter words of a button, for where there is no room for all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QPushButton

_SHORT, _WHOLE = "short words", "whole words"


def may_be_short(held: QPushButton, words: str) -> QPushButton:
    """Give a button words that say the same where there is no room."""
    held.setProperty(_SHORT, words)
    return held


def whole_words(held: QPushButton) -> str:
    """All of a button's words, also while fewer are shown."""
    return str(held.property(_WHOLE) or held.text())


def say_short(those: Iterable[QPushButton], *, is_short: bool) -> None:
    """Show the short words of those that have some, or all of them again; heard are always all."""
    for held in those:
        short = held.property(_SHORT)
        if not short:
            continue
        if is_short and held.text() != short:
            held.setProperty(_WHOLE, held.text())
            held.setAccessibleName(held.text())
            held.setToolTip(held.text())
            held.setText(str(short))
        elif not is_short and held.text() == short:
            held.setText(whole_words(held))
            held.setProperty(_WHOLE, None)
            held.setAccessibleName("")
            held.setToolTip("")
