"""The third step: children by reference and bands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from audit_app.reports.words import count
from audit_app.rules.identifiers import see_that_it_is_a_reference
from ui.answering.rows import Part, RowsAnswer
from ui.look import look
from ui.parts.arrange import button, card, column, label, row
from ui.parts.banner import Banner
from ui.parts.fields import LineBox

if TYPE_CHECKING:
    from audit_app.records import Case
from ui.audits.steps.pasted import pasted_rows
from ui.audits.steps.tools import SENT, Step, Tools

BANDS = {
    "age_band": ("Under 1", "1–4", "5–9", "10–15", "16–17"),
    "sex": ("Female", "Male", "Other", "Not known"),
    "disability": ("Yes", "No", "Not known"),
    "plan": ("None", "Early help", "Child in need", "Child protection", "In care"),
    "proceedings": (
        "None",
        "Criminal",
        "Family court",
        "Inquest",
        "Misconduct",
        "Not known",
    ),
}


class ChildrenStep(Step):
    """Children by reference and banded facts: never a name, a birth date or a system number."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        self.rows = RowsAnswer(
            [
                Part("reference", "Reference"),
                *(
                    Part(name, words, offers=tuple((band, band) for band in BANDS[name]))
                    for name, words in (
                        ("age_band", "Age band"),
                        ("sex", "Sex"),
                        ("disability", "Disability"),
                        ("plan", "Plan"),
                        ("proceedings", "Parallel proceedings"),
                    )
                ),
            ],
            "Children",
        )
        self.rows.answered.connect(self._changed)
        self._typed: list[dict[str, object]] = []
        self._held: list[Case] = []
        self._many = LineBox("How many children", "6")
        self._many.setFixedWidth(look.current().px(90))
        self._sent = label(SENT, "strong")
        self._make = button("Number them", lambda: tools.desk.saving.do(self._number))
        self._paste_button = button("Paste rows (Ctrl+V)", self._paste)
        for keys, act in (("Ins", self.rows.add_row), ("Ctrl+V", self._paste)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
        warning = label(
            "References and bands only. The list that says who a reference is stays outside this "
            "workbook; “Key sheets” on the grid writes an empty one for each agency.",
            "muted",
        )
        self._pasted = Banner()
        how_many = label("How many?", "strong", wrap=False)
        self.setLayout(
            column(
                self._sent,
                warning,
                self._pasted,
                card(row(how_many, self._many, self._make, self._paste_button, None)),
                card(self.rows),
                None,
            )
        )

    def first(self) -> QWidget:
        """How many."""
        return self._many

    def show_held(self) -> None:
        """Show the children."""
        audit = self.tools.audit()
        self._held = self.tools.book.audits.cases(audit.id) if audit is not None else []
        names = ("reference", *BANDS)
        self._typed = [
            {name: getattr(case, name) for name in names if getattr(case, name)}
            for case in self._held
        ]
        self.rows.show_value(self._typed)
        is_sent = audit is not None and audit.sent_on is not None
        self._sent.setVisible(is_sent)
        for part in (self._many, self._make, self._paste_button, self.rows):
            part.setEnabled(not is_sent)

    def save(self) -> None:
        """Add, change and take out children, all or none."""
        if not self._typed and not self._held:
            return
        audit = self.tools.need()
        if audit.sent_on is not None:
            return
        book = self.tools.book
        by_reference = {case.reference: case for case in self._held}
        wanted = [held for held in self._typed if held.get("reference")]
        new = [held for held in wanted if str(held["reference"]) not in by_reference]
        for held in new:
            see_that_it_is_a_reference(str(held["reference"]))
        for held in wanted:
            case = by_reference.get(str(held["reference"]))
            if case is not None:
                book.audits.change_case(case, **{name: held.get(name) for name in BANDS})
        kept = {str(held["reference"]) for held in wanted}
        for case in self._held:
            if case.reference not in kept:
                book.audits.remove_case(case, "Taken out while setting up")
        if new:
            book.audits.add_cases(audit, new)
        self._held = book.audits.cases(audit.id)

    def is_done(self) -> bool:
        """Whether there is a child."""
        audit = self.tools.audit()
        return audit is not None and bool(self.tools.book.audits.cases(audit.id))

    def _changed(self, value: object) -> None:
        self._typed = [dict(held) for held in value] if isinstance(value, list) else []

    def _number(self) -> None:
        audit = self.tools.need()
        typed = self._many.text().strip() or "6"
        wanted = min(int(typed), 60) if typed.isdigit() else 0
        taken = {str(held.get("reference")) for held in self._typed}
        number = 1
        while len(self._typed) < wanted:
            reference = f"{audit.code}-{number:02}"
            number += 1
            if reference not in taken:
                self._typed.append({"reference": reference})
        self.rows.show_value(self._typed)

    def _paste(self) -> None:
        """Take in what fits, and say what was left out: no cell becomes something else."""
        if not self._paste_button.isEnabled():
            return
        pasted = pasted_rows(QApplication.clipboard().text(), BANDS)
        self._typed += [dict(found) for found in pasted.rows]
        self.rows.show_value(self._typed)
        title = f"{count(len(pasted.rows), 'row')} pasted"
        left = pasted.left_out
        if left:
            title += f", {count(len(left), 'cell')} left out"
        self._pasted.say("warn" if left else "ok", title, "; ".join(left[:6]))
