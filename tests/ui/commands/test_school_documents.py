"""A school's reply and report from the command line, by URN and school year."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from audit_app.safety.keys import SALT_BYTES, derive
from audit_app.store.file import make, open_file
from audit_app.workbook.answers import Told
from audit_app.workbook.pen import Author
from audit_app.workbook.workbook import Workbook
from tests.audit_app.conftest import counted_sources
from tests.audit_app.schooled import saw, schooled
from ui.commands import run
from ui.commands.opening import VARIABLE

if TYPE_CHECKING:
    from pathlib import Path

PASSPHRASE = "three unrelated words"  # noqa: S105 - a test's own


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(VARIABLE, PASSPHRASE)
    path, key = tmp_path / "w.audit", derive(PASSPHRASE, b"s" * SALT_BYTES)
    make(path, key).close()
    file = open_file(path, lambda _salt: key)
    book = Workbook(file, counted_sources(9_000_000), Author("Officer", "laptop-1"))
    held = schooled(book)
    saw(book, held, {"V1.03": Told("found"), "V6.03": Told("no")})
    book.signing.sign_off(book.returns.one(held.returned.id), "Officer")
    book.close()
    return path


def told(*words: object) -> int:
    return run([str(word) for word in words], counted_sources())


@pytest.mark.parametrize("what", ["school-reply", "visit-report"])
def test_a_document_of_a_school_is_written_by_its_urn(
    made: Path, tmp_path: Path, what: str, capsys: pytest.CaptureFixture[str]
) -> None:
    to = tmp_path / "out.pdf"
    assert told("export", made, what, "--school", "900001", "--year", "2026-27", "--to", to) == 0
    assert to.read_bytes().startswith(b"%PDF-")
    assert "out.pdf is written." in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--school", "111111"], "No school in this workbook has the URN"),
        (["--school", "900001", "--year", "2024-25"], "was planned or made in 2024-25"),
        (["--school", "900001", "--year", "2026"], "is no school year"),
    ],
)
def test_what_is_not_there_is_said_in_plain_words_and_writes_nothing(
    made: Path, tmp_path: Path, words: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    to = tmp_path / "out.pdf"
    assert told("export", made, "school-reply", *words, "--to", to) == 1
    assert said in capsys.readouterr().err
    assert not to.exists()
