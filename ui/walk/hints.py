"""The keys at the foot of a return: while it is answered, and once it is signed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.parts.bands.hints import Hint

ANSWERING: tuple[Hint, ...] = (
    ("1–9 N", "answer"),
    ("↑ ↓", "move"),
    ("W", "note"),
    ("E", "evidence"),
    ("A", "action"),
    ("Ctrl+↓", "next unanswered"),
    ("Ctrl+PgDn", "next section"),
    ("H", "history"),
    ("Ctrl+Z", "undo"),
    ("F6", "next pane"),
)

ANSWERING_A_SCHOOL: tuple[Hint, ...] = (
    *ANSWERING[:4],
    ("L", "same as last year"),
    ("Shift+L", "the section too"),
    *ANSWERING[4:],
)

READING: tuple[Hint, ...] = (
    ("↑ ↓", "read"),
    ("Ctrl+PgDn", "next section"),
    ("F6", "next pane"),
    ("Esc", "back"),
)
