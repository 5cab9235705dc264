"""The returns grid of an audit: who has returned, who is late, for which child."""

from ui.audits.grid.page import GridPage

__all__ = ["GridPage"]
