"""What a setting was before is said by hand; a school merged into another is closed by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest

from tests.ui.accessibility import faults
from tests.ui.schools.register.acting import during, named, press
from ui.schools.register.before import BeforeDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog

    from tests.ui.schools.register.conftest import Register


def test_what_a_setting_was_before_is_said_and_taken_out_by_hand(held: Register) -> None:
    page = held.page()
    primary = named(held, "Eelgrass Primary")

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, BeforeDialog)
        assert faults(dialog) == []
        dialog.other.choose("")
        QTest.keyClicks(dialog.name, "Eelgrass Infant School")
        QTest.keyClicks(dialog.urn, "999001")
        dialog.how.choose("merged")
        QTest.keyClicks(dialog._day, "31/08/2019")
        press(dialog, "Keep what it was before")

    wrong = during(fill)
    page._deeds.follow(primary)
    assert wrong == []
    infant = named(held, "Eelgrass Infant School")
    assert (infant.standing, infant.urn) == ("closed", "999001")
    thread = held.book.schools.thread(primary)
    assert [each.name for each in thread] == ["Eelgrass Primary", "Eelgrass Infant School"]
    held.work.undo()
    assert held.book.schools.by_urn("999001") is None, "one undo takes back both"
    held.work.redo()
    link = next(one for one in held.book.schools.successions() if one.after_id == primary.id)
    assert (link.how, link.on_date) == ("merged", "2019-08-31")
    held.asks.said = ["Named by mistake"]
    page._deeds.unfollow(link, infant)
    assert held.book.schools.thread(primary) == (primary,)


def test_an_open_school_that_was_merged_into_another_is_closed_and_counted_once(
    held: Register,
) -> None:
    page = held.page()
    primary, centre = named(held, "Eelgrass Primary"), named(held, "Driftwood Centre")

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, BeforeDialog)
        assert dialog.closes.isHidden(), "one that is not listed is added as closed anyway"
        dialog.other.choose(centre.id)
        dialog.how.choose("split")
        assert dialog.closes.isHidden(), "what others were split off from may well go on"
        dialog.how.choose("merged")
        assert dialog.closes.isVisible()
        assert dialog.closes.isChecked()
        assert faults(dialog) == []
        QTest.keyClicks(dialog._day, "01/09/2026")
        press(dialog, "Keep what it was before")

    wrong = during(fill)
    page._deeds.follow(primary)
    assert wrong == []
    now = named(held, "Driftwood Centre")
    assert (now.standing, now.closed_on) == ("closed", "2026-09-01")
    assert "Driftwood Centre" not in held.names()
    held.work.undo()
    assert named(held, "Driftwood Centre") == centre
    assert held.book.schools.thread(primary) == (primary,), "one undo takes back both"


def test_a_school_that_another_followed_may_be_left_open(held: Register) -> None:
    page = held.page()
    primary, centre = named(held, "Eelgrass Primary"), named(held, "Driftwood Centre")

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, BeforeDialog)
        dialog.other.choose(centre.id)
        dialog.closes.setChecked(False)
        press(dialog, "Keep what it was before")

    wrong = during(fill)
    page._deeds.follow(primary)
    assert wrong == []
    assert named(held, "Driftwood Centre") == centre
    assert held.book.schools.thread(primary) == (primary, centre)


def test_a_round_of_schools_is_refused_and_what_was_typed_stays(held: Register) -> None:
    page = held.page()
    academy, before = named(held, "Samphire Academy"), named(held, "Samphire School")
    seen: list[str] = []

    def again(dialog: QDialog) -> None:
        assert isinstance(dialog, BeforeDialog)
        seen.append(dialog.other.word())
        dialog.reject()

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, BeforeDialog)
        dialog.other.choose(academy.id)
        QTimer.singleShot(0, lambda: during(again))
        press(dialog, "Keep what it was before")

    during(fill)
    page._deeds.follow(before)
    assert seen == [academy.id]
    assert "it came before it" in held.asks.problems[-1].what
