"""The returns grid: agencies down, children across; who has returned, who is late, for whom."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from audit_app.picture import shape
from audit_app.rules.dates import late, short
from ui.look import look
from ui.painter import paint
from ui.parts.arrange import button, column, frame, label, page
from ui.parts.banner import Banner
from ui.parts.tables.rows import NO_INDEX, Index

if TYPE_CHECKING:
    from audit_app.records import Agency, Case
    from audit_app.workbook.pen import Change
    from audit_app.workbook.returns import Standing
    from ui.desk import Desk
    from ui.parts.bands.hints import Hint


@dataclass(frozen=True, slots=True)
class GridCell:
    """One return in the grid: its shape, its words, and whether somebody must act on it."""

    shape: str
    words: str
    second: str = ""
    trouble: str = ""
    return_id: str = ""
    share: float = 0.0


def cell_of(standing: Standing | None, days: int) -> GridCell:
    """How a return shows; `days` past its due day. None is an agency that was not asked."""
    if standing is None:
        return GridCell("dash", "Not asked")
    returned = standing.returned.id
    if standing.is_signed:
        if standing.is_nil:
            return GridCell("padlock", "Nil return", "holds nothing", "", returned)
        fix = f"{standing.to_fix} to fix" if standing.to_fix else ""
        return GridCell("padlock", "Signed off", fix, "warn" if fix else "", returned)
    behind = late(days)
    trouble = "bad" if behind else ""
    if standing.answered == 0:
        return GridCell("square" if behind else "ring", "Not started", behind, trouble, returned)
    words = f"{standing.answered} of {standing.asked}"
    if behind:
        return GridCell("square", words, behind, trouble, returned)
    return GridCell("pie", words, "", "", returned, standing.answered / max(1, standing.asked))


class GridModel(QAbstractTableModel):
    """Agencies by name, never ranked; a child's reference heads each column."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._agencies: list[Agency] = []
        self._cases: list[Case] = []
        self._cells: dict[tuple[str, str], GridCell] = {}

    def show_grid(
        self,
        agencies: list[Agency],
        cases: list[Case],
        cells: dict[tuple[str, str], GridCell],
    ) -> None:
        """Show these agencies and children; cells by (agency, case) ids."""
        self.beginResetModel()
        self._agencies, self._cases, self._cells = agencies, cases, cells
        self.endResetModel()

    def cell(self, index: Index) -> GridCell:
        """The cell at a place."""
        agency, case = self._agencies[index.row()], self._cases[index.column()]
        return self._cells.get((agency.id, case.id), GridCell("dash", "Not asked"))

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """How many agencies."""
        return 0 if parent.isValid() else len(self._agencies)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """How many children."""
        return 0 if parent.isValid() else len(self._cases)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt's own signature
        """A child's reference, or an agency's name."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Horizontal:
            return self._cases[section].reference
        return self._agencies[section].name

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own signature
        """The cell's words, the cell itself (user role), or what is read aloud."""
        if not index.isValid():
            return None
        held = self.cell(index)
        if role == Qt.ItemDataRole.UserRole:
            return held
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            agency, case = self._agencies[index.row()], self._cases[index.column()]
            parts = (agency.name, case.reference, held.words.lower(), held.second)
            return ", ".join(part for part in parts if part)
        return held.words if role == Qt.ItemDataRole.DisplayRole else None


class _GridCells(QStyledItemDelegate):
    """Only trouble is tinted: done work is white, so a healthy grid is calm."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        held: GridCell = index.data(Qt.ItemDataRole.UserRole)
        colours = look.current()
        box = QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = {"warn": "warnsoft", "bad": "badsoft"}.get(held.trouble, "surface")
        painter.fillRect(box, colours.colour(ground))
        painter.setPen(QPen(colours.colour("line"), 1))
        painter.drawRect(box)
        size = colours.px(16)
        font = QFont(option.font)
        metrics = QFontMetrics(font)
        middle = box.center().y() - (metrics.height() * 0.5 if held.second else 0)
        left = box.left() + 12
        paint(
            painter,
            shape(held.shape, left + size / 2, middle, size, share=held.share, ground=ground),
        )
        room = box.right() - left - size - 12
        words = QRectF(left + size + 8, middle - metrics.height() / 2, room, metrics.height())
        painter.setPen(colours.colour("muted" if held.shape == "dash" else "text"))
        elided = metrics.elidedText(held.words, Qt.TextElideMode.ElideRight, int(room))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, elided)
        if held.second:
            painter.setPen(colours.colour(held.trouble or "muted"))
            below = words.translated(0, metrics.height())
            elided = metrics.elidedText(held.second, Qt.TextElideMode.ElideRight, int(room))
            painter.drawText(below, Qt.AlignmentFlag.AlignVCenter, elided)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colours.colour("accent"), 2))
            painter.drawRect(box.adjusted(2, 2, -2, -2))
        painter.restore()


class Grid(QTableView):
    """The cells; `opened` with the return's id by Enter or a double click."""

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.model_of = GridModel(self)
        self._delegate = _GridCells(self)
        self.setModel(self.model_of)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName("Returns: agencies down, children across")
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = self.horizontalHeader()
        header.setSectionsClickable(False)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setDefaultSectionSize(look.current().px(142))
        side = self.verticalHeader()
        side.setSectionsClickable(False)
        side.setHighlightSections(False)
        side.setDefaultSectionSize(look.current().px(60))
        side.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        side.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        side.setMinimumWidth(look.current().px(190))
        self.doubleClicked.connect(self._open)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the return."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _open(self, index: Index) -> None:
        if index.isValid():
            held = self.model_of.cell(index)
            if held.return_id:
                self.opened.emit(held.return_id)


