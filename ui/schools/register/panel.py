"""One setting beside the register: what it is, what it was before, and its contacts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QWidget

from audit_app.rules.dates import full
from audit_app.rules.schools.contacts import ROLES
from audit_app.rules.schools.phases import DUTIES, PHASES
from audit_app.workbook.unsettled import unsettled
from ui.actions.facts import beside, said
from ui.parts.arrange import button, clear, column, label, row, rule, scrolled
from ui.parts.chip import Chip
from ui.parts.flow import Flow
from ui.parts.typed import TypedWords
from ui.schools.register.lines import STANDINGS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from audit_app.records import Contact, School, Succession
    from ui.desk import Desk
    from ui.schools.register.deeds import Deeds
    from ui.schools.register.lines import Line

HOW = {
    "converted": "Converted from",
    "merged": "Merged from",
    "split": "Split off",
    "replaced": "Took the place of",
}
_AFTER = {
    "converted": "Became",
    "merged": "Merged into",
    "split": "Split into",
    "replaced": "Replaced by",
}


class SettingPanel(QFrame):
    """Always about the chosen setting; its buttons act on that setting only."""

    def __init__(self, desk: Desk, deeds: Deeds) -> None:
        super().__init__()
        self.setObjectName("pane")
        self.setProperty("edge", "left")
        self._desk, self._book, self._deeds = desk, desk.workbook, deeds
        inner = QWidget()
        self._body = column(spacing=10, margins=(20, 18, 20, 18))
        inner.setLayout(self._body)
        self.setLayout(column(scrolled(inner, "side"), spacing=0))
        self._first: QWidget = self

    def first(self) -> QWidget:
        """Where the focus goes."""
        return self._first

    def show_nothing(self) -> None:
        """Be about no setting."""
        self._first = self
        clear(self._body)
        self._body.addWidget(label("No setting is chosen.", "muted"))
        self._body.addStretch(1)

    def show_line(self, line: Line, names: Mapping[str, School]) -> None:
        """Show a setting; `names` are all that there are, by id."""
        clear(self._body)
        school = line.school
        words, shape, tone = STANDINGS[school.standing or "open"]
        known = " · ".join(
            part for part in (school.urn and f"URN {school.urn}", school.number) if part
        )
        self._body.addLayout(row(label(known or "No URN", "small"), None, Chip(words, tone, shape)))
        self._body.addWidget(TypedWords(school.name, "h2"))
        if unsettled(self._book, {school.id}):
            settle = button("Settle…", lambda: self._desk.go("differences", school.id), "link")
            self._body.addLayout(row(Chip("Said differently", "warn", "diamond"), settle, None))
        change = button("Change… (F2)", lambda: self._deeds.change(school))
        self._first = change
        before = button("What it was before…", lambda: self._deeds.follow(school))
        contact = button("Add a contact…", lambda: self._deeds.contact(school))
        self._body.addLayout(Flow(change, before, contact))
        self._body.addWidget(rule())
        self._body.addLayout(beside(self._facts(line)))
        self._say_successions(line, names)
        self._say_contacts(school)
        self._body.addStretch(1)

    def _facts(self, line: Line) -> list[tuple[str, str]]:
        school, today = line.school, self._desk.today()
        trust = {each.id: each.name for each in self._book.trusts.all()}.get(school.trust_id or "")
        audited = "None known" if line.audited is None else full(line.audited)
        if line.audited is not None and line.audited_as != school:
            audited += f", as {line.audited_as.name}"
        unknown = "Not known yet" if line.is_open else "Not known"
        told = (
            ("Phase", PHASES.get(school.phase or "", unknown)),
            ("Type", school.type_name),
            ("Duty", DUTIES.get(school.duty or "", unknown)),
            ("Authority", school.authority),
            ("District", school.district),
            ("Trust", trust or "None"),
            ("Officer", school.officer_role),
            ("Opened", said(school.opened_on, today)),
            ("Closed", said(school.closed_on, today)),
            ("Last audit", audited),
            ("Worry note", school.worry),
        )
        return [(name, words) for name, words in told if words]

    def _say_successions(self, line: Line, names: Mapping[str, School]) -> None:
        """What it was before, each with a way to take it out; and what followed it."""
        links = self._book.schools.successions()
        before = [one for one in links if one.after_id == line.school.id and one.before_id in names]
        after = [one for one in links if one.before_id == line.school.id and one.after_id in names]
        self._body.addWidget(rule())
        self._body.addWidget(label(f"What it was before ({len(before)})", "strong"))
        if not before:
            self._body.addWidget(label("Nothing: it began as it is, or nobody has said.", "muted"))
        for one in before:
            self._say_one(HOW[one.how or "replaced"], one, names[one.before_id], takes_out=True)
        if after:
            self._body.addWidget(label("What followed it", "strong"))
        for one in after:
            self._say_one(_AFTER[one.how or "replaced"], one, names[one.after_id], takes_out=False)

    def _say_one(self, how: str, link: Succession, other: School, *, takes_out: bool) -> None:
        today = self._desk.today()
        on = f" on {said(link.on_date, today)}" if link.on_date else ""
        urn = f" (URN {other.urn})" if other.urn else ""
        words = TypedWords(f"{how} {other.name}{urn}{on}")
        if not takes_out:
            self._body.addWidget(words)
            return
        out = button("Take out…", lambda: self._deeds.unfollow(link, other), "link")
        out.setAccessibleName(f"Take out {other.name}…")
        line = row(words, out, spacing=8)
        line.setStretch(0, 1)
        self._body.addLayout(line)

    def _say_contacts(self, school: School) -> None:
        contacts = [
            one for one in self._book.contacts.of_school(school.id) if one.name or one.email
        ]
        self._body.addWidget(rule())
        self._body.addWidget(label(f"Contacts ({len(contacts)})", "strong"))
        self._body.addWidget(label("Held to write to them. Never printed or exported.", "muted"))
        for contact in contacts:
            self._say_contact(school, contact)

    def _say_contact(self, school: School, contact: Contact) -> None:
        role = ROLES.get(contact.role, contact.role)
        change = button("Change…", lambda: self._deeds.contact(school, contact.role), "link")
        change.setAccessibleName(f"Change {role}…")
        head = row(label(role, "small"), change, spacing=8)
        head.setStretch(0, 1)
        self._body.addLayout(head)
        told = [contact.name, contact.email]
        if contact.trained_on:
            told.append(f"trained {said(contact.trained_on, self._desk.today())}")
        self._body.addWidget(TypedWords(", ".join(word for word in told if word)))
