"""Files that came back, brought in from the command line: all of them, or none."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from audit_app.intake.rows import CellProblem
from audit_app.safety.keys import SALT_BYTES, derive
from audit_app.store.file import make, open_file
from audit_app.workbook.bring_in.items import problem_of
from audit_app.workbook.pen import Author
from audit_app.workbook.workbook import Workbook
from tests.audit_app.conftest import counted_sources
from tests.audit_app.intake.editing import edited, put
from ui.commands import run
from ui.commands.bringing_in import said_of
from ui.commands.opening import VARIABLE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import AbstractContextManager

PASSPHRASE = "three unrelated words"  # noqa: S105 - a test's own
HOME = Path(__file__).parents[3]


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workbook with two actions, and its plan in two copies that were sent out."""
    monkeypatch.setenv(VARIABLE, PASSPHRASE)
    path = tmp_path / "w.audit"
    make(path, derive(PASSPHRASE, b"s" * SALT_BYTES)).close()
    with opened(path) as book:
        for ask in ("Agree a checklist", "Share the calendar"):
            book.actions.add(ask, "reflection", evidence="Seen")
    assert told("export", path, "action-plan", "--to", tmp_path / "a.xlsx") == 0
    (tmp_path / "b.xlsx").write_bytes((tmp_path / "a.xlsx").read_bytes())
    return path


def opened(path: Path) -> AbstractContextManager[Workbook]:
    from contextlib import contextmanager

    @contextmanager
    def held() -> Iterator[Workbook]:
        file = open_file(path, lambda salt: derive(PASSPHRASE, salt))
        yield Workbook(file, counted_sources(5_000), Author("Lead", "laptop-1"))
        file.close()

    return held()


def told(*words: object) -> int:
    return run([str(word) for word in words], counted_sources(9_000))


def evidence(path: Path) -> list[str | None]:
    with opened(path) as book:
        return [action.evidence for action in book.actions.all()]


def test_a_problem_in_one_file_keeps_all_of_them_out(
    made: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good, bad = tmp_path / "a.xlsx", tmp_path / "b.xlsx"
    edited(good, put("Evidence", "Seen twice"), "Plan")
    edited(bad, put("Status", "Nearly"), "Plan")
    before = made.read_bytes()
    for second in (bad, tmp_path / "none.xlsx"):
        assert told("import", made, "action-plan", good, second) == 1
        assert told("import", made, "action-plan", second, good) == 1
        assert made.read_bytes() == before
    assert "There is no file there." in capsys.readouterr().err
    assert told("import", made, "action-plan", "--take-good", tmp_path / "none.xlsx", good) == 0
    assert evidence(made) == ["Seen twice", "Seen"]


def test_two_files_that_say_different_things_are_a_problem_of_the_trial_run(
    made: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first, second = tmp_path / "a.xlsx", tmp_path / "b.xlsx"
    edited(first, put("Evidence", "Housing"), "Plan")
    edited(second, put("Evidence", "Police"), "Plan")
    edited(second, put("Evidence", "Police", 1), "Plan")
    before = made.read_bytes()
    assert told("import", made, "action-plan", first, second, "--dry-run") == 1
    assert told("import", made, "action-plan", first, second) == 1
    assert made.read_bytes() == before
    assert "Another of these files" in capsys.readouterr().err
    assert told("import", made, "action-plan", first, second, "--take-good") == 0
    assert evidence(made) == ["Housing", "Police"]


def test_the_same_file_named_twice_is_taken_once(made: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "a.xlsx", tmp_path / "b.xlsx"
    edited(first, put("Progress note", "Half way"), "Plan")
    second.write_bytes(first.read_bytes())
    assert told("import", made, "action-plan", first, second) == 0
    with opened(made) as book:
        assert [note.words for note in book.follow_up.all_notes()] == ["Half way"]


def test_a_cell_cannot_steer_the_terminal(
    made: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = tmp_path / "a.xlsx"
    edited(plan, put("Ref", "\u202ex_x001B_[2J", 2), "Plan")
    edited(plan, put("Evidence", "Seen", 2), "Plan")
    assert told("import", made, "action-plan", plan) == 1
    said = capsys.readouterr().err
    assert "\x1b" not in said
    assert "<U+202E>x" in said


def test_a_screen_without_the_letters_is_told_all_the_same(made: Path, tmp_path: Path) -> None:
    plan = tmp_path / "a.xlsx"
    edited(plan, put("Evidence", "Widziała żółty pokój"), "Plan")
    done = subprocess.run(
        [sys.executable, str(HOME / "main.py"), "import", str(made), "action-plan", str(plan)],
        env={**os.environ, "PYTHONIOENCODING": "ascii", VARIABLE: PASSPHRASE},
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert evidence(made)[0] == "Widziała żółty pokój"


def test_a_problem_of_a_whole_row_is_said_without_a_column() -> None:
    found = problem_of(CellProblem("2", "B.02", "", "It stands twice.", "A9"))
    assert said_of(found) == "  problem: B.02 (Sheet 2, cell A9): It stands twice."
