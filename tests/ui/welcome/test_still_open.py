"""What another process has open is left alone; what it never closed is told once."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

from audit_app.sample.made import make_sample
from tests.audit_app.conftest import counted_sources
from tests.ui.answers import Answers
from ui.memory import Memory
from ui.welcome.still_open import StillOpen
from ui.window import Window

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

OPENS_AND_WAITS = """
import sys
from pathlib import Path
from ui.welcome.still_open import StillOpen
held = StillOpen(Path(sys.argv[1]))
held.begin(Path(sys.argv[2]))
print("open", flush=True)
sys.stdin.readline()
"""


def said(tmp_path: Path, qtbot: QtBot) -> str:
    """What a window says when it is begun now."""
    memory = Memory(tmp_path / "remembered.json", "laptop-1")
    window = Window(memory, counted_sources(), tmp_path, make_sample, Answers())
    qtbot.addWidget(window)
    window.show()
    banner = window.welcome.banner
    words = [label.text() for label in banner.findChildren(QLabel)] if banner.isVisible() else []
    window.close()
    return " ".join(words)


def test_another_process_is_left_alone_while_it_lives_and_told_of_after_it_was_killed(
    tmp_path: Path, qtbot: QtBot
) -> None:
    mine, theirs = tmp_path / "Mine.audit", tmp_path / "Theirs.audit"
    for path in (mine, theirs):
        path.write_bytes(b"any")
    folder = Memory(tmp_path / "remembered.json", "laptop-1").open_folder
    here = StillOpen(folder)
    here.begin(mine)
    other = subprocess.Popen(
        [sys.executable, "-c", OPENS_AND_WAITS, str(folder), str(theirs)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    try:
        assert other.stdout is not None
        assert other.stdout.readline().strip() == b"open"
        assert said(tmp_path, qtbot) == ""
    finally:
        other.kill()
        other.communicate()
    words = said(tmp_path, qtbot)
    assert "ended without closing Theirs" in words
    assert "Mine" not in words, "this window has it open still"
    assert said(tmp_path, qtbot) == "", "it is said once"
    here.end(mine)
    assert StillOpen(folder).left() == []


def test_a_workbook_that_is_gone_is_not_spoken_of(tmp_path: Path, qtbot: QtBot) -> None:
    folder = Memory(tmp_path / "remembered.json", "laptop-1").open_folder
    folder.mkdir()
    (folder / "0.open").write_text(str(tmp_path / "Gone.audit"), encoding="utf-8")
    assert said(tmp_path, qtbot) == ""
