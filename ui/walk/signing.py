"""A return is signed from its own page where it holds nothing, and a signed one is opened again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.walk.last_look import role_to_sign
from ui.walk.whose import whose

if TYPE_CHECKING:
    from audit_app.records import Return
    from ui.desk import Desk
    from ui.walk.middle import Middle


def ask_reopen(desk: Desk, returned: Return) -> None:
    """Open a signed return again, with the reason."""
    which = whose(desk.workbook, returned) or "this record"
    book = desk.workbook
    role = book.pen.author.by
    desk.asks.words(
        f"Reopen {which}",
        "Why is it opened again?",
        "Reopen as a new version",
        returned.id,
        lambda reason: desk.saving.do(lambda: book.signing.reopen(returned, role, reason)),
    )


def sign_nil(desk: Desk, middle: Middle, returned: Return) -> bool:
    """Sign a return of an agency that holds nothing; False where it needs its last look."""
    book, saving = desk.workbook, desk.saving
    middle.flush()
    role = role_to_sign(book, returned)
    if saving.has_unsaved or not role.strip() or book.concerns.is_untold(returned):
        return False
    said = "Nil return signed off and sealed"
    if saving.do(lambda: book.signing.sign_off(returned, role), said=said):
        desk.go("grid", returned.audit_id)
    return True
