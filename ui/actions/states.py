"""Which shape and tone an action's state has on the screen; the same as in the documents."""

from __future__ import annotations

from audit_app.reports.words import STATUSES

SHAPES = {word: (status.shape, status.tone) for word, status in STATUSES.items()}
