"""How much the words of a workbook come to: one text may stand in many cells, each with a copy."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from audit_app.intake.refused import too_large

if TYPE_CHECKING:
    from collections.abc import Iterable

    from audit_app.intake.parts import Parts

MOST = 64 << 20  # bytes of words of all cells together, each as often as it stands there
_TEXT = re.compile(rb"<(?:[^\s<>:]*:)?si(?=[\s/>])")
_POINTS = re.compile(rb"\bt\s*=\s*[\"']s[\"']")
_PLACE = re.compile(rb"<(?:[^\s<>:]*:)?c(?=\s)([^<>]*)>\s*<(?:[^\s<>:]*:)?v\s*>\s*([0-9]{1,9})\s*<")


def see_that_words_fit(parts: Parts) -> None:
    """Refuse a workbook whose cells would come to far more words than its file holds.

    Only for a file that the gate let through. It is counted exactly only where the longest text in
    every cell would be too much; a cell that cannot be read for which text it means counts as that.
    """
    named = [name for name in parts.names if name.casefold().endswith(".xml")]
    told = [name for name in named if "sharedstrings" in name.casefold()]
    texts = [parts.read(name) for name in told]
    if not texts:
        return
    of = [parts.read(name) for name in named if name not in told and name.lower().startswith("xl/")]
    lengths = [] if _surely_fit(texts, of) else [size for each in texts for size in _lengths(each)]
    if not lengths:
        return
    longest, left = max(lengths), MOST
    for content in of:
        count = len(_POINTS.findall(content))
        if count * longest > MOST // 100:
            left -= _exactly(content, lengths, count, longest)
        else:
            left -= count * longest
        if left < 0:
            raise too_large()


def _surely_fit(texts: Iterable[bytes], of: Iterable[bytes]) -> bool:
    """Whether every cell that may point at a text could point at the longest, as nearly always."""
    longest = max(len(piece) for content in texts for piece in content.split(b"<si>"))
    return sum(map(_most_points, of)) * longest <= MOST


def _most_points(content: bytes) -> int:
    """At least how many cells point at a text: whatever ends as such a cell's kind does."""
    return content.count(b's"') + (content.count(b"s'") if b"'" in content else 0)


def _lengths(content: bytes) -> list[int]:
    """How many bytes each text takes, at most."""
    starts = [*(found.start() for found in _TEXT.finditer(content)), len(content)]
    return [end - start for start, end in pairwise(starts)]


def _exactly(content: bytes, lengths: list[int], count: int, longest: int) -> int:
    found = _PLACE.finditer(content)
    used = Counter(int(cell[2]) for cell in found if _POINTS.search(cell[1]))
    known = sum(times * (lengths[at] if at < len(lengths) else 0) for at, times in used.items())
    return known + max(count - used.total(), 0) * longest
