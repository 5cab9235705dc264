"""The keys at the foot of a return: while it is answered, and once it is signed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from audit_app.records import Return
    from ui.parts.bands.hints import Hint

ANSWERING: tuple[Hint, ...] = (
    ("1–9 N", "answer"),
    ("↑ ↓", "move"),
    ("W", "note"),
    ("E", "evidence"),
    ("A", "action"),
    ("Ctrl+↓", "next unanswered"),
    ("Ctrl+PgDn", "next section"),
    ("H", "history"),
    ("Ctrl+Z", "undo"),
    ("F6", "next pane"),
)

ANSWERING_A_SCHOOL: tuple[Hint, ...] = (
    *ANSWERING[:4],
    ("L", "same as last year"),
    ("Shift+L", "the section too"),
    *ANSWERING[4:],
)

ANSWERING_A_VISIT: tuple[Hint, ...] = (
    *ANSWERING[:4],
    ("L", "as the workbook has it"),
    *ANSWERING[4:],
)

READING: tuple[Hint, ...] = (
    ("↑ ↓", "read"),
    ("Ctrl+PgDn", "next section"),
    ("F6", "next pane"),
    ("Esc", "back"),
)


def hints_of(returned: Return, *, is_signed: bool, has_before: bool) -> tuple[Hint, ...]:
    """The keys of a return: a signed one is read; a visit's has one more.

    So has a school's or a trust's that `has_before`: an earlier return that can be said again.
    """
    if is_signed:
        return READING
    if returned.visit_id is not None:
        return ANSWERING_A_VISIT
    return ANSWERING_A_SCHOOL if has_before else ANSWERING
