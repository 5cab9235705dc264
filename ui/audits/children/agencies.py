"""Which of an audit's agencies are asked about one child: a list to tick."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from audit_app.reports.words import count
from ui.parts.arrange import button, column, label, row
from ui.parts.needs import Needs
from ui.parts.size import fill_dialog
from ui.parts.ticks import TickList
from ui.parts.unkept import put_away_button

if TYPE_CHECKING:
    from collections.abc import Sequence

    from audit_app.records import Agency, Case

_ABOUT = (
    "Leave out an agency that plainly does not know this child: it gets no return about the child "
    "and is in no count. An agency that may hold a record stays ticked; where it holds nothing, it "
    "says so in two answers."
)
_LEAST, _MOST = 3, 8  # lines that are shown; more scroll


class AgenciesDialog(QDialog):
    """Space ticks or leaves out; `chosen` says who is asked when it is accepted."""

    def __init__(self, case: Case, agencies: Sequence[Agency], parent: QWidget | None) -> None:
        super().__init__(parent)
        title = f"Agencies asked about {case.reference}"
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.ticks = TickList(title, max(_LEAST, min(_MOST, len(agencies))))
        self.ticks.offer([(a.id, a.name, a.id not in case.not_asked) for a in agencies])
        self.ticks.setAccessibleDescription(_ABOUT)
        self.ticks.itemChanged.connect(self._count)
        self.keep = button("", self.accept, "primary")
        self._needs = Needs(self.keep)
        body = column(
            label(title, "h2"),
            label(_ABOUT),
            label("Who is asked? (Space ticks)", "strong"),
            self.ticks,
            self._needs,
            None,
            spacing=10,
        )
        fill_dialog(self, body, row(None, put_away_button(self), self.keep), 480)
        self._count()
        self.ticks.setFocus()

    def chosen(self) -> list[str]:
        """The ids of the agencies that are ticked."""
        return self.ticks.ticked()

    def _count(self) -> None:
        ticked, all_of_them = len(self.chosen()), self.ticks.count()
        of = count(all_of_them, "agency", "agencies")
        self.keep.setText(f"Ask {ticked} of {of}" if ticked < all_of_them else f"Ask all {of}")
        self._needs.say("" if ticked else "tick at least one agency")
