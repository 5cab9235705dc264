"""What can be done to the register and to one of its settings, each with what it asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.rules.schools.contacts import ROLES
from audit_app.workbook.schools.register import following
from ui.keeping import about, ask_until_kept

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from audit_app.journal.lines import Put
    from audit_app.records import School, Succession
    from ui.desk import Desk


class Deeds:
    """`page` is where it is asked from: dialogs stand over its window."""

    def __init__(self, desk: Desk, page: QWidget) -> None:
        self._desk, self._page, self._book = desk, page, desk.workbook

    def add(self) -> str:
        """Add a setting that the register lacks; its id, or "" when it was put away."""
        from ui.schools.register.setting import SettingDialog

        dialog = SettingDialog(self._desk, None, self._page.window())
        made: list[str] = []

        def keep() -> None:
            trust, also = self._trust(dialog.trust_word())
            cells = {**dialog.cells(), "trust_id": trust}
            name, urn = str(cells.pop("name")), str(cells.pop("urn") or "")
            made.append(self._book.schools.add(name, urn, lambda _identity: also, **cells))

        ask_until_kept(dialog, lambda: self._desk.saving.do(keep, named="Setting added"))
        return made[-1] if made else ""

    def change(self, school: School) -> None:
        """Change what is held of a setting."""
        from ui.schools.register.setting import SettingDialog

        dialog = about(SettingDialog(self._desk, school, self._page.window()), school.id)

        def keep() -> None:
            trust, also = self._trust(dialog.trust_word())
            cells = {**dialog.cells(), "trust_id": trust}
            self._book.schools.change(school, f"Change {school.name}", also, **cells)

        ask_until_kept(dialog, lambda: self._desk.saving.do(keep, named=f"{school.name} changed"))

    def follow(self, school: School) -> None:
        """Say what a setting was before."""
        from ui.schools.register.before import BeforeDialog

        dialog = about(BeforeDialog(self._desk, school, self._page.window()), school.id)

        def keep() -> None:
            before, how, day = dialog.before(), dialog.how.word(), dialog.day()
            if before is not None:
                closes = dialog.is_closing
                self._book.schools.follow(before, school, how, day, closes=closes)
                return
            self._book.schools.add(
                *dialog.new(),
                lambda new: following(new, school.id, how, day),
                standing="closed",
            )

        ask_until_kept(
            dialog,
            lambda: self._desk.saving.do(keep, named=f"What {school.name} was before is kept"),
        )

    def unfollow(self, link: Succession, other: School) -> None:
        """Take out what a setting was before, with the reason."""
        self._desk.asks.words(
            f"Take out {other.name}",
            "Why was it not what this setting was before?",
            "Take it out",
            link.id,
            lambda reason: self._desk.saving.do(
                lambda: self._book.schools.unfollow(link, reason),
                said=f"{other.name} taken out of what it was before",
            ),
        )

    def contact(self, school: School, role: str = "") -> None:
        """Say who holds a role in a setting; which role is asked where none is given."""
        from ui.schools.register.contact import ContactDialog

        dialog = about(
            ContactDialog(self._desk, school, role, self._page.window()), school.id, role
        )

        def keep() -> None:
            self._book.contacts.put(school, dialog.role.word(), *dialog.said())

        role_words = ROLES.get(role, "Contact")
        ask_until_kept(dialog, lambda: self._desk.saving.do(keep, named=f"{role_words} kept"))

    def bring_in(self, dropped: Sequence[Path] = ()) -> None:
        """Bring in a register or its links: dropped here, or else asked for."""
        from ui.schools.register.bringing import bring_in_register

        bring_in_register(self._desk, dropped)

    def bring_in_audits(self) -> None:
        """Bring in an officer's own list of last audits."""
        from ui.schools.register.bringing import bring_in_last_audits

        bring_in_last_audits(self._desk)

    def paste_audits(self) -> None:
        """Bring in rows of such a list, as they were copied from a spreadsheet."""
        from ui.schools.register.bringing import paste_last_audits

        paste_last_audits(self._desk)

    def _trust(self, word: str) -> tuple[str | None, list[Put]]:
        """A trust's id, and what makes it where it is a new name."""
        if not word or word in {each.id for each in self._book.trusts.all()}:
            return word or None, []
        return self._book.trusts.adding(word)
