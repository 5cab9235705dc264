"""Returned files that are dropped where no year is shown: they go to the newest that is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from ui.desk import Desk

_NO_YEAR = Problem(
    "no-year",
    "The returns of no school year are open, so no returned file can be taken here.",
    "Nothing was brought in.",
    "Open a year’s returns under Schools, Returns. The register of schools and lists of last "
    "audits are dropped on the page of the register, and agencies’ returns on the grid of their "
    "audit.",
)


class TakesReturned:
    """A page on which files that schools sent back can be dropped though it shows no year."""

    _desk: Desk

    def take_files(self, paths: Sequence[Path]) -> None:
        """Look at returned files or folders that were dropped here; nothing is saved by that."""
        take_returned(self._desk, paths)


def take_returned(desk: Desk, paths: Sequence[Path]) -> None:
    """Show the trial run of returned files in the newest year that is open."""
    from ui.bring_in.school_returns import look_at

    rounds = desk.workbook.rounds.all()
    if not rounds:
        desk.asks.show_problem(_NO_YEAR)
    elif look_at(desk, rounds[0], paths):
        desk.go("bring-in", rounds[0].id)
