"""One look at the tags of a part: whether it lies as spreadsheet programs lay it, and its formulas.

It spares counting tag by tag, and looking for formulas afterwards. What it is not sure of is left
to those.
"""

from __future__ import annotations

import re
from functools import lru_cache

from audit_app.intake.extent import (
    LONGEST_STRETCH,
    MOST_CELLS,
    MOST_MERGED,
    column_number,
    counts_as_few,
    most_tags,
)

Place = tuple[int, int]
"""A cell by its row and column, both counted from 0."""

# A cell or a row that says its place first, once, and near: up to row 999 and column FZ. No cell of
# these holds a fault, and no words stand between its tag and the next.
_PLACE = rb"c r=\"[A-F]?[A-Z][1-9][0-9]{0,2}\"(?: s=\"[0-9]+\")?"
# It points at a text by its number alone, has one of its own, or says one plain thing.
_TYPED = (
    rb"(?:/>|></c>|><v>[^<&]*</v>| t=\"(?:s\"(?:><v>[0-9]+</v>|/>|></c>)"
    rb"|inlineStr\"(?:><is>|/>|></c>)|[nbd]\"(?:/>|></c>|><v>[^<&]*</v>)|str\"(?:/>|></c>|><v>)))"
)
# It was worked out, and says nothing of the cells around it.
_FORMULA = rb"(?: t=\"(?:n|str|b|d)\")?><f(?: [\w:]+=\"[^\"'<>\n]*\")*/?>"
_ROW = rb"row r=\"[0-9]{1,3}\"(?: [a-qs-zA-Z][\w:]*=\"[^\"'<>=]*\")*/?>(?=<)"
# Whatever else begins: the beginning of a cell that was worked out, or a name.
_OTHERS = re.compile(
    rb"<(?!/|is>|t>|v>|si>|t xml:space=\"preserve\">|%b(?:%b)|%b)(%b%b|[^\s/<>]*)"
    % (_PLACE, _TYPED, _ROW, _PLACE, _FORMULA)
)
_WORKED_OUT = re.compile(rb"c r=\"([A-Z]+)([0-9]+)\"")
_CELL = re.compile(rb"<c r=\"([A-Z]+[0-9]+)\"")
_UNSURE = re.compile(
    rb"!.*|.+:mergeCells?|.*AlternateContent|(?:.*:)?(?:[cC]|[fF]|row|sheet|sheetData|Relationship)"
)
_SHORT = 40  # letters of a tag’s name that is remembered
_ONCE = (b"sheetData", b"mergeCells")
# What nearly every sheet holds, and is sure.
_USUAL = frozenset(
    b"""worksheet sheetPr outlinePr pageSetUpPr dimension sheetViews sheetView pane selection cols
    sheetFormatPr col sheetData mergeCells mergeCell sheetProtection dataValidations dataValidation
    formula1 formula2 pageMargins pageSetup headerFooter oddHeader oddFooter evenHeader evenFooter
    firstHeader firstFooter tableParts tablePart""".split()
)


def worked_out_at_a_glance(name: str, content: bytes) -> frozenset[Place] | None:
    """The cells of a part that were worked out; None where that is not sure.

    A part of which it says them declares nothing, holds no fault, and reaches no further than
    `Extent` lets it: ours are far from every limit.
    """
    most = min(most_tags(name), MOST_CELLS)
    is_long = len(content) > most and content.count(b"<") > most
    if is_long or len(content) > LONGEST_STRETCH or not counts_as_few(content):
        return None
    others = _OTHERS.findall(content)
    cells = _CELL.findall(content)  # of two at one place each reader would take its own
    is_twice = any(others.count(once) > 1 for once in _ONCE) or b"</v><v" in content
    is_twice |= len(set(cells)) < len(cells)
    if others.count(b"mergeCell") > MOST_MERGED or is_twice:
        return None
    places = set()
    for other in set(others) - _USUAL:
        place = _WORKED_OUT.match(other)
        if b" ref=" in other if place else _is_unsure(other):
            return None
        if place:
            places.add((int(place[2]) - 1, column_number(place[1]) - 1))
    return frozenset(places)


def _is_unsure(name: bytes) -> bool:
    """Whether a tag is better gone through; of the many names of tags, those met are known."""
    return _known_as_unsure(name) if len(name) <= _SHORT else _UNSURE.fullmatch(name) is not None


@lru_cache(maxsize=512)
def _known_as_unsure(name: bytes) -> bool:
    return _UNSURE.fullmatch(name) is not None
