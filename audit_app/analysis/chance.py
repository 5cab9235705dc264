"""When a lean to one side is more than chance, and when a share may be told as a percentage.

The thresholds are those of the analysis that was agreed: a direction is put in words from five
differences on, since with fewer none could be more than chance, and a percentage from ten on.
"""

from __future__ import annotations

from math import comb

FEWEST_DIFFERENCES = 5  # four, all one way, come by chance 1 in 16 times: never a reason for words
FEWEST_FOR_PERCENT = 10
_RARE = 0.05


def mid_p(one_way: int, other_way: int) -> float:
    """How likely a lean at least this strong is by chance alone: McNemar's exact test, mid-P.

    One where nothing differs.
    """
    differ = one_way + other_way
    if not differ:
        return 1.0
    fewer, ways = min(one_way, other_way), 1 << differ
    here = comb(differ, fewer)
    if one_way == other_way:  # the middle, of which half is left out on either side
        return (ways - here) / ways
    return (2 * sum(comb(differ, k) for k in range(fewer + 1)) - here) / ways


def lean_words(one_way: int, other_way: int) -> str:
    """What may be said of a lean; "" where there are too few differences to say anything."""
    if one_way + other_way < FEWEST_DIFFERENCES:
        return ""
    if mid_p(one_way, other_way) < _RARE:
        return "That lean is more than chance would usually give."
    return "That could easily be chance."


def percent(part: int, whole: int) -> str:
    """`79%`, to the nearest, a half upwards; "" of fewer than ten.

    Never 0% or 100% unless it is none or all.
    """
    if whole < FEWEST_FOR_PERCENT:
        return ""
    if part in {0, whole}:
        return "0%" if part == 0 else "100%"
    return f"{min(99, max(1, (200 * part + whole) // (2 * whole)))}%"


def share(part: int, whole: int) -> str:
    """`31 of 39 (79%)`, counts first; without the percentage of fewer than ten."""
    said = percent(part, whole)
    return f"{part} of {whole} ({said})" if said else f"{part} of {whole}"
