"""Adding an action, from wherever one is thought of: the plan, a recommendation, a return."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.actions.dialog import ActionDialog
from ui.keeping import about, ask_until_kept

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from ui.desk import Desk


def add_action(
    desk: Desk,
    window: QWidget,
    source: str = "",
    why: str = "",
    begun: Callable[[ActionDialog], None] | None = None,
    /,
    **held: object,
) -> str:
    """Ask for an action's fields and keep it; `held` are cells that are known already.

    `source` is where it comes from, where that is known; else it is asked. `why` is what it is
    about, in words; `begun` fills in what somebody proposed. The new action's id, or "" when it
    was put away.
    """
    follows = held.get("recommendation_id")
    dialog = about(
        ActionDialog(desk, None, window, source, str(follows) if follows else None, why),
        *(str(word) for word in held.values()),
    )
    if begun is not None:
        begun(dialog)
    made: list[str] = []

    def keep() -> None:
        cells = dialog.cells() | held
        ask = str(cells.pop("ask") or "")
        made.append(desk.workbook.actions.add(ask, source or dialog.source.word(), **cells))

    ask_until_kept(dialog, lambda: desk.saving.do(keep, named="Action added"))
    return made[-1] if made else ""
