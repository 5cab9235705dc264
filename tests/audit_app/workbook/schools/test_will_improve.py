"""What a setting says that it will improve joins the one plan once its return is signed off."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from audit_app.store.verify import check
from audit_app.workbook.bring_in.taking import take_back, take_returns
from audit_app.workbook.schools.carried import Carried
from forms.settings_words import DEFAULT_WORDING
from tests.audit_app.workbook.schools.coming_back import (
    preview_school_return,
    sealing,
    sheets_of,
    taken,
)
from tests.audit_app.workbook.schools.conftest import opened, out
from tests.audit_app.workbook.schools.filling import fill, sign
from tests.audit_app.workbook.schools.invented import DUE, add_school

if TYPE_CHECKING:
    from pathlib import Path

    from audit_app.records import Action
    from audit_app.workbook.workbook import Workbook
    from tests.audit_app.workbook.schools.coming_back import Told
    from tests.audit_app.workbook.schools.conftest import Year

TRAIN = {"ask": "Train every governor", "owner": "Headteacher", "by": "2027-03-31"}
KNOW = {"know": "The record of training is whole"}


def own(book: Workbook) -> list[Action]:
    return book.actions.all()


def say(book: Workbook, year: Year, *rows: dict[str, str]) -> None:
    book.answers.answer(year.returned.id, year.form, ("Z.02", ""), list(rows))


def signed(book: Workbook, year: Year) -> None:
    book.signing.sign_off(book.returns.one(year.returned.id), "Officer")


@pytest.fixture
def said(path: Path, told: Told) -> Path:
    """A signed file in which two things will be improved, one of them with nobody and no day."""
    assert told
    rows: dict[str, dict[str, object]] = {
        "Z.02/1a": {"Answer": TRAIN["ask"]},
        "Z.02/1b": {"Answer": TRAIN["owner"]},
        "Z.02/1c": {"Answer": date(2027, 3, 31)},
        "Z.02/1d": {"Answer": KNOW["know"]},
        "Z.02/3a": {"Answer": "Ask the pupils"},
    }
    return sign(fill(path, rows))


def test_what_a_signed_return_will_improve_becomes_actions_of_its_school(
    workbook: Workbook, year: Year, said: Path
) -> None:
    back = preview_school_return(workbook, said)
    assert back.actions == 2, "that is said before anything is taken"
    taken(workbook, back)
    train, ask = own(workbook)
    assert (train.source, train.school_id) == ("school_audit", year.school)
    assert (train.ask, train.owner_role, train.due_on) == (*TRAIN.values(),)
    assert (train.success_measure, train.status) == (KNOW["know"], "not_started")
    assert (ask.ask, ask.owner_role, ask.due_on) == ("Ask the pupils", None, None)
    assert (train.number, ask.number) == (1, 2)
    following = opened(workbook, 2027)
    assert Carried(workbook, following.audit).actions(following.returned) == (train, ask)
    assert check(workbook.file).faults == ()


def test_a_return_that_is_not_sealed_makes_none(workbook: Workbook, said: Path) -> None:
    back = preview_school_return(workbook, said)
    take_returns(workbook, [(back, back.preview.taken_first)])
    assert own(workbook) == [], "it is signed, but part returned"


def test_one_undo_takes_them_back_and_redo_makes_them_again(workbook: Workbook, said: Path) -> None:
    taken(workbook, preview_school_return(workbook, said))
    for _twice in range(2):
        assert [one.ask for one in own(workbook)] == [TRAIN["ask"], "Ask the pupils"]
        workbook.undo()
        assert own(workbook) == []
        workbook.redo()
    assert check(workbook.file).faults == ()


def test_what_somebody_has_taken_up_stays_when_the_return_goes_back(
    workbook: Workbook, said: Path
) -> None:
    back = preview_school_return(workbook, said)
    told = take_returns(workbook, [(sealing(back), back.preview.taken_first)])
    train, ask = own(workbook)
    workbook.actions.set_status(train, "on_track")
    workbook.undo()  # the status
    workbook.follow_up.note(ask, "2026-11-25", "Headteacher", "Asked in two classes")
    take_back(workbook, told.batch)
    assert [one.ask for one in own(workbook)] == ["Ask the pupils"]


def test_a_return_that_is_signed_again_makes_only_what_is_new(
    workbook: Workbook, year: Year
) -> None:
    say(workbook, year, TRAIN)
    signed(workbook, year)
    [train] = own(workbook)
    workbook.actions.change(train, owner_role="Deputy head")
    workbook.signing.reopen(workbook.returns.one(year.returned.id), "Officer", "One more")
    say(workbook, year, TRAIN, {"ask": "Ask the pupils"})
    signed(workbook, year)
    assert [one.ask for one in own(workbook)] == [TRAIN["ask"], "Ask the pupils"]
    assert own(workbook)[0].owner_role == "Deputy head", "what was changed here stays"


def test_an_action_that_was_taken_out_with_a_reason_does_not_come_back_by_itself(
    workbook: Workbook, year: Year
) -> None:
    say(workbook, year, TRAIN)
    signed(workbook, year)
    [made] = own(workbook)
    workbook.actions.remove(made, "Agreed with the head: it was done in spring")
    workbook.signing.reopen(workbook.returns.one(year.returned.id), "Officer", "A date was wrong")
    signed(workbook, year)
    assert own(workbook) == []
    assert workbook.file.ask("select 1 from differs") == []
    assert check(workbook.file).faults == ()


def test_what_is_open_already_is_no_second_action_and_what_was_done_may_be_one_again(
    workbook: Workbook, year: Year
) -> None:
    identity = workbook.actions.add("train every governor.", "school_audit", school_id=year.school)
    say(workbook, year, TRAIN)
    signed(workbook, year)
    assert [one.id for one in own(workbook)] == [identity]
    held = workbook.actions.one(identity)
    workbook.actions.set_status(held, "done", evidence="Seen")
    following = opened(workbook, 2027)
    say(workbook, following, TRAIN)
    signed(workbook, following)
    assert [one.ask for one in own(workbook)] == ["train every governor.", TRAIN["ask"]]


def test_an_early_years_setting_has_its_own_too(workbook: Workbook) -> None:
    nursery = add_school(workbook, "EY900001", "Samphire Nursery", "PVI")
    workbook.rounds.open(2026, DUE, DEFAULT_WORDING)
    audit = workbook.rounds.of_year(2026)
    assert audit is not None
    [returned] = [one for one in workbook.rounds.returns(audit.id) if one.school_id == nursery]
    form = workbook.returns.form(returned)
    workbook.answers.answer(returned.id, form, ("EZ.02", ""), [TRAIN])
    workbook.signing.sign_off(returned, "Officer")
    [train] = own(workbook)
    assert (train.ask, train.school_id) == (TRAIN["ask"], nursery)


def test_next_years_file_says_what_is_open(workbook: Workbook, year: Year, tmp_path: Path) -> None:
    say(workbook, year, TRAIN)
    signed(workbook, year)
    sheets = sheets_of(out(workbook, opened(workbook, 2027), tmp_path))
    assert any(TRAIN["ask"] in row for row in sheets["Open actions"])
