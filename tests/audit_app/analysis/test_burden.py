"""What an audit asks of people is counted from its form, and a small draw says what it misses."""

from __future__ import annotations

import itertools
from fractions import Fraction

import pytest

from audit_app.analysis.burden import chance_of_missing, enough_words, loads
from audit_app.records import Agency
from forms.compile import OwnQuestion, compile_form
from forms.progress import progress
from forms.read import library
from forms.rules import Given, Respondent

POLICE = Agency("1", "Dunes and Bay Police", "POL", None, 1)
CARE = Agency("2", "Children’s social care", "CSC", None, 1)


def test_a_load_is_what_a_return_counts_once_a_record_is_held() -> None:
    form = compile_form(library()["case-core"], [library()["theme-neglect"]])
    found = {load.agency: load.questions for load in loads(form, [POLICE, CARE])}
    held = {("G0.01", ""): Given("child")}
    for agency, other in ((POLICE, CARE), (CARE, POLICE)):
        who = Respondent(agency=agency.code, beside=(other.code,))
        assert found[agency.name] == progress(form, held, who).asked


def test_a_question_of_ones_own_is_one_more_for_each_and_takes_time() -> None:
    core = library()["case-core"]
    before = loads(compile_form(core), [POLICE])[0]
    own = tuple(OwnQuestion(f"OWN.{at}", "Was it written down?", "ypn") for at in range(1, 11))
    after = loads(compile_form(core, (), own), [POLICE])[0]
    assert after.questions == before.questions + 10
    assert after.minutes > before.minutes
    assert after.minutes % 5 == 0


@pytest.mark.parametrize(("children", "of"), [(1, 10), (3, 20), (2, 30), (4, 10)])
def test_the_chance_of_missing_is_that_of_every_draw_looked_at(children: int, of: int) -> None:
    troubled = set(range(max(1, round(of / 10))))
    draws = list(itertools.combinations(range(of), children))
    missing = sum(1 for draw in draws if not troubled & set(draw))
    assert chance_of_missing(children, of) == pytest.approx(float(Fraction(missing, len(draws))))


def test_eight_of_many_would_miss_it_about_43_times_in_100() -> None:
    assert "8 drawn at random would miss it about 43 times in 100" in enough_words(8)
    assert "about 43 times in 100" in enough_words(8, 84)


def test_all_of_them_miss_nothing() -> None:
    assert chance_of_missing(12, 12) == 0
    assert "less than once in 100" in enough_words(60)
