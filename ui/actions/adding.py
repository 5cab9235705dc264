"""Adding an action, from wherever one is thought of: the plan, a recommendation, a return."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.actions.dialog import ActionDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.desk import Desk


def add_action(desk: Desk, window: QWidget, source: str = "", **held: object) -> None:
    """Ask for an action's fields and keep it; `held` are cells that are known already.

    `source` is where it comes from, where that is known; else it is asked.
    """
    follows = held.get("recommendation_id")
    dialog = ActionDialog(desk, None, window, source, str(follows) if follows else None)
    if dialog.exec() == dialog.DialogCode.Accepted:
        cells = dialog.cells() | held
        ask = str(cells.pop("ask") or "")
        desk.saving.do(
            lambda: desk.workbook.actions.add(ask, source or dialog.source.word(), **cells),
            named="Action added",
        )
    dialog.deleteLater()
