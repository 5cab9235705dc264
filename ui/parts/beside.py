"""A page's main part with a panel beside it; below it where there is no room beside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QWidget

from ui.look import look

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

BESIDE_FROM = 900  # the effective width of the page, in pixels
_UNBOUND = 16_777_215  # Qt's own "as wide as you like"
_MAIN_SHARE = 0.85  # of the height: the beginning of the panel can be seen below


class Beside(QScrollArea):
    """`fit` lays the panel at the right, or under the main part, where the page then scrolls."""

    def __init__(
        self,
        main: QWidget,
        panel: QWidget,
        panel_width: int = 390,
        rows: QWidget | None = None,
    ) -> None:
        """`rows` is the part of `main` that scrolls by itself: below, most of it is in sight."""
        super().__init__()
        self._rows = rows
        self._main, self._panel, self._panel_width = main, panel, panel_width
        self._is_beside = True
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._layout.setSpacing(0)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(main, 1)
        self._layout.addWidget(panel)
        inner = QWidget()
        inner.setObjectName("page")
        inner.setLayout(self._layout)
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.fit(BESIDE_FROM)

    @property
    def is_beside(self) -> bool:
        """Whether the panel stands at the right."""
        return self._is_beside

    def fit(self, width: int) -> None:
        """Lay out for an effective width."""
        self._is_beside = width >= BESIDE_FROM
        ways = QBoxLayout.Direction
        self._layout.setDirection(ways.LeftToRight if self._is_beside else ways.TopToBottom)
        if self._is_beside:
            self._panel.setFixedWidth(look.current().px(self._panel_width))
        else:
            self._panel.setMinimumWidth(0)
            self._panel.setMaximumWidth(_UNBOUND)
        self._share_height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep each part high enough to be used."""
        super().resizeEvent(event)
        self._share_height()

    def _share_height(self) -> None:
        below = not self._is_beside
        height = self.viewport().height()
        (self._rows or self._main).setMinimumHeight(round(height * _MAIN_SHARE) if below else 0)
        self._panel.setMinimumHeight(look.current().px(360) if below else 0)
