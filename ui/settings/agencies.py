"""The partnership's agencies: added, renamed and taken out of use, each by its row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame

from forms.codes import AGENCY_NAMES
from ui.keeping import ask_until_kept
from ui.parts.arrange import button, column, label, row
from ui.parts.fields import Choice, LineBox, field
from ui.parts.tables.one_of import OneOfTables
from ui.parts.tables.rows import Cell, Column
from ui.settings.rename import RenameDialog

if TYPE_CHECKING:
    from audit_app.records import Agency
    from ui.desk import Desk
    from ui.parts.tables.table import Table


class AgencyCard(QFrame):
    """The agencies by name, and a line for another one."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("card")
        self._desk, self._settings = desk, desk.workbook.settings
        self.table: Table[Agency] = OneOfTables(
            "Agencies",
            (
                Column("Agency", 0, lambda held: Cell(held.name)),
                Column("Sector", 320, lambda held: Cell(AGENCY_NAMES.get(held.code, held.code))),
            ),
        )
        self.table.opened.connect(self._rename)
        self._name = LineBox("New agency", "Such as Marram Housing")
        self._code = Choice("Sector", list(AGENCY_NAMES.items()))
        self._lay_out()
        self.table.show_whole()
        QShortcut(QKeySequence("Del"), self).activated.connect(self._out_of_use)

    def _lay_out(self) -> None:
        add = row(
            field("New agency", self._name),
            field("Sector", self._code),
            column(None, button("Add this agency", self._add), 2, spacing=0),
        )
        add.setStretch(0, 1)
        words = "Enter renames; Del takes an agency out of use, and undo brings it back."
        inner = (label("Agencies", "h3"), label(words, "muted"), self.table, add)
        self.setLayout(column(*inner, spacing=10, margins=(18, 14, 18, 16)))

    def show_held(self) -> None:
        """Show them by name; the one that was chosen stays so, wherever it stands now."""
        before, held = self.table.row(), self._settings.agencies()
        places = {agency.id: at for at, agency in enumerate(held)}
        self.table.show_rows(held, keep=places.get(before.id) if before else None)

    def _add(self) -> None:
        name = self._name.text().strip()
        if name and self._desk.saving.do(
            lambda: self._settings.add_agencies([(name, self._code.word())]),
            named=f"{name} added",
        ):
            self._name.clear()

    def _rename(self, agency: Agency) -> None:
        dialog = RenameDialog(agency.name, self._desk.watched, self.window())
        ask_until_kept(
            dialog,
            lambda: (
                dialog.name() == agency.name
                or self._desk.saving.do(
                    lambda: self._settings.change_agency(agency, name=dialog.name())
                )
            ),
        )

    def _out_of_use(self) -> None:
        agency = self.table.row()
        if self.table.hasFocus() and agency is not None:
            self._desk.saving.do(
                lambda: self._settings.change_agency(agency, in_use=0),
                named=f"{agency.name} is out of use",
            )
