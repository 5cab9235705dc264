"""A plan of visits is fair: need first, within what officers can do, nothing lost or doubled."""

from __future__ import annotations

from datetime import date

from audit_app.rules.schools.programme import (
    VISITS_PER_TERM,
    Proposal,
    coming_terms,
    visits_per_term,
)
from audit_app.rules.schools.standing import group_of
from tests.audit_app.rules.schools.making import YEARS, planned, school, standing_of
from tests.audit_app.rules.schools.proposing import (
    AUTUMN,
    SPRING,
    SUMMER,
    THIS_YEAR,
    TODAY,
    placed,
    proposal,
)


def test_the_coming_terms_begin_with_the_one_we_are_in() -> None:
    assert [term.code for term in THIS_YEAR] == [AUTUMN, SPRING, SUMMER]
    assert [t.code for t in coming_terms(YEARS, date(2027, 3, 31), 2026)] == [SPRING, SUMMER]


def test_the_longest_overdue_school_comes_first_then_a_worry_then_the_day_it_is_due() -> None:
    made = proposal(
        [
            school("due", last_audit_on="2024-02-01"),
            school("worry", last_audit_on="2025-01-10", worry="New head, two safeguarding leads"),
            school("late", last_audit_on="2023-10-01"),
            school("latest", last_audit_on="2022-05-01"),
        ]
    )
    assert [one.school_id for one in made.visits] == ["latest", "late", "worry", "due"]
    assert [one.why for one in made.visits] == ["overdue", "overdue", "worry", "due"]


def test_a_visit_known_to_be_late_comes_before_one_that_only_counts_from_an_opening() -> None:
    made = proposal(
        [
            school("never recorded", opened_on="1961-09-01"),
            school("late", last_audit_on="2023-10-01"),
            school("unknown"),
        ],
        capacity=1,
    )
    assert placed(made) == {"late": AUTUMN, "never recorded": SPRING, "unknown": SUMMER}


def test_a_worry_counts_from_the_first_day_when_no_visit_is_recorded_anywhere() -> None:
    """As they come from the register: opened long ago, no audit known, some without a day."""
    made = proposal(
        [
            school("oldest", opened_on="1921-09-01"),
            school("worry", opened_on="2011-09-01", worry="Two complaints since the spring"),
            school("unknown"),
            school("unknown with a worry", worry="The officer was told of low numbers"),
            school("late", last_audit_on="2023-10-01"),
            school("late too, with a worry", last_audit_on="2023-10-01", worry="Three heads"),
        ]
    )
    assert [(one.school_id, one.why) for one in made.visits] == [
        ("late too, with a worry", "overdue"),
        ("late", "overdue"),
        ("unknown with a worry", "worry"),
        ("worry", "worry"),
        ("oldest", "unrecorded"),
        ("unknown", "no date"),
    ]


def test_what_is_pressing_takes_the_first_term_and_goes_on_to_the_next_when_it_is_full() -> None:
    late = [school(f"s{n}", last_audit_on=f"2023-0{n}-01") for n in range(1, 6)]
    assert list(placed(proposal(late, capacity=2)).values()) == [
        AUTUMN, AUTUMN, SPRING, SPRING, SUMMER,
    ]  # fmt: skip


def test_what_only_falls_due_is_spread_over_the_terms_before_its_day() -> None:
    in_summer = [school(f"s{n}", last_audit_on=f"2024-07-0{n}") for n in range(1, 7)]
    terms = list(placed(proposal(in_summer)).values())
    assert sorted(terms) == [AUTUMN, AUTUMN, SPRING, SPRING, SUMMER, SUMMER]
    assert placed(proposal([school("a", last_audit_on="2024-02-01")]))["a"] in {AUTUMN, SPRING}


