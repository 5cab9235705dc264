"""What is done from the list: a line's action, and the way back to where somebody was in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.rules.still import Still
from audit_app.workbook.still import school_of
from ui.walk.place import keep_place, place_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from ui.desk import Desk
    from ui.parts.tables.rows import Group

_PLACE = "still"  # where the line that was gone into is kept


def go_to_field(desk: Desk, one: Still, at: int) -> None:
    """Open the field that puts a line right; Esc there comes back to this line, at row `at`."""
    desk.keep(_PLACE, "|".join((str(at), *_which(one))))
    if one.question:
        keep_place(desk, place_name(one.about), (one.question, one.part), one.row)
    desk.go(one.page, one.about)


def row_of_last(desk: Desk, rows: Sequence[Still | Group]) -> int:
    """The row of the line that was gone into; where it has left, the one that took its place."""
    at, _bar, which = (desk.kept(_PLACE) or "0").partition("|")
    ids = ["|".join(_which(one)) if isinstance(one, Still) else "" for one in rows]
    return ids.index(which) if which in ids else int(at)


def add_from(desk: Desk, window: QWidget, one: Still) -> None:
    """Add an action that a line makes somebody think of; it changes no answer."""
    from ui.actions.adding import add_action

    if one.kind == "actions":
        desk.saving.tell("This is an action already: Enter goes to it")
        return
    book = desk.workbook
    if one.kind == "audits":
        returned = book.returns.one(one.about)
        add_action(desk, window, "case_audit", audit_id=returned.audit_id)
        return
    add_action(desk, window, "school_audit", school_id=school_of(book, one))


def _which(one: Still) -> tuple[str, ...]:
    return one.rule, one.about, one.question, one.part
