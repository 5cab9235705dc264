"""When a return may be signed off or opened again, and the seal that says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.journal.lines import Put
from audit_app.journal.seals import Seal, read_seal, seal_digest, to_value
from audit_app.problems import Problem
from audit_app.safety.text import checked
from audit_app.store.standing import is_held_fast, sealable

if TYPE_CHECKING:
    from audit_app.records import Return
    from audit_app.workbook.pen import Pen


def signing(pen: Pen, returned: Return, role: str, *, is_untold: bool) -> Put:
    """The put that seals a return as it stands now.

    `is_untold` says that it tells of a child at risk now, and not who was told. Raises Problem
    when it may not be signed.
    """
    before = read_seal(returned.seal)
    if before is not None and not before.is_open:
        raise Problem(
            "sealed",
            "This return is already signed off.",
            "Nothing in it has changed.",
            "Reopen it with a reason to change it.",
        )
    if is_untold:
        raise Problem(
            "at-risk",
            "This return says that a child is at risk now, and not who was told.",
            "The return is still open; everything in it is saved.",
            "Follow your own procedures now, then say who was told: “A child is at risk now…”.",
        )
    if not role.strip():
        raise Problem(
            "no-role",
            "A sign-off names the role of the person who signs.",
            "The return is still open; everything in it is saved.",
            "Type your role, such as “Named nurse”.",
        )
    commitments = sealable(pen.file, returned.id)
    seal = Seal(
        1 if before is None else before.version + 1,
        checked(role),
        pen.stamp(),
        tuple(sorted(commitments)),
        seal_digest(commitments),
    )
    return Put("return", returned.id, "seal", to_value(seal))


def reopening(pen: Pen, returned: Return, role: str, reason: str) -> Put:
    """The put that opens a signed return again; a Problem when it is open, or without a reason."""
    before = read_seal(returned.seal)
    if before is None or (before.is_open and not is_held_fast(pen.file, returned.id)):
        raise Problem("open", "This return is open already.", "", "Go on answering it.")
    if not reason.strip():
        raise Problem(
            "no-reason",
            "Reopening needs its reason.",
            "The return is still signed off.",
            "Say in a few words why it is opened again.",
        )
    seal = Seal(before.version, checked(role), pen.stamp(), (), "", checked(reason))
    return Put("return", returned.id, "seal", to_value(seal))
