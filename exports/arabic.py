"""Arabic and Urdu words as they are drawn: letters joined, right to left.

Enough for names and short quotes on one line; the original stays beside it for reading aloud.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

_ALONE, _END, _START, _MIDDLE = "isolated", "final", "initial", "medial"
_LAM = "\u0644"
# Letters of the Arabic blocks, with the spaces, points and digits between them.
RUN = re.compile(r"[\u0600-\u06ff\u0750-\u077f](?:[\u0600-\u06ff\u0750-\u077f0-9 .,:\-]*"
                 r"[\u0600-\u06ff\u0750-\u077f])?")  # fmt: skip


@cache
def _forms() -> dict[str, dict[str, str]]:
    """Each letter's (and each joined pair's) drawn forms, from Unicode's own table."""
    forms: dict[str, dict[str, str]] = {}
    for code in (*range(0xFB50, 0xFC00), *range(0xFE80, 0xFEFD)):
        kind, *letters = unicodedata.decomposition(chr(code)).split() or ["", ""]
        whole = "".join(chr(int(letter, 16)) for letter in letters if letter)
        forms.setdefault(whole, {}).setdefault(kind.strip("<>"), chr(code))
    return forms


def drawn(words: str) -> str:
    """The words in the order and the shapes in which they are drawn from left to right."""
    clusters = _clusters(words)
    joined = [_joined(clusters, place) for place in range(len(clusters))]
    shown = "".join(reversed(joined))
    # Numbers are read from left to right even among Arabic words.
    return re.sub(r"[0-9\u0660-\u0669\u06f0-\u06f9]+", lambda number: number[0][::-1], shown)


def _clusters(words: str) -> list[str]:
    """Letters with their marks; lam and alef are drawn as one."""
    clusters: list[str] = []
    for letter in words:
        last = clusters[-1] if clusters else ""
        pair = last == _LAM and last + letter in _forms()
        if last and (pair or unicodedata.combining(letter)):
            clusters[-1] += letter
        else:
            clusters.append(letter)
    return clusters


def _base(cluster: str) -> str:
    return "".join(letter for letter in cluster if not unicodedata.combining(letter))


def _joined(clusters: list[str], place: int) -> str:
    base = _base(clusters[place])
    forms = _forms().get(base)
    if forms is None:
        return clusters[place]
    before = place > 0 and _START in _forms().get(_base(clusters[place - 1]), {})
    after = place + 1 < len(clusters) and _END in _forms().get(_base(clusters[place + 1]), {})
    before, after = before and _END in forms, after and _START in forms
    kind = {(1, 1): _MIDDLE, (1, 0): _END, (0, 1): _START, (0, 0): _ALONE}[before, after]
    marks = "".join(letter for letter in clusters[place] if unicodedata.combining(letter))
    return forms.get(kind, base) + marks
