"""The keys of the calendar, as its foot shows them."""

from __future__ import annotations

HINTS = (
    ("↑ ↓", "move"),
    ("Enter", "open"),
    ("V", "plan a visit"),
    ("← →", "move by a term"),
    ("M", "move the visit"),
    ("Ctrl+↓", "next past three years"),
    ("F6", "about this school"),
    ("Space", "next visit in hand"),
    ("Ctrl+D", "propose a plan"),
    ("Ctrl+PgDn", "later school years"),
    ("Ctrl+E", "export"),
    ("/", "filter"),
)
EMPTY_HINTS = (("Ctrl+K", "find anything"),)
