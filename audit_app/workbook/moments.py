"""The day on which something was written, where the person is: the journal keeps UTC."""

from __future__ import annotations

from datetime import date, datetime


def day_of(written: str) -> date:
    """The day of a moment that the journal keeps: in summer the hour after midnight is the next."""
    return datetime.fromisoformat(written).astimezone().date()
