"""A register and its links come in through a trial run that has saved nothing yet."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from tests.audit_app.intake.register.files import both_ways, links, register, setting
from tests.audit_app.intake.register.test_saved_otherwise import as_rows, saved
from tests.stories.test_dropping import drop, files
from tests.ui.accessibility import faults
from tests.ui.hearing import listen
from tests.ui.schools.register.trying import NAMES, ROWS, in_trial, lines
from ui.schools.register.trials import RegisterTrial

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.ui.schools.register.conftest import Register


def test_the_authority_is_asked_first_and_then_all_that_is_ready_is_taken(
    empty: Register, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard = listen(monkeypatch)
    page = empty.page()
    empty.asks.files = [[register(tmp_path / "r.csv", ROWS)]]
    seen: list[list[str]] = []

    def act(dialog: RegisterTrial) -> None:
        assert faults(dialog) == []
        assert not dialog._take.isEnabled()
        assert dialog._take.text() == "Choose the authority first", "it says why it rests"
        assert dialog.authority.hasFocus()
        assert dialog._counts.count() == 0, "nothing is counted before it is known whose they are"
        dialog.authority.choose("Marram Bay")
        assert "2 of 3 changes can be taken now." in [one.words for one in heard]
        seen.append(lines(dialog))
        counted = [one.text() for one in dialog.findChildren(QLabel)]
        assert "2 opened or new here" in counted, "most were open long before they were here"
        assert dialog._over.text() == "Left: 1 of another authority."
        assert faults(dialog) == []
        assert dialog._take.text() == "Take 2 changes"
        QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    said = in_trial(act)
    QTest.keyClick(page._first, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(said), timeout=20_000)
    assert said == ["Choose the authority whose schools are meant."]
    assert seen == [
        [
            "Cannot be taken (1)",
            "Bad day",
            "Opened or new here (2)",
            "Kittiwake Academy",
            "Tidewater Primary",
        ]
    ]
    assert empty.names() == ["Kittiwake Academy", "Tidewater Primary"]
    empty.work.undo()
    assert empty.book.schools.all() == []


def test_space_leaves_a_line_and_esc_takes_nothing(
    empty: Register, tmp_path: Path, qtbot: QtBot
) -> None:
    path = register(tmp_path / "r.csv", ROWS[:2])

    def leave_one(dialog: RegisterTrial) -> None:
        QTest.keyClick(dialog.table, Qt.Key.Key_Space)
        assert dialog._take.text() == "Take 1 change"
        dialog._take.click()

    def put_away(dialog: RegisterTrial) -> None:
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    none: list[str] = []
    for act, after in ((put_away, none), (leave_one, ["Tidewater Primary"])):
        said = in_trial(act)
        page = empty.page()
        page.take_files([path])
        qtbot.waitUntil(partial(bool, said), timeout=20_000)
        assert said == ["2 of 2 changes can be taken now."]
        assert [school.name for school in empty.book.schools.all()] == after


def test_a_register_and_its_links_dropped_together_come_in_as_one_deed(
    empty: Register, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "gias"
    folder.mkdir()
    register(folder / "r.csv", ROWS[:2])
    links(folder / "l.csv", both_ways("999101", "999201", NAMES, "31-05-2024"))
    (folder / "notes.txt").write_text("no CSV file", encoding="utf-8")
    page = empty.page()
    said = in_trial(lambda dialog: dialog._take.click())
    assert drop(page, files(folder))
    qtbot.waitUntil(lambda: len(empty.book.schools.all()) == 3, timeout=20_000)
    assert said == ["3 of 3 changes can be taken now."]
    academy = empty.book.schools.by_urn("999201")
    assert academy is not None
    assert [one.name for one in empty.book.schools.thread(academy)] == [
        "Kittiwake Academy",
        "Kittiwake School",
    ]
    empty.work.undo()
    assert empty.book.schools.all() == []


def test_a_school_that_may_have_followed_one_that_closed_is_told_before_it_is_taken(
    empty: Register, tmp_path: Path, qtbot: QtBot
) -> None:
    rows = [
        setting(
            "999101", name="Middle School", number="2101", status="Closed", closed="31-08-2026"
        ),
        setting("999301", name="Middle Academy", number="2101", opened="01-09-2026"),
    ]
    follow = both_ways("999101", "999301", ("Middle School", "Middle Academy"), "31-08-2026")
    alone, linked = register(tmp_path / "r.csv", rows), links(tmp_path / "l.csv", follow)
    for paths, is_told in (([alone], True), ([alone, linked], False)):
        seen: list[bool] = []

        def look(dialog: RegisterTrial, seen: list[bool] = seen) -> None:
            assert faults(dialog) == []
            words = [one.text() for one in dialog.findChildren(QLabel) if one.isVisible()]
            seen.append(
                "Middle Academy (999301) may have followed Middle School (999101), which closed on "
                "31 August 2026" in words
            )
            assert any("file of links" in said for said in words) is seen[-1]

        said = in_trial(look)
        empty.page().take_files(paths)
        qtbot.waitUntil(partial(bool, said), timeout=20_000)
        assert len(said) == 1, said
        assert seen == [is_told]


def test_a_renamed_school_stands_beside_what_it_is_called_here(
    held: Register, tmp_path: Path, qtbot: QtBot
) -> None:
    path = register(tmp_path / "r.csv", [setting("999101", name="Eelgrass Church Primary")])
    seen: list[tuple[str, str]] = []

    def act(dialog: RegisterTrial) -> None:
        line = dialog.table.row()
        assert line is not None
        here, theirs = (dialog.table.rows.columns[at].cell(line).words for at in (2, 3))
        seen.append((here, theirs))

    page = held.page()
    said = in_trial(act)
    page.take_files([path])
    qtbot.waitUntil(lambda: bool(said), timeout=20_000)
    here, theirs = seen[0]
    assert here.startswith("Name: Eelgrass Primary; ")
    assert theirs.startswith("Name: Eelgrass Church Primary; ")


def test_a_register_that_was_saved_as_a_spreadsheet_below_a_title_comes_in_too(
    empty: Register, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "gias"
    folder.mkdir()
    title: list[list[object]] = [["Schools of Marram Bay"], []]
    saved(folder / "r.xlsx", {"edubase": [*title, *as_rows(*ROWS[:2])]})
    (folder / "~$r.xlsx").write_bytes(b"open elsewhere")
    links(folder / "l.csv", both_ways("999101", "999201", NAMES, "31-05-2024"))
    over: list[str] = []

    def act(dialog: RegisterTrial) -> None:
        over.append(dialog._over.text())
        dialog._take.click()

    said = in_trial(act)
    empty.page().take_files([folder])
    qtbot.waitUntil(lambda: len(empty.book.schools.all()) == 3, timeout=20_000)
    assert said == ["3 of 3 changes can be taken now."]
    assert over == ["The heads of the register stand in its line 3."]


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_trial_run_is_named_whole_and_reached_at_any_size_of_text(
    empty: Register, tmp_path: Path, dressed: Callable[[str, float], object], scale: float
) -> None:
    from audit_app.intake.register.any_file import read_told, told_apart
    from audit_app.workbook.schools.taking import held

    dressed("light", scale)
    read = read_told(told_apart([register(tmp_path / "r.csv", ROWS)]))
    dialog = RegisterTrial(*read, held(empty.book), "r.csv", empty.window)
    dialog.authority.choose("Marram Bay")
    dialog.show()
    for _ in range(4):
        QApplication.processEvents()
    wrong = faults(dialog)
    dialog.hide()
    dialog.deleteLater()
    assert wrong == []