class GridPage(QWidget):
    """Who has returned, at a glance; "not asked" is never counted."""

    place = 1
    is_focus = True
    has_panel = False

    def __init__(self, desk: Desk, audit_id: str) -> None:
        super().__init__()
        self._desk, self._book, self._id = desk, desk.workbook, audit_id
        self._sentence = label("", "h1")
        self.banner = Banner()
        self.grid = Grid()
        self.grid.opened.connect(lambda returned: desk.go("walk", returned))
        self._set_up = button("Change the set-up", lambda: desk.go("set-up", audit_id))
        self._send_out = button("Send a spreadsheet…", self._send_spreadsheet)
        self._bring_in = button("Bring in a spreadsheet…", self._bring_spreadsheet)
        self._key = button("Key sheet…", self._key_sheet)
        self._findings = button("Findings", lambda: desk.go("findings", audit_id), "primary")
        body = page(
            self._sentence,
            self.banner,
            frame(column(self.grid, margins=(1, 1, 1, 1)), "card"),
        )
        self.setLayout(column(body, spacing=0))
        desk.changes.heard.connect(self._heard)

    def crumb(self) -> str:
        """The list of audits."""
        return "Case audits"

    def title(self) -> str:
        """The audit."""
        return self._book.audits.one(self._id).title

    def hints(self) -> tuple[Hint, ...]:
        """The keys."""
        return (("↑ ↓ ← →", "move"), ("Enter", "open"), ("Esc", "back"), ("F6", "next pane"))

    def buttons(self) -> list[QPushButton]:
        """Out, in, and on to the findings."""
        return [self._set_up, self._key, self._send_out, self._bring_in, self._findings]

    def panes(self) -> list[QWidget]:
        """The grid."""
        return [self.grid]

    def arrive(self) -> None:
        """Show every return as it stands."""
        audit = self._book.audits.one(self._id)
        agencies, cases = self._book.audits.agencies(self._id), self._book.audits.cases(self._id)
        today = self._desk.today()
        days = (
            0 if audit.returns_due is None else (today - date.fromisoformat(audit.returns_due)).days
        )
        cells = {}
        standings = [self._book.returns.standing(r) for r in self._book.returns.of_audit(self._id)]
        for standing in standings:
            returned = standing.returned
            cells[returned.agency_id or "", returned.case_id or ""] = cell_of(standing, days)
        before = self.grid.currentIndex()
        self.grid.model_of.show_grid(agencies, cases, cells)
        self.grid.setCurrentIndex(
            self.grid.model_of.index(max(0, before.row()), max(0, before.column()))
        )
        back = sum(1 for standing in standings if standing.is_signed)
        behind = len(standings) - back if days > 0 else 0
        words = f"{back} of {len(standings)} returns are back."
        if behind:
            words += f" {behind} {'is' if behind == 1 else 'are'} late."
        elif audit.returns_due:
            words += f" Due {short(date.fromisoformat(audit.returns_due), today)}."
        self._sentence.setText(words)

    def leave(self) -> None:
        """Nothing is typed here."""

    def fit(self, _width: int) -> None:
        """The grid scrolls sideways beyond what fits."""

    def _chosen(self) -> str:
        index = self.grid.currentIndex()
        return self.grid.model_of.cell(index).return_id if index.isValid() else ""

    def _send_spreadsheet(self) -> None:
        from ui.documents import send_return

        if returned := self._chosen():
            send_return(self._desk, returned)

    def _key_sheet(self) -> None:
        from ui.documents import export_key_sheet

        agencies = self._book.audits.agencies(self._id)
        at = self.grid.currentIndex().row()
        if 0 <= at < len(agencies):
            export_key_sheet(self._desk, self._id, agencies[at].id)

    def _bring_spreadsheet(self) -> None:
        from ui.bring_in import bring_in_return

        bring_in_return(self._desk, self._id)

    def _heard(self, change: Change) -> None:
        if change.kinds & {"answer", "return", "case", "asked", "audit"} and self.isVisible():
            self.arrive()
