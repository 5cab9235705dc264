"""The audit that is being set up, and what each step is."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from audit_app.problems import Problem
from audit_app.rules.asked import as_sent

if TYPE_CHECKING:
    from collections.abc import Iterator

    from audit_app.records import Agency, Audit, Case
    from audit_app.workbook.workbook import Workbook
    from forms.settings_words import Wording
    from ui.desk import Desk


SENT = "This audit was sent: whom it asks, what and about which children stays as it was sent."


class Tools:
    """The audit being set up: made when its first step is saved."""

    def __init__(self, desk: Desk, audit_id: str) -> None:
        self.desk, self.book = desk, desk.workbook
        self.audit_id = audit_id
        self.is_saving = False

    def audit(self) -> Audit | None:
        """The audit, once it is there; None too while its making is taken back."""
        if not self.audit_id:
            return None
        try:
            return self.book.audits.one(self.audit_id)
        except Problem:  # it is not there: that is said by the page, where it is noticed
            return None

    def is_open(self) -> bool:
        """Whether it is still to be sent: what is asked of whom can be changed until then."""
        audit = self.audit()
        return audit is None or audit.sent_on is None

    @contextmanager
    def saving(self) -> Iterator[None]:
        """While a step saves, the changes that are heard are its own."""
        before, self.is_saving = self.is_saving, True
        try:
            yield
        finally:
            self.is_saving = before

    def need(self) -> Audit:
        """The audit; a Problem while its first step is not filled in."""
        audit = self.audit()
        if audit is None:
            raise Problem(
                "no-audit", "The theme comes first.", "", "Fill in the first step: code and title."
            )
        return audit

    def wording(self) -> Wording:
        """The partnership's own words, with the agencies as a list."""
        return wording_of(self.desk)


def children_and_agencies(book: Workbook, audit: Audit | None) -> tuple[list[Case], list[Agency]]:
    """An audit's children and agencies; once it is sent, who is asked is as its returns say."""
    if audit is None:
        return [], []
    cases, agencies = book.audits.cases(audit.id), book.audits.agencies(audit.id)
    if audit.sent_on is not None:
        cases = as_sent(cases, agencies, book.returns.of_audit(audit.id))
    return cases, agencies


def wording_of(desk: Desk) -> Wording:
    """The words that forms are filled in with: ours, unless the partnership has its own."""
    return desk.workbook.settings.wording()


class Step(QWidget):
    """One step: it shows what is held and saves what is typed. `changed` while it is typed.

    `drafted` when what is typed was kept as it is, before it is saved.
    """

    changed = Signal()
    drafted = Signal()
    rows_of = ""  # what Ins adds one of on this step
    takes_pasted = False

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self.tools = tools

    def first(self) -> QWidget:
        """Where the focus goes."""
        return self

    def to_mend(self) -> QWidget:
        """What could not be saved as it is typed, after `save` said so; else where it begins."""
        return self.first()

    def show_held(self) -> None:
        """Show what stands in the workbook."""

    def save(self) -> None:
        """Save what is typed. Raises Problem when it cannot be kept as it is."""

    def see_that_it_fits(self) -> None:
        """Look through what is typed. Raises Problem while something of it cannot be taken."""

    def rest(self) -> None:
        """Keep what is typed and cannot be saved yet, before the page is left."""

    def is_done(self) -> bool:
        """Whether what this step is for is there."""
        return False

    def add_row(self) -> None:
        """Begin a new row, where the step has rows (Ins)."""

    def paste(self) -> None:
        """Take in copied rows, where the step takes any (Ctrl+V)."""

    def last_words(self) -> str:
        """What the last step's button says."""
        return ""
