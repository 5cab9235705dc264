"""Whose audit a line of the list is: by URN, by number, by name; and along the thread."""

from __future__ import annotations

from datetime import date

import pytest

from audit_app.intake.register.auditing import compare_audits
from audit_app.intake.register.last_audits import pasted_last_audits
from audit_app.intake.register.would import Comparison, Held
from audit_app.records import School, Succession

TODAY = date(2026, 11, 26)


def school(urn: str, name: str, **told: str | None) -> School:
    cells: dict[str, str | None] = dict.fromkeys(
        (
            "number", "phase", "type_name", "duty", "opened_on", "closed_on", "authority",
            "district", "trust_id", "officer_role", "last_audit_on", "worry",
        )
    )  # fmt: skip
    cells |= {"standing": "open", **told}
    return School(id=f"id{urn}", made_as=f"urn:{urn}", name=name, urn=urn, **cells)


SCHOOLS = (
    school("999101", "Eelgrass Primary School", number="999/2001"),
    school("999102", "St. Brine’s & All Souls", number="999/2002", last_audit_on="2024-03-04"),
    school("999103", "Samphire School", number="999/2003", standing="closed",
           opened_on="1960-09-01", closed_on="2024-08-31"),
    school("999104", "Samphire Academy", number="999/2003", opened_on="2024-09-01"),
    school("999105", "Kelp Infants", standing="closed", closed_on="2020-08-31"),
    school("999106", "Marram Hall", authority="Marram Bay"),
    school("999107", "Marram Hall", authority="Dunlin County"),
)  # fmt: skip
HELD = Held(SCHOOLS, (Succession("s1", "id999103", "id999104", "converted", "2024-09-01"),), ())


def compared(*lines: str, heads: str = "URN\tDfE number\tSchool\tLast audit") -> Comparison:
    listed = pasted_last_audits("\n".join((heads, *lines)), TODAY)
    return compare_audits(listed, HELD, {"id999101": (date(2022, 6, 1),)})


def told(found: Comparison) -> list[tuple[str, str, str, str]]:
    return [(one.sort, one.urn, one.here, one.theirs) for one in found.would]


def test_a_day_stands_beside_what_is_known_here() -> None:
    assert told(compared("999101\t\t\t31/05/2024", "999106\t\t\t01/02/2025")) == [
        ("audited", "999101", "1 June 2022", "31 May 2024"),
        ("audited", "999106", "", "1 February 2025"),
    ]


@pytest.mark.parametrize("number", ["999/2001", "9992001", "999-2001", "999 2001", "2001"])
def test_a_school_is_found_by_its_number_where_no_urn_is_given(number: str) -> None:
    assert told(compared(f"\t{number}\t\t31/05/2024"))[0][:2] == ("audited", "999101")


def test_a_school_found_by_its_name_alone_is_taken_only_when_somebody_says_so() -> None:
    found = compared("\t\tSt Brines and All Souls\t31/05/2024")
    assert told(found) == [("by_name", "999102", "4 March 2024", "31 May 2024")]
    assert found.would[0].asks


def test_the_urn_from_before_a_conversion_goes_along_the_thread() -> None:
    before, after = compared("999103\t\t\t01/03/2023"), compared("999103\t\t\t01/03/2025")
    assert told(before) == [
        ("audited", "999103", "", "1 March 2023; counts for Samphire Academy, which followed it")
    ]
    assert told(after) == [
        ("audited", "999104", "", "1 March 2025; listed by the URN 999103, which it followed")
    ]


def test_a_number_that_a_school_kept_means_the_one_that_was_there_on_the_day() -> None:
    assert told(compared("\t999/2003\t\t01/03/2023"))[0][1] == "999103"
    assert told(compared("\t999/2003\t\t01/03/2025"))[0][1] == "999104"


def test_what_a_list_may_get_wrong_is_said_in_words() -> None:
    found = compared(
        "999999\t\tUnknown\t31/05/2024",
        "999105\t\t\t31/05/2019",
        "\t\tMarram Hall\t31/05/2024",
        "\t\tNobody’s School\t31/05/2024",
    )
    assert found.would == ()
    assert [one.what for one in found.problems] == [
        "No school here has the URN 999999.",
        "Kelp Infants is closed, and no open school followed it.",
        (
            "2 schools here have the name “Marram Hall”: Marram Hall, URN 999106; Marram Hall, "
            "URN 999107. Give a URN."
        ),
        "No school here has the name “Nobody’s School”.",
    ]


def test_two_days_for_one_school_wait_for_somebody() -> None:
    found = compared("999101\t\t\t31/05/2024", "\t999/2001\t\t01/06/2024")
    assert [(one.sort, one.asks) for one in found.would] == [("two_days", True)] * 2


def test_a_day_before_the_one_that_is_known_waits_for_somebody() -> None:
    found = compared("999102\t\t\t31/05/2021")
    assert told(found) == [("earlier", "999102", "4 March 2024", "31 May 2021")]
    assert found.would[0].asks


def test_what_is_known_already_changes_nothing_and_a_line_said_twice_counts_once() -> None:
    found = compared(
        "999102\t\t\t04/03/2024", "999106\t\t\t01/02/2025", "999106\t\t\t01/02/2025", "999107\t\t\t"
    )
    assert found.unchanged == 1
    assert [one.urn for one in found.would] == ["999106"]
    assert found.left == (
        ("line that gives no day", 1),
        ("line that says again what another says", 1),
    )
