"""A list that leads into other pages: Esc comes back to it, and not to what the page lies in."""

from __future__ import annotations

At = tuple[str, str]
_LISTS = {"still": "Still to look at"}


class Led:
    """Which page was opened out of a list; forgotten as soon as somebody goes elsewhere."""

    def __init__(self) -> None:
        self._from: At | None = None
        self._to: At | None = None

    def went(self, before: At, to: At) -> None:
        """Somebody went from one page to another."""
        if before[0] in _LISTS and to[0] not in _LISTS and to != ("home", ""):
            self._from, self._to = before, to
        elif to != self._to:
            self._from = self._to = None

    def back_from(self, at: At) -> At | None:
        """The list that led to a page; None where none did."""
        return self._from if at == self._to else None

    def crumb(self, at: At) -> str:
        """What the list is called; "" where the page says itself what it lies in."""
        back = self.back_from(at)
        return _LISTS[back[0]] if back is not None else ""
