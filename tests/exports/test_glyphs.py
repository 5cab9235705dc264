from __future__ import annotations

import unicodedata

import pytest

from exports import arabic
from exports.glyphs import MISSING, Letters, Run
from tests.exports.conftest import LETTERS


def test_names_from_everywhere_are_drawn_with_letters_that_a_face_has() -> None:
    used = Letters()
    runs = used.runs(LETTERS)
    assert [run.face for run in runs] == ["Body", "Arabic"]
    assert used.report() == ()


def test_a_letter_that_the_first_face_lacks_comes_from_the_next() -> None:
    assert Letters().runs("Wanjikũ") == (Run("Body", "Wanjik"), Run("Wide", "ũ"))


def test_a_letter_that_no_face_has_leaves_a_mark_and_is_reported() -> None:
    used = Letters()
    assert used.runs("ক") == (Run("Wide", MISSING),)
    assert used.report() == ("U+0995 (bengali letter ka)",)


@pytest.mark.parametrize("letter", ["\x00", "\x1b", "\u202e", "\u2066", "\ud800", "\ue000"])
def test_what_hides_or_turns_words_about_is_shown_and_never_obeyed(letter: str) -> None:
    used = Letters()
    assert MISSING in "".join(run.words for run in used.runs(f"a{letter}b"))
    assert used.report()


def test_marks_that_draw_nothing_anywhere_are_left_out() -> None:
    used = Letters()
    assert used.runs("safe\u200bguard\u00ading\ufeff") == (Run("Body", "safeguarding"),)
    assert used.report() == ()


def test_an_accent_typed_apart_from_its_letter_is_drawn_on_it() -> None:
    assert Letters().runs("Z\u030caneta") == (Run("Body", "Žaneta"),)


def test_lines_end_the_same_way_wherever_they_were_typed() -> None:
    said = [
        "".join(run.words for run in Letters().runs(f"a{end}b")) for end in ("\n", "\r\n", "\r")
    ]
    assert said == ["a\nb"] * 3


def test_arabic_letters_join_and_run_from_right_to_left() -> None:
    # Unicode's own names for the drawn letters, from left to right.
    names = [unicodedata.name(letter) for letter in arabic.drawn("محمد")]
    assert names == [
        "ARABIC LETTER DAL FINAL FORM",
        "ARABIC LETTER MEEM MEDIAL FORM",
        "ARABIC LETTER HAH MEDIAL FORM",
        "ARABIC LETTER MEEM INITIAL FORM",
    ]


def test_lam_and_alef_are_drawn_as_one() -> None:
    assert unicodedata.name(arabic.drawn("لا")) == "ARABIC LIGATURE LAM WITH ALEF ISOLATED FORM"


def test_a_letter_that_does_not_join_forward_leaves_the_next_alone() -> None:
    assert unicodedata.name(arabic.drawn("دم")[0]) == "ARABIC LETTER MEEM ISOLATED FORM"


def test_numbers_among_arabic_words_keep_their_order() -> None:
    assert "123" in arabic.drawn("م 123 م")
