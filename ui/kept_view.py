"""What somebody chose to see on a page, kept while the page is made anew in another look."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QWidget

from ui.parts.filter_bar import FilterBar

if TYPE_CHECKING:
    from ui.parts.filter_bar import FilterState


class KeptView(NamedTuple):
    """The filters of a page, and what the page itself keeps: it has `view()` and `see(view)`."""

    filters: tuple[FilterState, ...]
    own: object

    def give_back(self, page: object) -> None:
        """Choose it again on the page that was made anew."""
        for bar, state in zip(_filters_of(page), self.filters, strict=False):
            bar.give_back(state)
        if self.own is not None and hasattr(page, "see"):
            page.see(self.own)


def kept_view(page: object) -> KeptView:
    """What is chosen on a page now."""
    filters = tuple(bar.state() for bar in _filters_of(page))
    return KeptView(filters, page.view() if hasattr(page, "view") else None)


def _filters_of(page: object) -> list[FilterBar]:
    return page.findChildren(FilterBar) if isinstance(page, QWidget) else []
