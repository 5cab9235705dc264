"""The keys of the actions page, as its foot shows them."""

from __future__ import annotations

HINTS = (
    ("↑ ↓", "move"),
    ("Enter", "change"),
    ("Del", "take out"),
    ("P", "progress note"),
    ("M", "move the date"),
    ("Ctrl+↓", "next late"),
    ("Ctrl+N", "new"),
    ("Ctrl+E", "export"),
    ("/", "filter"),
)
EMPTY_HINTS = (("Enter", "new action"), ("Ctrl+N", "new action"), ("Ctrl+K", "find anything"))
