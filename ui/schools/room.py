"""How the calendar, what stands over it and the chosen school beside it share the room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from ui.look import look
from ui.parts.arrange import MARGINS, page
from ui.parts.drawer import Drawer
from ui.schools.shown import LAST, PHASE, RETURN

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from ui.parts.tables.listing import Listing
    from ui.schools.filters import Filters
    from ui.schools.legend import Legend
    from ui.schools.panel import SchoolPanel
    from ui.schools.sentences import Sentences
    from ui.schools.shown import ShownSchool
    from ui.schools.table import CalendarTable

_PANEL = 340
_ROOM = 1370  # of the page's width, from which the panel stands beside the calendar
_PHASE_FROM, _LAST_FROM, _RETURN_FROM = 860, 560, 1000
_LOWEST = 320  # pixels at 100 % of the calendar where the page scrolls
_HIGH = 640  # pixels at 100 %, from which the page has room for the sentence on blocks
_WORDS = ("School (F6)", "Away (Esc)")


class CalendarRoom(Drawer):
    """What is left beside the panel is the calendar's: it comes before the other columns.

    The panel is filled while it is there, and when it comes.
    """

    def __init__(
        self,
        over: tuple[Sentences, Filters, Legend],
        table: CalendarTable,
        schools: Listing[ShownSchool],
        panel: SchoolPanel,
    ) -> None:
        """`over` stands over the calendar; `schools` are its rows that the filters keep."""
        self._sentences, self._filters, self._legend = over
        self._table, self._school = table, panel
        self._width = 0
        self._has_returns = False  # whether this year’s are open
        main = page(*over, schools, spacing=10)
        if isinstance(body := main.layout(), QVBoxLayout):
            body.setStretchFactor(schools, 1)
        super().__init__(main, panel, _PANEL, _WORDS, panel.first)
        self._filters.add(self.toggle)
        self.turned.connect(self._fill)
        table.chosen.connect(self._chose)
        schools.emptied.connect(panel.show_nothing)

    def offer_returns(self, *, is_offered: bool) -> None:
        """Whether this year's returns have a column, where there is room."""
        self._has_returns = is_offered
        self._share_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a low window the room of the sentence on blocks is the calendar's."""
        super().resizeEvent(event)
        self._share_room()

    def fit_page(self, width: int) -> None:
        """The panel stands beside the calendar while there is room; narrow columns go away."""
        self._width = width
        was_hidden = self._school.isHidden()
        self.fit_to(width, _ROOM)
        self._share_room()
        if was_hidden and not self._school.isHidden():
            self._fill()
        low = look.current().px(_LOWEST)
        self._table.setMinimumHeight(0 if self.is_beside else low)

    def _share_room(self) -> None:
        width = self._width - (_PANEL if self.is_shown_beside else 0)
        self._filters.share_line(look.current().px(width) - MARGINS)
        is_high = self.height() / look.current().scale >= _HIGH
        self._sentences.share_room(is_high=is_high, is_beside=self.is_drawn_out)
        self._legend.setVisible(not self.is_drawn_out)  # the marks are known by then
        self._table.grows = width < _RETURN_FROM  # then lines stand below the name
        self._table.show_column(PHASE, shown=width >= _PHASE_FROM)
        self._table.show_column(RETURN, shown=self._has_returns and width >= _RETURN_FROM)
        self._table.show_column(LAST, shown=width >= _LAST_FROM)

    def _chose(self, one: ShownSchool) -> None:
        if not self._school.isHidden():
            self._school.show_school(one, self._table.in_hand())

    def _fill(self) -> None:
        """The panel was drawn out or put away: it is filled when it comes."""
        self._share_room()
        chosen = self._table.row()
        if chosen is not None:
            self._chose(chosen)
