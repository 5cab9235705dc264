"""Where in its file each part of a form stands, so that a fault can name the line."""

from __future__ import annotations

import re

HEADER = re.compile(r"^\s*\[{1,2}\s*([a-z.]+)\s*\]{1,2}\s*(?:#.*)?$")


class Lines:
    """Finds the line of the nth scale, section or question of a form's text, or 0."""

    def __init__(self, text: str) -> None:
        self._lines = text.split("\n")
        self._headers: dict[str, list[int]] = {}
        for number, line in enumerate(self._lines, start=1):
            if found := HEADER.match(line):
                self._headers.setdefault(found[1], []).append(number)

    def of(self, table: str, nth: int) -> int:
        """The line on which the nth such table (counted from 0) begins."""
        found = self._headers.get(table, [])
        return found[nth] if nth < len(found) else 0

    def within(self, start: int, words: str) -> int:
        """The first line at or after `start` that holds the words; `start` when none does."""
        if not start:
            return 0
        for number in range(start, len(self._lines) + 1):
            if words in self._lines[number - 1]:
                return number
            if number > start and HEADER.match(self._lines[number - 1]):
                break
        return start
