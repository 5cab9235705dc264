"""The third step: children by reference and bands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from audit_app.rules.identifiers import see_that_it_is_a_reference
from ui.answering.rows import Part, RowsAnswer
from ui.look import look
from ui.parts.arrange import button, card, column, label, row
from ui.parts.fields import LineBox

if TYPE_CHECKING:
    from audit_app.records import Case
from ui.audits.steps.tools import Step, Tools

_BANDS = {
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
                    Part(name, words, offers=tuple((band, band) for band in _BANDS[name]))
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
        make = button("Number them", lambda: tools.desk.saving.do(self._number))
        paste = button("Paste rows (Ctrl+V)", self._paste)
        for keys, act in (("Ins", self.rows.add_row), ("Ctrl+V", self._paste)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
        warning = label(
            "References and bands only. The list that says who a reference is stays outside this "
            "workbook; “Key sheets” on the grid writes an empty one for each agency.",
            "muted",
        )
        self.setLayout(
            column(
                warning,
                card(row(label("How many?", "strong", wrap=False), self._many, make, paste, None)),
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
        names = ("reference", *_BANDS)
        self._typed = [
            {name: getattr(case, name) for name in names if getattr(case, name)}
            for case in self._held
        ]
        self.rows.show_value(self._typed)

    def save(self) -> None:
        """Add, change and take out children, all or none."""
        if not self._typed and not self._held:
            return
        audit = self.tools.need()
        book = self.tools.book
        by_reference = {case.reference: case for case in self._held}
        wanted = [held for held in self._typed if held.get("reference")]
        new = [held for held in wanted if str(held["reference"]) not in by_reference]
        for held in new:
            see_that_it_is_a_reference(str(held["reference"]))
        for held in wanted:
            case = by_reference.get(str(held["reference"]))
            if case is not None:
                book.audits.change_case(case, **{name: held.get(name) for name in _BANDS})
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
        names = ("reference", *_BANDS)
        for line in QApplication.clipboard().text().splitlines():
            cells = [cell.strip() for cell in line.split("\t")]
            if cells and cells[0]:
                held = dict(zip(names, cells, strict=False))
                self._typed.append({name: cell for name, cell in held.items() if cell})
        self.rows.show_value(self._typed)
