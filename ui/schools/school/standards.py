"""A school's standards: the sections at the left, and those of one section in a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QFrame, QWidget

from audit_app.analysis.claims import COMPARED, NOTHING_SEEN
from ui.look import look
from ui.parts.arrange import column, frame, label, row
from ui.parts.segment import Segment
from ui.parts.tables.rows import Cell, Column
from ui.parts.tables.sections import Section, SectionList
from ui.parts.tables.table import Table
from ui.schools.school.cells import changed, claim_cell, compared_cell, seen_cell, standard_cell

if TYPE_CHECKING:
    from collections.abc import Sequence

    from audit_app.analysis.claims import Line

FILTERS = ("All", "Differ", "Changed")
_WIDEST = 430
_LAST, _NOW, _VISIT = 1, 2, 3
# The effective widths of the page from which each account has a column of its own.
_SHOWN_FROM = ((_LAST, 1100), (_NOW, 1000), (_VISIT, 700))
_BESIDE_FROM = 560  # the effective width from which the filter stands beside the title
_ROOMY_FROM = 1100


class Sections(QFrame):
    """The sections with how much of each the school answered, and how many standards differ."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("pane")
        self.setProperty("edge", "right")
        self._count, self._differ = label("", "strong"), label("", "small")
        self.list = SectionList("Sections of the return")
        inside = column(
            column(self._count, self._differ, spacing=2, margins=(20, 16, 20, 4)), self.list
        )
        inside.setStretch(1, 1)
        self.setLayout(inside)
        self.fit(_ROOMY_FROM)

    def fit(self, width: int) -> None:
        """Give the standards the most of a narrow page."""
        self.setFixedWidth(min(look.current().px(270 if width >= _ROOMY_FROM else 224), _WIDEST))
        self.list.scheduleDelayedItemsLayout()  # its words wrap anew

    def say(self, lines: Sequence[Line]) -> None:
        """Say each section's share and its differences."""
        put = [line for line in lines if line.now.state != "not_asked"]
        answered = sum(1 for line in put if line.now.state == "answered")
        differ = sum(1 for line in lines if line.differs)
        self._count.setText(f"{answered} of {len(put)} answered")
        noun = "standard differs" if differ == 1 else "standards differ"
        told = f"{differ} {noun} from what we saw"
        if all(line.outcome in NOTHING_SEEN for line in lines):
            told = "No standard looked at yet"
        elif not any(line.outcome in COMPARED for line in lines):
            told = "Nothing to compare yet"
        self._differ.setText(told)
        made = []
        for name, words in sections_of(lines).items():
            here = [line for line in lines if line.standard.section == name]
            apart = sum(1 for line in here if line.differs)
            more = f"\n{apart} differ{'s' if apart == 1 else ''}" if apart else ""
            asked = [line for line in put if line.standard.section == name]
            done = sum(1 for line in asked if line.now.state == "answered")
            mark = "diamond" if apart else ("" if asked else "dash")
            made.append(Section(f"{name}  {words}{more}", done, len(asked), mark))
        self.list.sections.show_sections(made)


class Standards(QWidget):
    """The standards of one section; `chosen` when another is stepped on, `opened` by Enter."""

    chosen = Signal(object)
    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._title = label("", "h2")
        self._segments = [Segment("", name) for name in FILTERS]
        self._group = QButtonGroup(self)
        for at, segment in enumerate(self._segments):
            segment.setAccessibleDescription("Which standards are shown")
            self._group.addButton(segment, at)
        self._segments[0].setChecked(True)
        self._group.idClicked.connect(lambda _at: self._show())
        self.table: Table[Line] = Table("Standards", self._columns("", "", ""), 46, grows=True)
        self.table.chosen.connect(self.chosen)
        self.table.opened.connect(self.opened)
        self._none = label("No standard of this section is so.", "muted")
        card = frame(column(self.table, margins=(1, 1, 1, 1)), "card")
        self._card = card
        self._top = row(self._title, row(*self._segments, None))
        self._top.setStretch(0, 1)
        self.setLayout(column(self._top, self._none, card, spacing=10))
        self.table.show_whole()
        self._lines: list[Line] = []

    def name_columns(self, last: str, now: str, visit: str) -> None:
        """Name the three accounts."""
        self.table.rows.columns = self._columns(last, now, visit)

    def show_section(self, name: str, lines: Sequence[Line], keep: str = "") -> None:
        """Show the standards of a section, on the one whose name is given."""
        self._lines = [line for line in lines if line.standard.section == name]
        words = sections_of(self._lines).get(name, "")
        self._title.setText(f"{name}  {words}")
        kept = (self._lines, _differing(self._lines), changed(self._lines))
        for segment, filtered, words in zip(self._segments, kept, FILTERS, strict=True):
            segment.setText(f"{words} {len(filtered)}")
        self._show(keep)

    def show_all(self) -> None:
        """Leave no standard out."""
        self._segments[0].setChecked(True)
        self._show()

    def first_filter(self) -> QWidget:
        """Where F6 goes above the table."""
        return self._segments[max(0, self._group.checkedId())]

    def fit(self, width: int) -> None:
        """The school's years lose their columns first; what has none goes below the standard."""
        for place, least in _SHOWN_FROM:
            self.table.show_column(place, shown=width >= least)
        ways = QBoxLayout.Direction
        self._top.setDirection(ways.LeftToRight if width >= _BESIDE_FROM else ways.TopToBottom)

    def _show(self, keep: str = "") -> None:
        lines = (self._lines, _differing(self._lines), changed(self._lines))
        shown = lines[max(0, self._group.checkedId())]
        names = [line.standard.name for line in shown]
        self._card.setVisible(bool(shown))
        self._none.setVisible(not shown)
        self.table.show_rows(shown, keep=names.index(keep) if keep in names else None)
        self.chosen.emit(self.table.row())

    def _standard(self, line: Line) -> Cell:
        """The standard, with what each account says where that has no column."""
        heads = [column.head for column in self.table.rows.columns]
        said = ((_LAST, line.last.said), (_NOW, line.now.said), (_VISIT, seen_cell(line).words))
        hidden = [f"{heads[at]}: {words}" for at, words in said if self.table.isColumnHidden(at)]
        return standard_cell(line, hidden)

    def _columns(self, last: str, now: str, visit: str) -> tuple[Column[Line], ...]:
        return (
            Column("Standard", 0, self._standard),
            Column(last, 132, lambda line: claim_cell(line.last)),
            Column(now, 132, lambda line: claim_cell(line.now)),
            Column(visit, 144, seen_cell),
            Column("Compared", 176, compared_cell),
        )


def sections_of(lines: Sequence[Line]) -> dict[str, str]:
    """The sections in their order: name and label."""
    return {line.standard.section: line.standard.section_label for line in lines}


def _differing(lines: Sequence[Line]) -> list[Line]:
    return [line for line in lines if line.differs]
