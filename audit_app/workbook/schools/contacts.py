"""Who holds a safeguarding role in a school: held to write to them, and never printed.

No deed's label, document, file name or window title says a contact's name.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from audit_app.journal.lines import derived_id
from audit_app.records import Contact
from audit_app.rules.schools.contacts import ROLE_OF_ROW, ROLES, WHO_HOLDS
from audit_app.store import read
from audit_app.workbook.puts import changing, making

if TYPE_CHECKING:
    from audit_app.journal.lines import Put
    from audit_app.records import Return, School
    from audit_app.workbook.answers import Answers
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

    def addresses(self, role: str) -> dict[str, str]:
        """The e-mail address of whoever holds a role, by the school's id, where one is known."""
        found = read.rows(self._pen.file, Contact, role=role)
        return {held.school_id: held.email for held in found if held.email}

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


def told_in(pen: Pen, returned: Return, answers: Answers) -> list[Put]:
    """What a school's return says of who holds which role, where that is not held already.

    A role that the return leaves blank stays as it is held: a blank is no word that nobody does.
    """
    if returned.school_id is None:
        return []
    given = answers.of_return(returned.id)
    told = next((given[name, ""].value for name in WHO_HOLDS if (name, "") in given), None)
    held = {one.role: one for one in Contacts(pen).of_school(returned.school_id)}
    puts: list[Put] = []
    for row in json.loads(told) if told else ():
        role = ROLE_OF_ROW.get(str(row.get("row")))
        if role is None or not (row.get("name") or row.get("email")):
            continue
        person = {
            "name": row.get("name") or None,
            "email": row.get("email") or None,
            "trained_on": row.get("trained") or None,
        }
        if role in held:
            puts += changing(held[role], **person)
        else:
            of = {"school_id": returned.school_id, "role": role}
            puts += making("contact", contact_id(returned.school_id, role), **of, **person)
    return puts


def contact_id(school_id: str, role: str) -> str:
    """The id of who holds a role in a school, the same on every laptop."""
    return derived_id("contact", school_id, role)
