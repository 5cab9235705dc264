"""Who holds a safeguarding role in a school: held to write to them, and never printed.

No deed's label, document, file name or window title says a contact's name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.journal.lines import derived_id
from audit_app.records import Contact
from audit_app.rules.schools.contacts import ROLES
from audit_app.store import read
from audit_app.workbook.puts import changing, making

if TYPE_CHECKING:
    from audit_app.records import School
    from audit_app.workbook.pen import Change, Pen


class Contacts:
    """The contacts of each school, one for each role."""

    def __init__(self, pen: Pen) -> None:
        self._pen = pen

    def of_school(self, school_id: str) -> list[Contact]:
        """A school's contacts, in the order of their roles."""
        found = read.rows(self._pen.file, Contact, school_id=school_id)
        order = {role: at for at, role in enumerate(ROLES)}
        return sorted(found, key=lambda held: (order.get(held.role, len(order)), held.role))

    def put(
        self, school: School, role: str, name: str, email: str, trained_on: str | None
    ) -> Change | None:
        """Say who holds a role in a school; blank where nobody does any more.

        `role` is a code of `audit_app.rules.schools.contacts`.
        """
        label = f"{ROLES[role]} of {school.name}"
        known = [held for held in self.of_school(school.id) if held.role == role]
        if known:
            puts = changing(known[0], name=name, email=email, trained_on=trained_on)
        else:
            puts = making(
                "contact",
                contact_id(school.id, role),
                school_id=school.id,
                role=role,
                name=name,
                email=email,
                trained_on=trained_on,
            )
        return self._pen.write(label, puts)


def contact_id(school_id: str, role: str) -> str:
    """The id of who holds a role in a school, the same on every laptop."""
    return derived_id("contact", school_id, role)
