"""What is no register, or lies beside one, is left and named."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.audit_app.intake.register.files import both_ways, links, register
from tests.ui.accessibility import faults
from tests.ui.schools.register.trying import NAMES, ROWS, in_trial

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.ui.schools.register.conftest import Register
    from ui.schools.register.trials import RegisterTrial


@pytest.mark.parametrize("name", ["letter.pdf", "none.csv"])
def test_what_cannot_be_read_is_said_and_nothing_changes(
    held: Register, tmp_path: Path, name: str
) -> None:
    if name == "letter.pdf":
        (tmp_path / name).write_bytes(b"%PDF-1.7")
    page = held.page()
    before = held.names()
    page.take_files([tmp_path / name])
    assert held.asks.problems[-1].safe.startswith("Nothing in the workbook has changed")
    assert held.names() == before


def test_what_else_lies_in_the_folder_of_the_download_is_left_by_name(
    empty: Register, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "extract"
    folder.mkdir()
    (folder / "allgroups.csv").write_text("Group UID,Group Name\n1,Saltwind\n", encoding="utf-8")
    register(folder / "edubase.csv", ROWS[:2])
    links(folder / "links.csv", both_ways("999101", "999201", NAMES, "31-05-2024"))
    over: list[str] = []

    def act(dialog: RegisterTrial) -> None:
        assert faults(dialog) == []
        over.append(dialog._over.text())
        dialog._take.click()

    said = in_trial(act)
    empty.page().take_files([folder])
    qtbot.waitUntil(lambda: len(empty.book.schools.all()) == 3, timeout=20_000)
    assert said == ["3 of 3 changes can be taken now."]
    (words,) = over
    assert words == (
        "allgroups.csv was left: it is neither the register of schools nor its links, and no list "
        "of last audits."
    )


def test_a_folder_without_a_csv_file_says_what_to_drop(held: Register, tmp_path: Path) -> None:
    folder = tmp_path / "letters"
    folder.mkdir()
    held.page().take_files([folder])
    assert held.asks.problems[-1].what == "No CSV file or spreadsheet was in what was dropped."
