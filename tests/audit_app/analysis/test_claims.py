"""A school's rating and the officer's view: less, the same, more; never a mark for either."""

from __future__ import annotations

import pytest

from audit_app.analysis.claims import OUTCOMES, Claim, Line, Look, Standard
from audit_app.analysis.looks import look_of, looks_at
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
    assert [one.grade for one in found["EC.01"]] == [2], "checked before they start: its own words"
    assert [one.grade for one in found["E.10"]] == [None], "no word on disqualification"
    assert {name: [one.check for one in looks] for name, looks in found.items()} == {
        "E.07": ["V2.03"],
        "E.10": ["V2.03"],
        "EC.01": ["V2.03"],
        "EC.03": ["V2.03"],
        "E.06": ["V2.04"],
    }


def test_what_was_noted_in_a_sample_is_said_with_it() -> None:
    sample = {"looked": 23, "met": 21, "note": "Two music staff."}
    found = looks_at(visit_form(), {"V2.01": Given(sample, "Put right by noon.")})
    assert [look.note for look in found["E.06"]] == ["Two music staff. Put right by noon."]


def _staff(**could_say: int) -> Given:
    """Eight staff were asked about each thing; so many could say what to do."""
    rows = [{"row": row, "asked": 8, "confident": sure} for row, sure in could_say.items()]
    return Given(rows)


def test_only_the_row_that_asks_about_a_standard_speaks_of_it() -> None:
    form = visit_form()
    found = looks_at(form, {"V4.04": _staff(fgm=5, prevent=8, whistleblowing=0)})
    said = {name: (looks[0].grade, looks[0].count) for name, looks in found.items()}
    assert said["M.01"] == (None, "Prevent: 8 of 8 could say"), "the duty is more than that"
    assert said["D.05"] == said["D.05c"] == (None, "FGM: 5 of 8 could say"), (
        "teachers are not told from other staff"
    )
    assert said["B.06"] == (1, "Whistleblowing: 0 of 8 could say")
    assert "L.01" not in found, "nobody was asked about a disabled child"


def test_a_standard_that_no_row_asks_about_alone_is_looked_at_by_all_and_not_graded() -> None:
    found = looks_at(visit_form(), {"V4.04": _staff(fgm=5, prevent=8)})
    for name in ("D.03", "D.05b", "D.06", "D.08", "G.04", "L.02"):
        [look] = found[name]
        assert (look.grade, look.found, look.count) == (
            None,
            None,
            "2 things, asked 16 times: 13 times could say",
        )


def test_only_the_standard_that_the_words_of_a_check_are_about_has_its_grade() -> None:
    told = {"looked": 9, "met": 7, "chosen_by": "officer"}
    found = looks_at(visit_form(), {"V3.06c": Given(told)})  # reached the LADO in a working day
    graded = {name: look.grade for name, (look,) in found.items()}
    others = dict.fromkeys(("F.04", "F.04b", "F.05", "F.06"))
    assert graded == {"F.02": 2, "EC.04": 2, **others}
    assert {look.found for (look,) in found.values()} == {2}, "what the check found stays its own"
    assert all(look.is_of_several for (look,) in found.values())


@pytest.mark.parametrize(
    ("check", "value", "standard"),
    [
        ("V1.03", "found", "A.02"),  # the website is no board-level lead
        ("V2.02", {"looked": 6, "met": 5}, "A.04b"),  # a traced entry is no section 128 check
        ("V2.04", "not_found", "E.06"),  # expected locally, and no part of the law
        ("V5.04", "found", "K.02"),  # a poster is not what children say
    ],
)
def test_what_a_check_does_not_ask_is_looked_at_and_neither_more_nor_less(
    check: str, value: object, standard: str
) -> None:
    looks = looks_at(visit_form(), {check: Given(value)})[standard]
    for claim in (FULLY, NOT):
        line = Line(Standard(standard, "It is so.", "X", "Section"), NO_RETURN, claim, looks)
        assert (line.outcome, line.seen, line.is_far) == ("not_graded", None, False)


def test_a_concern_is_written_down_in_full_whatever_became_of_the_childs_voice() -> None:
    rows = [{"row": name, "checked": 6, "showing": 6} for name in ("what_was_done", "why")]
    rows.append({"row": "the_childs_voice", "checked": 6, "showing": 0})
    found = looks_at(visit_form(), {"V3.02": Given(rows)})
    assert (found["G.01"][0].grade, found["G.01"][0].count) == (
        3,
        "2 things, read 12 times: 12 times showing it",
    )
    assert (found["K.02b"][0].grade, found["K.02b"][0].found) == (None, 1)
    assert found["K.02b"][0].count == "The child’s voice: 0 of 6 showing it"


def test_a_policy_is_read_by_its_own_row_and_says_nothing_of_practice() -> None:
    rows = [
        {"row": "code_of_conduct", "found": "part", "note": "Nothing on messages."},
        {"row": "searching", "found": "found"},
        {"row": "records", "found": "not_tested"},
        {"row": "out_of_hours_contact", "note": "Promised by Friday."},
    ]
    found = looks_at(visit_form(), {"V1.06": Given(rows)})
    [code] = found["B.02"]
    assert (code.grade, code.words, code.note) == (
        2,
        "Code of conduct: In part",
        "Nothing on messages.",
    )
    [searching] = found["B.08b"]
    assert (searching.grade, searching.found) == (None, 3), "what is written is not what is done"
    assert not found["G.05"][0].is_looked_at
    assert found["J.05"][0].note == "Promised by Friday."
    assert "B.05" not in found, "that policy was not read"


def test_the_early_years_form_hears_the_same_row() -> None:
    form = visit_form()
    found = looks_at(form, {"V4.04": _staff(a_child_tells_you_something=8, fgm=0)})
    assert found["EB.04"] == found["D.04"]
    assert found["EB.04"][0].grade == 3


def test_what_was_counted_or_noted_without_a_grade_is_said_to_be_not_graded() -> None:
    line = Line(E06, NO_RETURN, FULLY, (look(None),))
    assert OUTCOMES[line.outcome] == "Looked at, not graded", "a number is no words"
