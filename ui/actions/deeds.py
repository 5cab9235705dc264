"""What can be done to the plan as a whole and to one of its actions, each with what it asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.actions.dialog import ActionDialog
from ui.keeping import about, ask_until_kept

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from audit_app.records import Action
    from ui.desk import Desk


class Deeds:
    """`page` is where it is asked from: dialogs stand over its window."""

    def __init__(self, desk: Desk, page: QWidget) -> None:
        self._desk, self._page = desk, page

    def change(self, action: Action) -> None:
        """Change an action's fields."""
        dialog = about(ActionDialog(self._desk, action, self._page.window()), action.id)
        actions = self._desk.workbook.actions
        ask_until_kept(
            dialog,
            lambda: self._desk.saving.do(
                lambda: actions.change(action, "", **dialog.cells()),
                named=f"Action {action.number} changed",
            ),
        )

    def take_out(self, action: Action) -> None:
        """Take an action out of the plan, with the reason."""
        self._desk.asks.words(
            f"Take out action {action.number}",
            "Why is it taken out?",
            "Take out the action",
            action.id,
            lambda reason: self._desk.saving.do(
                lambda: self._desk.workbook.actions.remove(action, reason),
                said=f"Action {action.number} taken out",
            ),
        )

    def export_plan(self) -> None:
        """Write the plan as a document."""
        from ui.documents import export_plan

        export_plan(self._desk)

    def bring_plan(self, dropped: Sequence[Path] = ()) -> None:
        """Bring in a plan that was edited in a spreadsheet: dropped here, or else asked for."""
        from ui.bring_in import bring_in_plan

        bring_in_plan(self._desk, dropped)
