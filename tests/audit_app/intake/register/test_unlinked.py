"""A school that may have followed one that closed is told, where no link says that it did."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from audit_app.intake.register.comparing import compare
from audit_app.intake.register.links import read_links
from audit_app.intake.register.schools import read_register
from audit_app.intake.register.unlinked import in_short
from audit_app.intake.register.would import Held
from audit_app.records import Succession
from tests.audit_app.intake.register.comparing import NOTHING, of_schools, school
from tests.audit_app.intake.register.files import both_ways, links, register, setting

if TYPE_CHECKING:
    from pathlib import Path

    from audit_app.intake.register.would import Comparison

CLOSED = setting(
    "999101", name="Middle School", number="2101", status="Closed", closed="31-08-2026",
    postcode="MB1 2CD",
)  # fmt: skip
OPENED = setting(
    "999301", name="Middle Academy", number="2101", opened="01-09-2026", type="Academy converter",
    postcode="MB9 9ZZ",
)  # fmt: skip
HELD = Held((school("999101", "Middle School", number="999/2101"),), (), ())
FOLLOWED = Succession("one", "id-999101", "id-999301", "converted", "2026-09-01")


def told(found: Comparison) -> list[tuple[str, str]]:
    return [(one.before_urn, one.after_urn) for one in found.unlinked]


def test_a_school_that_opens_with_the_number_of_one_that_closed_the_day_before_is_told(
    tmp_path: Path,
) -> None:
    found = of_schools(tmp_path, [CLOSED, OPENED], HELD)
    assert [one.sort for one in found.would] == ["opened", "closed"], "nothing is linked by itself"
    (one,) = found.unlinked
    assert one.said == (
        "Middle Academy (999301) may have followed Middle School (999101), which closed on "
        "31 August 2026."
    )


@pytest.mark.parametrize(
    ("before", "after", "why"),
    [
        ({"name": "Otter School", "number": "2101"}, {"number": "4001"}, "nothing is alike"),
        ({"number": "2101", "la": "Dunlin County"}, {"number": "4001"}, "of another authority"),
        ({"number": "2101"}, {"opened": "01-09-2027"}, "opened a year later"),
        ({"number": "2101", "status": "Open", "closed": ""}, {}, "nothing closed"),
    ],
)
def test_of_two_schools_that_are_not_alike_or_far_apart_nothing_is_told(
    tmp_path: Path, before: dict[str, str], after: dict[str, str], why: str
) -> None:
    short = {"name": "EstablishmentName", "number": "EstablishmentNumber", "la": "LA (name)",
             "opened": "OpenDate", "status": "EstablishmentStatus (name)",
             "closed": "CloseDate"}  # fmt: skip
    rows = [
        {**CLOSED, **{short[name]: value for name, value in before.items()}},
        {**OPENED, **{short[name]: value for name, value in after.items()}},
    ]
    assert told(of_schools(tmp_path, rows)) == [], why


@pytest.mark.parametrize(
    "after",
    [
        {"name": "The Middle Academy", "opened": "01-10-2026"},
        {"name": "Harbour Academy", "postcode": "mb12cd", "opened": "01-10-2026"},
        {"name": "Harbour Academy", "number": "2101", "opened": "01-10-2026"},
    ],
)
def test_the_same_name_or_postcode_or_number_is_enough_within_a_term(
    tmp_path: Path, after: dict[str, str]
) -> None:
    row = setting("999301", type="Academy sponsor led", **after)
    assert told(of_schools(tmp_path, [CLOSED, row], HELD)) == [("999101", "999301")]


def test_one_that_closed_before_there_was_a_workbook_is_told_too(tmp_path: Path) -> None:
    assert told(of_schools(tmp_path, [CLOSED, OPENED])) == [("999101", "999301")]


def test_it_is_told_again_until_somebody_says_what_the_school_was_before(tmp_path: Path) -> None:
    academy = school(
        "999301", "Middle Academy", number="999/2101", opened_on="2026-09-01",
        type_name="Academy converter", duty="157",
    )  # fmt: skip
    closed = school(
        "999101", "Middle School", number="999/2101", standing="closed", closed_on="2026-08-31"
    )
    rows = [CLOSED, OPENED]
    assert told(of_schools(tmp_path, rows, Held((closed, academy), (), ()))) == [
        ("999101", "999301")
    ]
    assert told(of_schools(tmp_path, rows, Held((closed, academy), (FOLLOWED,), ()))) == []
    by_hand = {("id-999101", "id-999301"): "It is another school on the same ground."}
    assert told(of_schools(tmp_path, rows, Held((closed, academy), (), (), by_hand))) == []


def test_with_the_links_only_that_is_told_of_which_they_say_nothing(tmp_path: Path) -> None:
    other = [
        setting("999102", name="Otter School", number="2102", status="Closed", closed="31-08-2026"),
        setting("999302", name="Otter Academy", number="2102", opened="01-09-2026"),
    ]
    rows = register(tmp_path / "r.csv", [CLOSED, OPENED, *other])
    names = ("Middle School", "Middle Academy")
    linked = links(tmp_path / "l.csv", both_ways("999101", "999301", names, "31-08-2026"))
    found = compare(read_register(rows), read_links(linked), NOTHING, "Marram Bay")
    assert told(found) == [("999102", "999302")]
    title, words = in_short(found)
    assert title == (
        "Otter Academy (999302) may have followed Otter School (999102), which closed on 31 August "
        "2026"
    )
    assert words == (
        "The file of links does not say so. Where it is so, say by hand what it was before. Until "
        "then the last audit of the closed one does not count for the new one."
    )


def test_of_many_the_first_are_named_and_what_to_do_is_said(tmp_path: Path) -> None:
    rows = [
        row
        for at in range(1, 6)
        for row in (
            setting(
                f"99910{at}", name=f"S{at}", number=f"210{at}", status="Closed",
                closed="31-08-2026",
            ),
            setting(f"99930{at}", name=f"A{at}", number=f"210{at}", opened="01-09-2026"),
        )
    ]  # fmt: skip
    title, words = in_short(of_schools(tmp_path, rows))
    assert title == "5 schools may have followed one that closed"
    assert words == (
        "A1 after S1, A2 after S2, A3 after S3 and 2 more. Bring in the file of links with the "
        "register, or say by hand what each was before. Until then the last audit of the closed "
        "one does not count for the new one."
    )
    title, words = in_short(of_schools(tmp_path, rows[:2]))
    assert title == "A1 (999301) may have followed S1 (999101), which closed on 31 August 2026"
    assert words == (
        "Bring in the file of links with the register, or say by hand what it was before. Until "
        "then the last audit of the closed one does not count for the new one."
    )
    assert in_short(of_schools(tmp_path, rows[:1])) == ("", "")