def test_a_visit_that_no_term_before_its_day_has_room_for_comes_after_it_and_says_so() -> None:
    schools = [school(f"s{n}", last_audit_on="2023-12-01") for n in range(3)]
    made = proposal(schools, capacity=1)
    assert [(one.term, one.is_late) for one in made.visits] == [
        (AUTUMN, False),
        (SPRING, True),
        (SUMMER, True),
    ]


def test_a_school_without_a_first_date_is_given_a_visit_and_not_forgotten() -> None:
    made = proposal([school("unknown")])
    assert [(one.school_id, one.term, one.why) for one in made.visits] == [
        ("unknown", AUTUMN, "no date")
    ]


def test_no_visit_is_proposed_before_a_school_opened() -> None:
    made = proposal([school("new", opened_on="2027-01-11", worry="Opens with half its staff")])
    assert placed(made) == {"new": SUMMER}


def test_a_proposed_school_that_has_no_opening_day_waits_for_one() -> None:
    held = [school("proposed", standing="proposed")]
    assert proposal(held) == Proposal((), ())
    assert group_of(standing_of(held)[0], TODAY, YEARS) == "later"


def test_what_is_planned_stays_and_takes_its_room() -> None:
    schools = [school("a", last_audit_on="2023-01-01"), school("b", last_audit_on="2023-02-01")]
    made = proposal(schools, [planned("a", AUTUMN)], capacity=1)
    assert placed(made) == {"b": SPRING}


def test_a_return_visit_that_is_planned_does_not_stand_for_the_full_one() -> None:
    schools = [school("a", last_audit_on="2023-01-01")]
    assert placed(proposal(schools, [planned("a", SPRING, "return")])) == {"a": AUTUMN}


def test_a_worry_does_not_bring_back_an_officer_who_was_just_there() -> None:
    held = [school("a", worry="Returned late", last_audit_on="2026-03-01")]
    assert proposal(held).visits == ()


def test_each_officer_has_their_own_schools_and_the_others_go_to_whoever_has_room() -> None:
    schools = [
        school("a", last_audit_on="2023-01-01", officer_role="North"),
        school("b", last_audit_on="2023-01-02", officer_role="North"),
        school("c", last_audit_on="2023-01-03", officer_role="South"),
        school("d", last_audit_on="2023-01-04"),
        school("e", last_audit_on="2023-01-05"),
    ]
    made = proposal(schools, capacity=2)
    whom = {one.school_id: (one.term, one.officer_role) for one in made.visits}
    assert whom["a"] == whom["b"] == (AUTUMN, "North")
    assert whom["c"] == whom["d"] == (AUTUMN, "South")
    assert whom["e"] == (SPRING, "North")


def test_a_school_that_no_term_has_room_for_is_told() -> None:
    schools = [school(f"s{n}", last_audit_on=f"2023-01-0{n}") for n in range(1, 6)]
    made = proposal(schools, capacity=1)
    assert made.left == ("s4", "s5")


def test_visits_per_term_is_a_setting_and_nonsense_is_the_usual_number() -> None:
    assert visits_per_term(7) == 7
    assert [visits_per_term(held) for held in (None, 0, -1, "7", True)] == [VISITS_PER_TERM] * 5


def test_each_school_is_in_the_group_that_says_what_it_needs() -> None:
    held = standing_of(
        [
            school("late", last_audit_on="2023-01-01"),
            school("unknown"),
            school("only its opening", opened_on="1960-09-01"),
            school("due", last_audit_on="2024-08-31"),
            school("later", last_audit_on="2024-09-01"),
            school("planned", last_audit_on="2024-08-31"),
            school("late and planned", last_audit_on="2023-01-01"),
            school("seen", last_audit_on="2026-09-01"),
        ],
        [planned("planned", SPRING), planned("late and planned", SPRING)],
    )
    assert {one.school.name: group_of(one, TODAY, YEARS) for one in held} == {
        "late": "overdue",
        "unknown": "never",
        "only its opening": "unrecorded",
        "due": "due",
        "later": "later",
        "planned": "planned",
        "late and planned": "overdue",
        "seen": "done",
    }
