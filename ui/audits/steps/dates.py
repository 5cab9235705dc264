"""The fourth step: when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.problems import Problem
from audit_app.rules.dates import add_months
from audit_app.rules.working_days import working_day
from ui.answering.words import A_DAY, read_day, say_day
from ui.audits.steps.draft import Draft
from ui.parts.arrange import card, column
from ui.parts.fields import LineBox, field

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

from ui.audits.steps.tools import Step, Tools


class DatesStep(Step):
    """When returns are due, when the meeting is, and how far back the record is read."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        self.boxes = {
            "starts_on": LineBox("Starts"),
            "returns_due": LineBox("Returns due"),
            "meeting_on": LineBox("Reflection meeting"),
            "report_due": LineBox("Report due"),
        }
        self.months = LineBox("Months of record to read")
        self._wrong: LineBox = self.boxes["starts_on"]
        self._draft = Draft(tools, ":dates", {**self.boxes, "months": self.months}, self)
        self._draft.kept_now.connect(self.drafted)
        for box in self.boxes.values():
            box.textChanged.connect(lambda _text: self.changed.emit())
        names = ("Starts", "Returns due", "Reflection meeting", "Report due")
        fields = [field(n, box, A_DAY) for n, box in zip(names, self.boxes.values(), strict=True)]
        months = field("Months of record to read", self.months, "A number from 1 to 60.")
        self.setLayout(column(card(*fields, months, spacing=12), None))

    def first(self) -> QWidget:
        """The first date."""
        return self.boxes["starts_on"]

    def to_mend(self) -> QWidget:
        """The box that holds no day or number."""
        return self._wrong

    def show_held(self) -> None:
        """Show the dates; four usual ones are offered while none is held."""
        audit = self.tools.audit()
        today = self.tools.desk.today()
        offered = {
            "starts_on": today,
            "returns_due": working_day(add_months(today, 1)),
            "meeting_on": working_day(add_months(today, 2)),
            "report_due": working_day(add_months(today, 3)),
        }
        fresh = audit is None or all(getattr(audit, name) is None for name in self.boxes)
        shown = {
            name: say_day(
                offered[name].isoformat() if audit is None or fresh else getattr(audit, name)
            )
            for name in self.boxes
        }
        months = audit.look_back_months if audit is not None and audit.look_back_months else 12
        self._draft.show({**shown, "months": str(months)})

    def save(self) -> None:
        """Save the dates, each a real day."""
        audit = self.tools.audit()
        if audit is None:
            return
        cells = self._cells()
        self.tools.book.audits.change(audit, f"Change the dates of {audit.code}", **cells)
        self._draft.forget(audit.id)
        self.show_held()

    def see_that_it_fits(self) -> None:
        """Whether each is a day, and the months a number. Raises Problem where one is not."""
        self._cells()

    def _cells(self) -> dict[str, object]:
        cells: dict[str, object] = {}
        for name, box in self.boxes.items():
            typed = box.text().strip()
            day = read_day(typed) if typed else None
            if typed and day is None:
                self._wrong = box
                raise Problem(
                    "no-day", f"“{typed[:20]}” is not a day.", "", "Type it as 18/12/2026."
                )
            cells[name] = day
        months = self.months.text().strip()
        if months and not (months.isdecimal() and 0 < int(months) <= 60):  # noqa: PLR2004 - five years
            self._wrong = self.months
            raise Problem("no-number", "Months are a number from 1 to 60.", "", "Type a number.")
        cells["look_back_months"] = int(months) if months else None
        return cells

    def rest(self) -> None:
        """Keep what cannot be saved yet."""
        self._draft.rest()

    def is_due_set(self) -> bool:
        """Whether a day when returns are due is typed."""
        return read_day(self.boxes["returns_due"].text()) is not None

    def is_done(self) -> bool:
        """Whether returns have a due day."""
        audit = self.tools.audit()
        return audit is not None and audit.returns_due is not None
