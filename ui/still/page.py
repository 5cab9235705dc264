"""Still to look at: emptied before the meeting; each line goes the moment that it is put right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from audit_app.rules.still import KINDS, Still, first_line, in_rules
from audit_app.workbook.still import school_of, still_to_look_at
from ui.page import Around, Page
from ui.parts.arrange import button, column, frame, label, page
from ui.parts.banner import empty_page
from ui.parts.beside import Beside
from ui.parts.flow import Flow
from ui.parts.keys import put_keys
from ui.parts.segment import Segment
from ui.parts.tables.rows import Group
from ui.parts.tables.table import Table
from ui.still.cells import WHEN, WHERE, WHO, columns
from ui.still.deeds import add_from, go_to_field, row_of_last
from ui.still.panel import StillPanel

if TYPE_CHECKING:
    from audit_app.workbook.pen import Change
    from ui.desk import Desk


_SHOWN = {"": "Everything", **KINDS}
_TITLE = "Still to look at"
_HINTS = (
    ("↑ ↓", "move"),
    ("Enter", "go to the field"),
    ("W", "give the words"),
    ("A", "add action"),
    ("F6", "next pane"),
    ("Esc", "back"),
)
_EMPTY_HINTS = (("Enter", "go to Home"), ("Esc", "back"), ("Ctrl+K", "find anything"))


class StillPage(Page):
    """What does not fit together, by rule. A low grade is never itself a fault."""

    is_focus = True
    has_panel = True

    def __init__(self, desk: Desk, school_id: str) -> None:
        """`school_id` says of which school alone, "" for everything."""
        super().__init__()
        self._desk, self._book, self._found = desk, desk.workbook, list[Still]()
        self._school = school_id
        self._sentence = label("", "h1")
        self._segments = [Segment("", words) for words in _SHOWN.values()]
        self._group = QButtonGroup(self)
        for at, segment in enumerate(self._segments):
            segment.setAccessibleDescription("Which things are shown")
            self._group.addButton(segment, at)
        self._segments[0].setChecked(True)
        self._group.idClicked.connect(lambda _at: self._show())
        self.table: Table[Still] = Table(
            _TITLE,
            columns(lambda: self.table.rows.hidden),
            row_height=46,
            grows=True,
        )
        self.panel = StillPanel(desk)
        self.panel.kept.connect(self.begin)
        self.table.chosen.connect(self.panel.show_one)
        self.table.opened.connect(lambda _one: self._go())
        self._field = button("Go to the field", self._go, "primary")
        self._lay_out()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._look_again)
        put_keys(
            self,
            {"Ctrl+Down": lambda: self._step(1), "Ctrl+Up": lambda: self._step(-1)},
            {"W": self._why, "A": self._add_action},
        )

    def _lay_out(self) -> None:
        views = QWidget()
        views.setLayout(column(Flow(*self._segments)))
        self._none = label("Nothing of this sort.", "muted")
        self._none.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._card = frame(column(self.table, margins=(1, 1, 1, 1)), "card")
        left = page(
            self._sentence,
            label("Each one goes from the list the moment it is put right.", "muted"),
            views,
            self._none,
            self._card,
            spacing=12,
        )
        body = left.layout()
        if isinstance(body, QVBoxLayout):
            for shown in (self._card, self._none):
                body.setStretchFactor(shown, 1)
        self._full = Beside(left, self.panel, rows=self.table)
        self._first = button("Go to Home", lambda: self._desk.go("home", ""))
        self._empty = empty_page(
            "tick",
            "Nothing to look at",
            "Answers that stand against each other, such as not applicable with no reason, or a "
            "school and its visit far apart, are listed here, and actions that are late.",
            self._first,
        )
        self.setLayout(column(self._full, self._empty, spacing=0))

    def around(self) -> Around:
        """The list, and which of it is shown; it lies in the school that it was asked about."""
        crumb = self._book.schools.one(self._school).name if self._school else "Home"
        if not self._empty.isHidden():
            return Around(title=_TITLE, crumb=crumb, hints=_EMPTY_HINTS, panes=[self._first])
        rows: list[QWidget] = [self.table] if not self._card.isHidden() else []
        words = [self.panel.words] if self.panel.words.isVisible() else []
        return Around(
            title=_TITLE,
            crumb=crumb,
            hints=_HINTS,
            panes=[*rows, *words, self._segments[max(0, self._group.checkedId())]],
            buttons=[self._field],
        )

    def arrive(self) -> None:
        """List what is so now."""
        found = still_to_look_at(self._book, self._desk.today())
        if self._school:
            found = [one for one in found if school_of(self._book, one) == self._school]
        self._found = found
        self.panel.know(found)
        for segment, (kind, words) in zip(self._segments, _SHOWN.items(), strict=True):
            segment.setText(f"{words} {sum(kind in {'', one.kind} for one in found)}")
        self._sentence.setText(first_line(self._found))
        self._empty.setVisible(not self._found)
        self._full.setVisible(bool(self._found))
        self._show()

    def hear(self, _change: Change) -> bool:
        """Look again once the deed is done: it may have more to say."""
        self._later.start(0)
        return False

    def fit(self, width: int) -> None:
        """What has no column goes into the second line; the panel goes below."""
        self._full.fit(width)
        self.table.show_column(WHERE, shown=width >= 1000)  # noqa: PLR2004 - the breakpoint
        self.table.show_column(WHO, shown=width >= 1250)  # noqa: PLR2004 - the breakpoint
        self.table.show_column(WHEN, shown=width >= 760)  # noqa: PLR2004 - the breakpoint

    def _show(self) -> None:
        kind = list(_SHOWN)[max(0, self._group.checkedId())]
        rows: list[Still | Group] = []
        for words, these in in_rules([one for one in self._found if kind in {"", one.kind}]):
            rows += [Group(f"{words} ({len(these)})"), *these]
        is_first = not self.table.rows.rowCount()
        self.table.show_rows(rows, keep=row_of_last(self._desk, rows) if is_first else None)
        self._card.setVisible(bool(rows))
        self._none.setVisible(not rows)
        self._field.setEnabled(bool(rows))
        self.panel.show_one(self.table.row())

    def _why(self) -> None:
        """Go to the words that put the line right; an action's date is moved with the action."""
        if not self.panel.enter():
            self._desk.saving.tell("Enter goes to where this is put right")

    def _add_action(self) -> None:
        """Add an action that this line makes somebody think of; it changes no answer."""
        one = self.table.row()
        if one is not None:
            add_from(self._desk, self.window(), one)

    def _go(self) -> None:
        one = self.table.row()
        if one is not None:
            go_to_field(self._desk, one, self.table.currentIndex().row())

    def _step(self, step: int) -> None:
        self.table.step_on(self.table.currentIndex().row() + step)

    def _look_again(self) -> None:
        """What was put right has left; the next line has the focus."""
        if self.isVisible():
            self.arrive()
            self._desk.say_page()
