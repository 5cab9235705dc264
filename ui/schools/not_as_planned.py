"""The dialogs about a visit that is not made as it was planned: swapped, or not made at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog

from audit_app.analysis.clock_words import visit_words
from ui.parts.arrange import button, label
from ui.parts.banner import Banner
from ui.parts.fields import Choice, NoteBox, field
from ui.parts.needs import Needs
from ui.pointing import names_nobody
from ui.schools.visit_dialog import desk_window, lay_out

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from audit_app.records import Visit
    from ui.desk import Desk


class _WithReason(QDialog):
    """A dialog whose button waits for the reason that the history keeps."""

    def __init__(self, desk: Desk, title: str, keep: str, wanted: str) -> None:
        super().__init__(desk_window(desk))
        self.setWindowTitle(title)
        self._watched, self._wanted = desk.watched, wanted
        self._banner = Banner()
        self.reason = NoteBox("Reason", lines=2)
        self._keep = button(keep, self._try, "primary")
        self._needs = Needs(self._keep)
        self.reason.textChanged.connect(self._look)
        self._needs.setParent(self)  # it is said before the dialog is as high as its words need
        self._look()

    def words(self) -> str:
        """Why it is not made as it was planned."""
        return self.reason.toPlainText().strip()

    def _fill(self, parts: Sequence[QWidget], kept: str) -> None:
        """Lay it out, with the reason last; `kept` says under it what the reason does."""
        reason = field("Reason", self.reason, kept)
        lay_out(self, self._banner, [*parts, reason, self._needs], self._keep)

    def _look(self) -> None:
        self._needs.say("" if self.words() else self._wanted)

    def _try(self) -> None:
        if names_nobody(self._banner, (self.reason,), self._watched):
            self.accept()


class SwapDialog(_WithReason):
    """Which planned visit another one changes places with, and why."""

    def __init__(
        self, desk: Desk, school: str, one: Visit, others: Sequence[tuple[str, Visit]]
    ) -> None:
        """`one` is the visit to `school`; `others` those to other schools, each with its name."""
        super().__init__(desk, "Swap two visits", "Swap the two", "say why they are swapped")
        years = desk.workbook.programme.years()
        offers = [(visit.id, f"{name}: {visit_words(visit, years)}") for name, visit in others]
        self.other = Choice("Change places with", offers)
        now = label(f"Now: {school}, {visit_words(one, years)}.", "muted")
        self._fill(
            (now, field("Change places with", self.other)), "The history of both visits keeps it."
        )
        self.other.setFocus()


class SetAsideDialog(_WithReason):
    """That a school declined a visit, or that it was called off, and why."""

    def __init__(self, desk: Desk, school: str) -> None:
        title = f"The visit will not be made: {school}"
        super().__init__(desk, title, "Keep that it is not made", "say why it is not made")
        self.standing = Choice(
            "What happened", [("declined", "The school declined it"), ("called_off", "Called off")]
        )
        self._fill((field("What happened", self.standing),), "The clock runs on as it did.")
        self.standing.setFocus()
