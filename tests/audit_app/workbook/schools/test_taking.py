"""What was chosen of a trial run is taken in one deed, and one undo takes it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from audit_app.intake.register.comparing import compare
from audit_app.intake.register.links import read_links
from audit_app.intake.register.schools import read_register
from audit_app.problems import Problem
from audit_app.store.verify import check
from audit_app.workbook.schools.taking import held, take
from tests.audit_app.intake.register.files import both_ways, links, register, setting

if TYPE_CHECKING:
    from pathlib import Path

    from audit_app.intake.register.would import Would
    from audit_app.records import School
    from audit_app.workbook.workbook import Workbook

NAMES = ("St Brendan’s Primary", "St Brendan’s Academy")
TRUST = {"trust_uid": "4321", "trust": "The Marram Trust"}
BEFORE = setting("999596", name=NAMES[0], type="Voluntary aided school", opened="01-09-1990")
AFTER = setting("999866", name=NAMES[1], type="Academy converter", opened="01-06-2024", **TRUST)
CLOSED = setting(
    "999596",
    name=NAMES[0],
    type="Voluntary aided school",
    status="Closed",
    opened="01-09-1990",
    closed="31-05-2024",
)
LINK = both_ways("999596", "999866", NAMES, "31-05-2024")


def would(book: Workbook, tmp_path: Path, *rows: dict[str, str]) -> tuple[Would, ...]:
    path = register(tmp_path / "r.csv", rows)
    return compare(read_register(path), None, held(book), "Marram Bay").would


def would_follow(book: Workbook, tmp_path: Path) -> tuple[Would, ...]:
    path = links(tmp_path / "l.csv", LINK)
    return compare(None, read_links(path), held(book), "").would


def by_urn(book: Workbook, urn: str) -> School:
    found = book.schools.by_urn(urn)
    assert found is not None
    return found


def test_a_register_is_taken_in_one_deed_and_undone_in_one(
    workbook: Workbook, tmp_path: Path
) -> None:
    change = take(workbook, would(workbook, tmp_path, BEFORE, AFTER))
    assert change is not None
    academy = by_urn(workbook, "999866")
    assert (academy.phase, academy.duty, academy.standing) == ("PRI", "157", "open")
    assert academy.trust_id is not None
    assert workbook.trusts.one(academy.trust_id).name == "The Marram Trust"
    assert not check(workbook.file).faults
    workbook.undo()
    assert workbook.schools.all() == []
    assert workbook.trusts.all() == []
    workbook.redo()
    assert by_urn(workbook, "999866") == academy


def test_the_same_register_twice_changes_nothing(workbook: Workbook, tmp_path: Path) -> None:
    take(workbook, would(workbook, tmp_path, BEFORE, AFTER))
    assert would(workbook, tmp_path, BEFORE, AFTER) == ()
    assert take(workbook, ()) is None


def test_the_last_audit_of_a_school_follows_it_through_its_conversion(
    workbook: Workbook, tmp_path: Path
) -> None:
    take(workbook, would(workbook, tmp_path, BEFORE))
    before = by_urn(workbook, "999596")
    workbook.schools.change(before, "Note the last audit", last_audit_on="2023-03-01")
    found = would(workbook, tmp_path, CLOSED, AFTER)
    assert [one.sort for one in found] == ["opened", "closed"]
    take(workbook, found)
    [one] = would_follow(workbook, tmp_path)
    assert one.sort == "converted"
    take(workbook, [one])
    academy = by_urn(workbook, "999866")
    thread = workbook.schools.thread(academy)
    assert [held.urn for held in thread] == ["999866", "999596"]
    assert thread[1].last_audit_on == "2023-03-01"
    assert thread[1].closed_on == "2024-05-31"
    assert would_follow(workbook, tmp_path) == ()


def test_links_alone_bring_the_closed_school_and_a_later_register_fills_it_in(
    workbook: Workbook, tmp_path: Path
) -> None:
    take(workbook, would(workbook, tmp_path, CLOSED, AFTER))
    assert workbook.schools.by_urn("999596") is None
    take(workbook, would_follow(workbook, tmp_path))
    before = by_urn(workbook, "999596")
    assert (before.name, before.standing) == (NAMES[0], "closed")
    assert before.type_name is None
    take(workbook, would(workbook, tmp_path, CLOSED, AFTER))
    filled = by_urn(workbook, "999596")
    assert filled.id == before.id
    assert filled.type_name == "Voluntary aided school"


def test_a_line_that_is_left_is_not_taken(workbook: Workbook, tmp_path: Path) -> None:
    found = would(workbook, tmp_path, BEFORE, AFTER)
    take(workbook, [one for one in found if one.urn == "999866"])
    assert [school.urn for school in workbook.schools.all()] == ["999866"]


def test_what_was_changed_here_since_the_trial_run_is_not_written_over(
    workbook: Workbook, tmp_path: Path
) -> None:
    take(workbook, would(workbook, tmp_path, BEFORE))
    found = would(workbook, tmp_path, {**BEFORE, "EstablishmentName": "St Brendan’s"})
    school = by_urn(workbook, "999596")
    workbook.schools.change(school, "Rename it", name="St Brendan’s Catholic Primary")
    with pytest.raises(Problem, match="was changed here after the trial run"):
        take(workbook, found)
    assert by_urn(workbook, "999596").name == "St Brendan’s Catholic Primary"


def test_a_trust_that_was_renamed_has_its_newer_name_once(
    workbook: Workbook, tmp_path: Path
) -> None:
    take(workbook, would(workbook, tmp_path, AFTER))
    renamed = {**AFTER, "Trusts (name)": "Marram Learning Trust"}
    [one] = would(workbook, tmp_path, renamed)
    assert (one.sort, one.here, one.theirs) == (
        "changed",
        "The Marram Trust",
        "Marram Learning Trust",
    )
    take(workbook, [one])
    assert [trust.name for trust in workbook.trusts.all()] == ["Marram Learning Trust"]
    assert would(workbook, tmp_path, renamed) == ()


def test_what_followed_what_can_be_taken_again_after_it_was_taken_out(
    workbook: Workbook, tmp_path: Path
) -> None:
    take(workbook, would(workbook, tmp_path, BEFORE, AFTER))
    take(workbook, would_follow(workbook, tmp_path))
    [link] = workbook.schools.successions()
    workbook.schools.unfollow(link, "Tried by mistake")
    assert workbook.schools.successions() == []
    take(workbook, would_follow(workbook, tmp_path))
    assert [one.how for one in workbook.schools.successions()] == ["converted"]


def test_a_trust_that_is_spelt_in_two_ways_is_one_trust_and_says_nothing_the_second_time(
    workbook: Workbook, tmp_path: Path
) -> None:
    other = {**BEFORE, "TypeOfEstablishment (code)": "34", "Trusts (code)": "4321"}
    rows = (AFTER, {**other, "Trusts (name)": "MARRAM TRUST"})
    take(workbook, would(workbook, tmp_path, *rows))
    assert [trust.name for trust in workbook.trusts.all()] == ["The Marram Trust"]
    assert would(workbook, tmp_path, *rows) == ()


def test_a_setting_whose_urn_was_put_right_is_not_written_over_by_the_one_it_was_taken_for(
    workbook: Workbook, tmp_path: Path
) -> None:
    take(workbook, would(workbook, tmp_path, BEFORE))
    first = by_urn(workbook, "999596")
    workbook.schools.change(first, "Put its URN right", urn="999597")
    take(workbook, would(workbook, tmp_path, BEFORE))
    right, other = by_urn(workbook, "999597"), by_urn(workbook, "999596")
    assert right.id == first.id
    assert other.id != first.id
    workbook.schools.change(other, "Put this one right too", urn="999598")
    added = workbook.schools.add("By hand", "999596")
    assert added not in {right.id, other.id}
    assert len(workbook.schools.all()) == 3


def test_what_somebody_took_out_is_offered_again_only_with_the_reason_and_not_taken_unasked(
    workbook: Workbook, tmp_path: Path
) -> None:
    take(workbook, would(workbook, tmp_path, BEFORE, AFTER))
    take(workbook, would_follow(workbook, tmp_path))
    [link] = workbook.schools.successions()
    workbook.schools.unfollow(link, "Another school of that name")
    [one] = would_follow(workbook, tmp_path)
    assert (one.sort, one.asks) == ("refused", True)
    assert one.here == "Taken out here: Another school of that name"
    assert one.theirs.startswith("It was converted from St Brendan’s Primary")
    take(workbook, [one])  # somebody thought again
    assert workbook.schools.successions() == [link]
    assert would_follow(workbook, tmp_path) == ()


def test_an_import_that_was_undone_is_no_refusal(workbook: Workbook, tmp_path: Path) -> None:
    take(workbook, would(workbook, tmp_path, BEFORE, AFTER))
    take(workbook, would_follow(workbook, tmp_path))
    workbook.undo()
    assert workbook.schools.successions() == []
    [one] = would_follow(workbook, tmp_path)
    assert (one.sort, one.asks) == ("converted", False)


def test_a_removal_that_was_undone_is_no_refusal(workbook: Workbook, tmp_path: Path) -> None:
    take(workbook, would(workbook, tmp_path, BEFORE, AFTER))
    take(workbook, would_follow(workbook, tmp_path))
    [link] = workbook.schools.successions()
    workbook.schools.unfollow(link, "A slip")
    workbook.undo()
    assert workbook.schools.successions() == [link]
    assert would_follow(workbook, tmp_path) == ()


def test_an_all_through_school_is_taken_as_one(workbook: Workbook, tmp_path: Path) -> None:
    row = setting("999701", name="Kelp School", type="Free schools", phase="All-through")
    [one] = would(workbook, tmp_path, row)
    assert one.theirs == "All-through, Section 157"
