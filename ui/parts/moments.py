"""A moment as it was where the person is: `25 November 2026, 14:02`."""

from __future__ import annotations

from datetime import datetime

from audit_app.rules.dates import full


def moment(written: str) -> str:
    """A moment that the journal keeps (ISO, UTC), in the person's own time."""
    here = datetime.fromisoformat(written).astimezone()
    return f"{full(here.date())}, {here:%H:%M}"
