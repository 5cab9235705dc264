"""Which shape and tone an action's state has on the screen; the same as in the documents."""

from __future__ import annotations

from audit_app.reports.words import STATUSES

SHAPES = {word: (status.shape, status.tone) for word, status in STATUSES.items()}

# How far an action that does not move has been taken, and the words for it.
ESCALATIONS = {
    "": "Not escalated",
    "lead": "To the lead agency’s manager",
    "group": "To the delivery group",
    "partners": "To the delegated safeguarding partners",
}
