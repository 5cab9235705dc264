"""How much the words of a workbook come to: one text may stand in many cells, each with a copy."""

from __future__ import annotations

import re
import zipfile
from collections import Counter
from typing import TYPE_CHECKING

from audit_app.intake.gate import too_large

if TYPE_CHECKING:
    from pathlib import Path

MOST = 64 << 20  # bytes of words of all cells together, each as often as it stands there
_TEXT = re.compile(rb"<(?:[^\s<>:]*:)?si(?=[\s/>])")
_POINTS = re.compile(rb"\bt\s*=\s*[\"']s[\"']")
_PLACE = re.compile(
    rb"<(?:[^\s<>:]*:)?c(?=\s)[^<>]*\bt\s*=\s*[\"']s[\"'][^<>]*>"
    rb"\s*<(?:[^\s<>:]*:)?v\s*>\s*([0-9]{1,9})\s*<"
)


def see_that_words_fit(path: Path) -> None:
    """Refuse a workbook whose cells would come to far more words than its file holds.

    Only for a file that the gate let through. It is counted exactly only where the longest text in
    every cell would be too much; a cell that cannot be read for which text it means counts as that.
    """
    with zipfile.ZipFile(path) as parts:
        named = [name for name in parts.namelist() if name.casefold().endswith(".xml")]
        texts = [name for name in named if "sharedstrings" in name.casefold()]
        lengths = [size for name in texts for size in _lengths(parts.read(name))]
        if not lengths:
            return
        longest, left = max(lengths), MOST
        for name in named:
            if name in texts or not name.casefold().startswith("xl/"):
                continue
            content = parts.read(name)
            count = len(_POINTS.findall(content))
            if count * longest > MOST // 100:
                left -= _exactly(content, lengths, count, longest)
            else:
                left -= count * longest
            if left < 0:
                raise too_large()


def _lengths(content: bytes) -> list[int]:
    """How many bytes each text takes, at most."""
    starts = [found.start() for found in _TEXT.finditer(content)]
    return [end - start for start, end in zip(starts, [*starts[1:], len(content)], strict=True)]


def _exactly(content: bytes, lengths: list[int], count: int, longest: int) -> int:
    used = Counter(int(found) for found in _PLACE.findall(content))
    known = sum(times * (lengths[at] if at < len(lengths) else 0) for at, times in used.items())
    return known + max(count - used.total(), 0) * longest
