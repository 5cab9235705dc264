"""A school's rating and the officer's view: less, the same, more; never a mark for either."""

from __future__ import annotations

import pytest

from audit_app.analysis.claims import Claim, Line, Look, Standard, look_of, looks_at
from forms.rules import Given
from tests.audit_app.schooled import visit_form

E06 = Standard("E.06", "The record is complete.", "E", "Safer recruitment")
FULLY, PARTLY, NOT = (
    Claim("answered", "Fully met", "met"),
    Claim("answered", "Partly met", "partly"),
    Claim("answered", "Not met", "not"),
)
NA = Claim("answered", "Does not apply", "na")
UNANSWERED = Claim("unanswered", "Unanswered")
NO_RETURN = Claim("no_return", "No 2025-26 return")


def look(grade: int | None, *, is_looked_at: bool = True) -> Look:
    return Look("V2.01", "Rows complete", "", "", grade, is_looked_at)


@pytest.mark.parametrize(
    ("now", "grades", "expected"),
    [
        (FULLY, [3], ("same", False)),
        (FULLY, [2], ("less", False)),
        (FULLY, [1], ("less", True)),
        (PARTLY, [1], ("less", False)),
        (NOT, [2], ("more", False)),
        (NOT, [3], ("more", True)),
        (FULLY, [3, 2, 3], ("less", False)),  # what was seen least counts; nothing is averaged
        (FULLY, [], ("not_looked_at", False)),
        (NA, [2], ("no_claim", False)),
        (UNANSWERED, [1], ("no_claim", False)),
    ],
)
def test_the_view_is_compared_with_the_rating_by_its_grade(
    now: Claim, grades: list[int], expected: tuple[str, bool]
) -> None:
    line = Line(E06, NO_RETURN, now, tuple(look(grade) for grade in grades))
    assert (line.outcome, line.is_far) == expected


def test_last_years_rating_stands_in_where_there_is_none_this_year() -> None:
    line = Line(E06, FULLY, UNANSWERED, (look(1),))
    assert (line.outcome, line.is_far, line.claim) == ("less", True, FULLY)


def test_words_alone_are_no_grade_and_what_was_not_looked_at_is_not_unmet() -> None:
    assert Line(E06, NO_RETURN, FULLY, (look(None),)).outcome == "not_graded"
    not_tested = (look(None, is_looked_at=False),)
    assert Line(E06, NO_RETURN, FULLY, not_tested).outcome == "not_looked_at"
    assert not Line(E06, NO_RETURN, FULLY, not_tested).is_far


@pytest.mark.parametrize(
    ("check", "value", "grade"),
    [
        ("V1.03", "found", 3),
        ("V1.03", "part", 2),
        ("V1.03", "not_found", 1),
        ("V2.01", {"looked": 20, "met": 20, "chosen_by": "officer"}, 3),
        ("V2.01", {"looked": 20, "met": 19, "chosen_by": "officer"}, 2),
        ("V2.01", {"looked": 20, "met": 0, "chosen_by": "officer"}, 1),
        ("V2.05", "Read from advert to start.", None),
        (
            "V4.04",
            [
                {"row": "fgm", "asked": 4, "confident": 4},
                {"row": "prevent", "asked": 4, "confident": 1},
            ],
            2,
        ),
    ],
)
def test_a_check_is_read_by_its_own_kind(check: str, value: object, grade: int | None) -> None:
    form = visit_form()
    question = form.question(check)
    assert question is not None
    seen = look_of(form, question, Given(value))
    assert seen is not None
    assert (seen.grade, seen.is_looked_at) == (grade, True)


def test_a_check_that_was_not_made_is_not_looked_at_and_an_unanswered_one_says_nothing() -> None:
    form = visit_form()
    website = form.question("V1.03")
    assert website is not None
    seen = look_of(form, website, Given("not_tested"))
    assert seen is not None
    assert (seen.grade, seen.is_looked_at) == (None, False)
    assert look_of(form, website, None) is None


def test_a_check_speaks_of_every_standard_that_it_tests() -> None:
    form = visit_form()
    sample = {"looked": 8, "met": 6, "chosen_by": "officer"}
    found = looks_at(form, {"V2.03": Given(sample), "V2.04": Given("found")})
    assert {name: [one.check for one in looks] for name, looks in found.items()} == {
        "E.07": ["V2.03"],
        "E.10": ["V2.03"],
        "EC.01": ["V2.03"],
        "EC.03": ["V2.03"],
        "E.06": ["V2.04"],
    }
