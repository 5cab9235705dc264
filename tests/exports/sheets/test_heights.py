from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.lib.utils import simpleSplit

from exports.sheets.heights import Heights
from exports.typefaces import BODY, letters

WIDER, POINTS = 1.07, 5.15


def split(words: str, width: float) -> int:
    """A second method: reportlab's own line breaking, in the same face and room."""
    letters(BODY)
    return len(simpleSplit(words, BODY, 11 * WIDER, width * POINTS)) or 1


@given(
    st.lists(st.text("abcdefghijklmnopqrstuvwxyz,.", min_size=1, max_size=9), min_size=1).map(
        " ".join
    ),
    st.floats(20, 60),
)
def test_lines_break_where_another_program_breaks_them(words: str, width: float) -> None:
    assert Heights().lines(words, width) == pytest.approx(split(words, width), abs=1)


def test_each_line_that_was_typed_is_a_line() -> None:
    assert Heights().lines("one\ntwo\n\nfour", 30) == 4


def test_a_word_longer_than_its_column_takes_the_lines_it_needs() -> None:
    assert Heights().lines("m" * 100, 20) >= 8


def test_a_long_name_that_breaks_at_its_hyphen_has_a_line_more() -> None:
    """Spreadsheet programs begin a line after a hyphen, and then the rest has less room."""
    assert Heights().lines("S175_2026-27_900003_Tidewater_Primary_School.xlsx", 34) >= 3


def test_a_row_is_as_tall_as_its_fullest_cell_and_never_taller_than_a_spreadsheet_allows() -> None:
    heights = Heights()
    one, two = heights.row([("word", 20)]), heights.row([("word", 20), ("a\nb\nc", 9)])
    assert one < two
    assert heights.row([("word " * 9000, 20)]) == 409


def test_a_row_of_nothing_is_one_line_tall() -> None:
    assert Heights().row([]) == 20
