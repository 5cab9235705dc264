"""How wide the bands about a page are: what the sidebar and the head leave to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.look import look

if TYPE_CHECKING:
    from ui.frame import Frame
    from ui.page import Page

RAIL_BELOW = 1200
RAIL_BELOW_A_PANEL = 1350
NARROW_BELOW = 1000


class Widths:
    """Gives the sidebar and the head of a frame their widths."""

    def __init__(self, frame: Frame) -> None:
        self._frame = frame

    def fit(self, page: Page | None) -> int:
        """Give the sidebar and the head their widths beside a page; the whole effective one."""
        frame = self._frame
        width = round(frame.width() / look.current().scale)
        is_focus = page is not None and page.is_focus
        below = RAIL_BELOW_A_PANEL if page is not None and page.has_panel else RAIL_BELOW
        frame.sidebar.be_rail(is_rail=is_focus or width < below)
        frame.head.be_narrow(is_narrow=width < NARROW_BELOW)
        held = frame.layout()
        if held is not None:
            held.activate()
        return width
