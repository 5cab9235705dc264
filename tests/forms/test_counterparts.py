"""The table of standards that both school forms ask names only standards that there are."""

from __future__ import annotations

from forms.counterparts import EARLY_YEARS, ROWS, rows_that_test, standards_tested
from forms.read import library


def judged(form: str) -> dict[str, str]:
    """The standards of a form, by name."""
    return {one.name: one.label for one in library()[form].questions if one.evidence}


def test_every_pair_is_a_standard_of_its_form() -> None:
    assert EARLY_YEARS.keys() <= judged("s175-school").keys()
    assert set(EARLY_YEARS.values()) <= judged("s40-early-years").keys()


def test_standards_of_the_same_words_are_pairs() -> None:
    schools, early = judged("s175-school"), judged("s40-early-years")
    same = {
        (school, nursery)
        for school, words in schools.items()
        for nursery, others in early.items()
        if words == others
    }
    assert same == {("D.06", "EB.06"), ("H.03", "ED.03")}
    assert same <= set(EARLY_YEARS.items())


def test_a_check_tests_the_standards_of_whichever_form_is_answered() -> None:
    checks = {one.name: one for one in library()["s175-officer-visit"].questions}
    assert standards_tested(checks["V3.05"]) == ("G.03", "ED.05")
    assert standards_tested(checks["V2.01"]) == ("E.06",), (
        "a record can be complete with a check not made"
    )
    assert standards_tested(checks["V2.03"]) == ("E.07", "E.10", "EC.01", "EC.03")
    assert standards_tested(checks["V5.03"]) == ("J.01", "J.02", "J.02b"), "only schools are asked"


def test_names_of_the_two_forms_are_never_the_same() -> None:
    assert not judged("s175-school").keys() & judged("s40-early-years").keys()


def test_every_row_stands_in_its_check_and_asks_about_a_standard_that_the_check_tests() -> None:
    checks = {one.name: one for one in library()["s175-officer-visit"].questions}
    for check, asked in ROWS.items():
        assert asked.keys() <= set(checks[check].tests)
        named = {row for rows in asked.values() for row in rows}
        assert named <= {row.name for row in checks[check].rows}


def test_a_standard_rests_on_the_rows_that_ask_about_it_or_on_all() -> None:
    checks = {one.name: one for one in library()["s175-officer-visit"].questions}
    assert rows_that_test(checks["V4.04"], "M.01") == ("prevent",)
    assert rows_that_test(checks["V4.04"], "EB.04") == ("a_child_tells_you_something",)
    assert rows_that_test(checks["V4.04"], "D.03") == (), "training is about all of it"
    assert rows_that_test(checks["V2.03"], "E.07") == ()
    assert rows_that_test(checks["V3.02"], "G.01") == ("what_was_done", "why", "what_came_of_it"), (
        "the child’s voice is another thing than what was done"
    )


def test_each_policy_is_read_for_the_standards_that_it_is_about() -> None:
    policies = {one.name: one for one in library()["s175-officer-visit"].questions}["V1.06"]
    read = [row for name in policies.tests for row in rows_that_test(policies, name)]
    assert set(read) == {row.name for row in policies.rows}
    assert len(read) == len(policies.tests), "each standard by one of them"
