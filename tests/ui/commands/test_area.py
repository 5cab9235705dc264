"""The area summary and good practice from the command line, of the year that is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

import openpyxl
import pytest

from audit_app.sample.made import PASSPHRASE as SAMPLE
from tests.audit_app.conftest import counted_sources
from ui.commands import run
from ui.commands.opening import VARIABLE

if TYPE_CHECKING:
    from pathlib import Path

    from audit_app.safety.keys import Key


@pytest.fixture
def copied(tmp_path: Path, sample: tuple[Path, Key], monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(VARIABLE, SAMPLE)
    path = tmp_path / "w.audit"
    path.write_bytes(sample[0].read_bytes())
    return path


def exported(path: Path, what: str, to: Path, *more: str) -> int:
    words = ["export", str(path), what, "--to", str(to), *more]
    return run(words, counted_sources(len(list(to.parent.iterdir())) * 1_000))


def test_each_kind_is_written(copied: Path, tmp_path: Path) -> None:
    for name in ("a.xlsx", "a.pdf"):
        assert exported(copied, "area-summary", tmp_path / name, "--year", "2025-26") == 0
    for name in ("g.pdf", "g.txt"):
        assert exported(copied, "good-practice", tmp_path / name, "--year", "2025-26") == 0
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    assert book["Summary"]["A1"].value == "Schools in 2025-26"
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF-")
    assert (tmp_path / "g.txt").read_text(encoding="utf-8").startswith("Good practice to share")


def test_a_year_that_was_never_opened_is_said_in_words(
    copied: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert exported(copied, "area-summary", tmp_path / "a.pdf", "--year", "2019-20") == 1
    assert "never opened" in capsys.readouterr().err
    assert not (tmp_path / "a.pdf").exists()
