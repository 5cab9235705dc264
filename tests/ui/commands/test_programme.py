"""The programme from the command line, in its three kinds, of the year that is named."""

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


def exported(path: Path, to: Path, *more: str) -> int:
    words = ["export", str(path), "programme", "--to", str(to), *more]
    return run(words, counted_sources(len(list(to.parent.iterdir())) * 1_000))


def test_each_kind_is_written(copied: Path, tmp_path: Path) -> None:
    for name in ("p.xlsx", "p.pdf", "p.ics"):
        assert exported(copied, tmp_path / name, "--year", "2026-27") == 0
    book = openpyxl.load_workbook(tmp_path / "p.xlsx")
    assert book["Programme"]["A1"].value == "Programme of visits 2026-27"
    assert (tmp_path / "p.pdf").read_bytes().startswith(b"%PDF-")
    assert b"BEGIN:VEVENT\r\n" in (tmp_path / "p.ics").read_bytes()


def test_without_a_year_it_is_this_one(copied: Path, tmp_path: Path) -> None:
    assert exported(copied, tmp_path / "p.xlsx") == 0
    book = openpyxl.load_workbook(tmp_path / "p.xlsx")
    assert book["Programme"]["A1"].value == "Programme of visits 2026-27"


@pytest.mark.parametrize("typed", ["2026-28", "next year", "26-27", "2026-27-28"])
def test_what_is_no_school_year_is_refused_in_words(
    copied: Path, tmp_path: Path, typed: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert exported(copied, tmp_path / "p.xlsx", "--year", typed) == 1
    assert "is no school year" in capsys.readouterr().err
    assert not (tmp_path / "p.xlsx").exists()


def test_another_kind_of_file_is_refused_in_words(
    copied: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert exported(copied, tmp_path / "p.docx") == 1
    assert "Let the name end in .xlsx, .pdf or .ics" in capsys.readouterr().err
