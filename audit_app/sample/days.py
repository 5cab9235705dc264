"""The sample's days: people meet, sign and are asked for things when somebody is at work."""

from __future__ import annotations

from datetime import date, timedelta

from audit_app.rules.working_days import working_day


def at_work(day: date, today: date) -> date:
    """The working day next to a day: what is past is put earlier and what is ahead later.

    So nothing that was done comes to lie ahead, and nothing that is due comes to be late.
    """
    if day > today:
        return working_day(day)
    while working_day(day) != day:
        day -= timedelta(days=1)
    return day
