"""Asking in a dialog until what it says is kept: words are never lost to a deed that failed."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QDialog

if TYPE_CHECKING:
    from collections.abc import Callable

D = TypeVar("D", bound=QDialog)
ABOUT = "about"


def about(dialog: D, *records: str) -> D:
    """Say what a dialog is about: words that a lock took from it go to no other record."""
    dialog.setProperty(ABOUT, "|".join(records))
    return dialog


def ask_until_kept(dialog: QDialog, keep: Callable[[], bool]) -> bool:
    """Show a dialog; where `keep` cannot be done it is shown again with what was typed.

    Whether it was kept; False when it was put away. The dialog is gone afterwards.
    """
    is_kept = False
    while not is_kept and dialog.exec() == dialog.DialogCode.Accepted:
        is_kept = keep()
    dialog.deleteLater()
    return is_kept
