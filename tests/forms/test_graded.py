"""A check grades only the standard that its own words are about; the rest it looks at."""

from __future__ import annotations

import pytest

from forms.counterparts import standards_tested
from forms.graded import GRADED, grades, is_of_several
from forms.read import library

CHECKS = {one.name: one for one in library()["s175-officer-visit"].questions}


def test_what_a_check_grades_is_among_what_it_tests() -> None:
    for name, graded in GRADED.items():
        assert set(graded) <= set(standards_tested(CHECKS[name])), name


def test_every_check_that_grades_is_answered_by_a_grade_or_a_count() -> None:
    form = library()["s175-officer-visit"]
    for name in GRADED:
        check = CHECKS[name]
        scale = next((one for one in form.scales if one.name == check.list_name), None)
        is_judged = scale is not None and scale.judged
        assert is_judged or check.type in {"sample", "grid"}, name


@pytest.mark.parametrize(
    ("check", "graded"),
    [
        ("V2.01", {"E.06"}),  # rows complete, of rows checked
        ("V3.02", {"G.01"}),  # of the records read, how many show what was done, and why
        ("V3.06b", {"F.03"}),  # low-level concerns are looked at for patterns
        ("V3.06c", {"F.02", "EC.04"}),  # allegations that reached the LADO in one working day
        ("V4.01d", {"C.03"}),  # a lead or deputy can be reached at all times in school hours
        ("V3.05", {"G.03", "ED.05"}),  # file transfers in time
        ("V2.03", {"EC.01"}),  # checks complete before start: not that they fit each role
        ("V1.06", {"B.02", "B.05"}),  # what policies say: not that they are kept
        ("V4.04", {"B.06", "D.04", "EB.04", "F.01"}),  # staff could say what to do
    ],
)
def test_a_check_grades_the_standards_that_it_words(check: str, graded: set[str]) -> None:
    of = CHECKS[check]
    assert {name for name in standards_tested(of) if grades(of, name)} == graded


@pytest.mark.parametrize(
    ("check", "standard"),
    [
        ("V1.03", "A.02"),  # the website shows what it should; a named person takes the lead
        ("V1.03", "B.01"),
        ("V2.02", "A.04b"),  # entries traced to a file; a section 128 check was made
        ("V2.02", "E.08"),
        ("V2.02", "E.09"),
        ("V2.04", "E.06"),  # a leader looks each term, which is a local expectation alone
        ("V3.06c", "F.04"),  # a referral to DBS
        ("V3.06c", "F.04b"),
        ("V3.06c", "F.05"),
        ("V3.06c", "F.06"),
        ("V3.10", "G.06"),  # before the school day is not the same day
        ("V4.04", "D.05"),  # teachers are not told from other staff
        ("V4.04", "D.05b"),
        ("V4.04", "D.06"),
        ("V4.04", "D.08"),
        ("V4.04", "G.04"),
        ("V4.04", "L.02"),
        ("V4.04", "M.01"),  # the Prevent duty is more than what staff could say
        ("V5.03", "J.01"),  # filtering works; it is reviewed each year
        ("V5.04", "K.02"),  # posters; children say that they know who to tell
        ("V5.07", "N.04"),  # one grade for standards of many kinds
    ],
)
def test_what_a_check_does_not_ask_it_does_not_grade(check: str, standard: str) -> None:
    assert standard in CHECKS[check].tests
    assert not grades(CHECKS[check], standard)


def test_a_check_whose_words_are_about_one_standard_alone_says_so() -> None:
    assert is_of_several(CHECKS["V3.06c"])
    assert not is_of_several(CHECKS["V2.01"])
