"""What stands in the way of saving: one problem at a time, with a way on where there is one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from ui.ask import Asks
    from ui.parts.bands.head import Head

# Problems of the drive or the file: what was typed is not saved, and trying again may help.
OF_THE_DRIVE = frozenset(
    {"in-use", "read-only", "drive-stopped", "no-room", "cannot-open", "damaged", "swapped"}
)


class InTheWay:
    """Shows a problem, unless one is shown already or nobody is there to be asked."""

    def __init__(self, head: Head, asks: Asks) -> None:
        self._head, self._asks = head, asks
        self._is_showing = False
        self._copy_to: Callable[[Path], None] | None = None

    def rescue_with(self, copy_to: Callable[[Path], None]) -> None:
        """How a copy is made when the file was swapped underneath; told when a workbook opens."""
        self._copy_to = copy_to

    def quietly(self, deed: Callable[[], object]) -> None:
        """Do something that may save, with nobody there to be asked: no problem is shown."""
        before, self._is_showing = self._is_showing, True
        try:
            deed()
        finally:
            self._is_showing = before

    def show(self, problem: Problem) -> bool:
        """Show a problem; whether to try again."""
        if self._is_showing:
            return False
        self._is_showing = True
        try:
            if problem.code == "swapped" and self._copy_to is not None:
                if self._asks.show_problem(problem, "Save a rescue copy…"):
                    self._rescue(self._copy_to)
                return False
            again = "Try again" if problem.code in OF_THE_DRIVE else ""
            return self._asks.show_problem(problem, again)
        finally:
            self._is_showing = False

    def _rescue(self, copy_to: Callable[[Path], None]) -> None:
        path = self._asks.save_file(
            "Save a rescue copy", "Rescue copy.audit", "Workbooks (*.audit)"
        )
        if path is None:
            return
        try:
            copy_to(path)
        except Problem as problem:
            self._asks.show_problem(problem)
        else:
            self._head.say_saved(f"Rescue copy written: {path.name}", trouble=True)
