"""Setting up: what the program runs on is told apart from what only tests and checks need."""

from __future__ import annotations

import dev


def test_a_bundle_holds_what_the_program_runs_on_and_no_tool() -> None:
    lock = dev.LOCK.read_text(encoding="utf-8")
    kept = dev.needed_to_run(lock)
    names = {line.partition("==")[0].lower() for line in kept.splitlines() if "==" in line}
    assert {"pyside6-essentials", "shiboken6", "sqlcipher3", "openpyxl", "reportlab"} <= names
    assert (
        not {
            "pytest",
            "pytest-qt",
            "pytest-xdist",
            "execnet",
            "hypothesis",
            "mypy",
            "ruff",
            "import-linter",
        }
        & names
    )
    assert "--hash=sha256:" in kept, "every package is still checked against its hash"
    assert set(kept.splitlines()) <= set(lock.splitlines())
