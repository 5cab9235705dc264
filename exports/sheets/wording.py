"""Words made safe for a spreadsheet: always text, never a formula, never shortened in silence."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field

from audit_app.problems import Problem

LIMIT = 32_767
MISSING = "\ufffd"
# What XML cannot hold: controls other than tab and line feed, broken halves, the two non-letters.
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# Spreadsheets read `_x0041_` as a letter's number, so its first line is written as a number too.
_NUMBERED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


@dataclass(slots=True)
class Wording:
    """Makes words safe and keeps account of what had to be replaced."""

    missing: set[str] = field(default_factory=set)

    def safe(self, words: str, sheet: str, row: int = 0) -> str:
        """The words as a cell can hold them; raises Problem where they are too long for one."""
        words = words.replace("\r\n", "\n").replace("\r", "\n")
        if not words.isascii() or not words.isprintable():
            words = _ILLEGAL.sub(self._replaced, words)
        if "_x" in words:
            words = _NUMBERED.sub("_x005F_", words)
        if len(words) * 2 > LIMIT and len(words.encode("utf-16-le")) // 2 > LIMIT:
            raise Problem(
                "cell-too-long",
                f"The words in “{sheet}”, row {row}, are too long for a spreadsheet.",
                "Nothing was written; the words are safe in the workbook.",
                f"Shorten them to {LIMIT:,} letters, or choose a PDF, which has room for them.",
            )
        return words

    def report(self) -> tuple[str, ...]:
        """The letters that were replaced, as a person can look them up."""
        return tuple(
            f"U+{ord(letter):04X} ({unicodedata.name(letter, 'no letter').lower()})"
            for letter in sorted(self.missing)
        )

    def _replaced(self, found: re.Match[str]) -> str:
        self.missing.add(found[0])
        return MISSING


def quoted(words: str) -> str:
    """Words as a string inside a formula."""
    doubled = words.replace('"', '""')
    return f'"{doubled}"'
