"""A workbook that was written in has a backup once it is closed; a crash is noticed."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

from audit_app.safety.keys import derive
from audit_app.sample.made import make_sample
from audit_app.store.backup import folder_of
from audit_app.store.file import open_file
from audit_app.workbook.pen import Author
from audit_app.workbook.workbook import Workbook
from tests.audit_app.conftest import counted_sources
from tests.stories.conftest import PASSPHRASE
from tests.ui.answers import Answers
from ui.memory import Memory
from ui.welcome.still_open import StillOpen
from ui.window import Window

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.stories.conftest import Person


def title_of(path: Path) -> object:
    """What a workbook's partnership is called, read from the file itself."""
    file = open_file(path, lambda salt: derive(PASSPHRASE, salt))
    try:
        held = Workbook(file, counted_sources(), Author("Reader", "here"))
        return held.settings.all()["partnership"]
    finally:
        file.close()


def test_closing_keeps_a_backup_that_opens_and_holds_the_newest_deed(made: Person) -> None:
    path = made.work.book.file.path
    made.work.book.settings.put("partnership", "Marram Bay and Dunes")
    made.window.close()
    [backup] = folder_of(path).glob("*.audit")
    assert title_of(backup) == "Marram Bay and Dunes"


def test_a_workbook_that_was_only_looked_at_gets_no_new_backup(made: Person) -> None:
    path = made.work.book.file.path
    made.window.lock()
    made.waits_for(lambda: made.window.jobs.is_idle)
    before = sorted(folder_of(path).glob("*.audit"))
    assert len(before) == 1
    made.window.open_with(path, derive(PASSPHRASE, path.read_bytes()[:16]))
    made.window.close()
    assert sorted(folder_of(path).glob("*.audit")) == before


def test_no_room_for_a_backup_is_said_on_the_next_page(made: Person) -> None:
    path = made.work.book.file.path
    folder_of(path).write_bytes(b"")  # something else stands where the folder would be
    made.work.book.settings.put("partnership", "Marram Bay and Dunes")
    made.window.lock()
    made.waits_for(made.window.welcome.banner.isVisible)
    said = [label.text() for label in made.window.welcome.banner.findChildren(QLabel)]
    assert "There is no new backup" in said


def test_an_ending_that_was_not_ours_is_said_with_the_time_of_the_last_save(
    tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "Marram.audit"
    path.write_bytes(b"any")
    os.utime(path, (1_700_000_000, 1_700_000_000))  # 14 Nov 2023, 22:13 UTC
    memory = Memory(tmp_path / "remembered.json", "laptop-1")
    memory.put(open_now=str(path))
    window = Window(memory, counted_sources(), tmp_path, make_sample, Answers())
    qtbot.addWidget(window)
    window.show()
    said = " ".join(label.text() for label in window.welcome.banner.findChildren(QLabel))
    assert "ended without closing Marram" in said
    assert "Nov 2023" in said
    assert Memory(tmp_path / "remembered.json", "x").held.open_now == "", "it is said once"


def test_an_orderly_ending_leaves_nothing_to_say(made: Person) -> None:
    folder = made.window.memory.open_folder
    assert list(folder.glob("*.open")) != []
    made.window.close()
    assert list(folder.glob("*.open")) == []
    assert StillOpen(folder).left() == []


def test_a_second_window_says_nothing_of_what_the_first_has_open(
    made: Person, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = made.window.memory.open_folder
    memory = Memory(folder.parent / "remembered.json", "laptop-1")
    second = Window(memory, counted_sources(), tmp_path, make_sample, Answers())
    qtbot.addWidget(second)
    second.show()
    assert not second.welcome.banner.isVisible()
    second.close()
    assert list(folder.glob("*.open")) != [], "the first window still has its workbook open"
