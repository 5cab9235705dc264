"""How the set-up is laid out: the steps at the left, the fields, and the panel at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QWidget

from ui.look import look
from ui.parts.arrange import column, label, row, scrolled

if TYPE_CHECKING:
    from ui.audits.panel import SoFarPanel

_STEPS, _PANEL = 230, 270  # widths at 100 %
STEPS_FROM, PANEL_FROM = 760, 1100  # effective widths of the page from which each stands beside


class SetUpPanes(QWidget):
    """Three panes beside each other; the panel goes under the fields where there is no room."""

    def __init__(self, steps: QWidget, fields: QWidget, panel: SoFarPanel) -> None:
        super().__init__()
        self._panel = panel
        self._left = QFrame()
        self._left.setObjectName("pane")
        self._left.setProperty("edge", "right")
        about = label("Saved as you go. Nothing is sent until the last step.", "small")
        head = column(label("Set up the audit", "h3"), about, spacing=4, margins=(8, 6, 8, 6))
        self._left.setLayout(column(head, steps, spacing=4, margins=(4, 12, 4, 0)))
        middle = QWidget()
        middle.setObjectName("page")
        self._fields = column(fields, spacing=16, margins=(22, 20, 22, 20))
        middle.setLayout(self._fields)
        self.area = scrolled(middle)
        self._below = column(self.area, spacing=0)
        self._side = scrolled(QWidget(), "side")
        parts = row(self._left, self._below, self._side, spacing=0)
        parts.setStretch(1, 1)
        self.setLayout(parts)
        self._is_beside: bool | None = None
        self.fit(PANEL_FROM)

    def put_below(self, note: QWidget) -> None:
        """Something that stays in sight under the fields, however far they are scrolled."""
        self._below.addLayout(column(note, margins=(22, 0, 22, 0)))

    def fit(self, width: int) -> None:
        """Lay out for an effective width; Ctrl+PgDn turns where the steps have no room."""
        px = look.current().px
        self._left.setVisible(width >= STEPS_FROM)
        self._left.setFixedWidth(min(px(_STEPS), 400))
        self._side.setFixedWidth(px(_PANEL))
        is_beside = width >= PANEL_FROM
        if is_beside == self._is_beside:
            return
        self._is_beside = is_beside
        if self._side.widget() is self._panel:
            self._side.takeWidget()
        if is_beside:
            self._side.setWidget(self._panel)
        else:
            self._fields.addWidget(self._panel)
        self._panel.be_beside(is_beside=is_beside)
        self._panel.show()
        self._side.setVisible(is_beside)
