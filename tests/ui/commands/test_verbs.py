"""The command line: 0 done, 1 something in the way in plain words, 2 wrong words."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from audit_app.safety.keys import SALT_BYTES, derive
from audit_app.sample.made import PASSPHRASE as SAMPLE
from audit_app.sample.made import make_sample
from audit_app.store.backup import back_up, folder_of
from audit_app.store.file import make, open_file
from audit_app.workbook.pen import Author
from audit_app.workbook.workbook import Workbook
from tests.audit_app.conftest import counted_sources
from ui.commands import run
from ui.commands.opening import VARIABLE

if TYPE_CHECKING:
    from pathlib import Path

PASSPHRASE = "three unrelated words"  # noqa: S105 - a test's own


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(VARIABLE, PASSPHRASE)
    path = tmp_path / "w.audit"
    make(path, derive(PASSPHRASE, b"s" * SALT_BYTES)).close()
    return path


def told(*words: object) -> int:
    return run([str(word) for word in words], counted_sources())


def test_a_new_workbook_shows_its_recovery_key(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(VARIABLE, PASSPHRASE)
    assert told("new", tmp_path / "n.audit") == 0
    key = capsys.readouterr().out.split("Recovery key: ")[1].strip()
    monkeypatch.setenv(VARIABLE, key)
    assert told("check", tmp_path / "n.audit") == 0


def test_a_sound_workbook_checks(made: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert told("check", made) == 0
    assert "Everything holds." in capsys.readouterr().out


@pytest.mark.parametrize("typed", ["another passphrase", "  "])
def test_a_wrong_or_blank_passphrase_changes_nothing(
    made: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], typed: str
) -> None:
    monkeypatch.setenv(VARIABLE, typed)
    before = made.read_bytes()
    assert told("check", made) == 1
    assert "Traceback" not in capsys.readouterr().err
    assert made.read_bytes() == before


@pytest.mark.parametrize(
    "content", [b"", b"x" * 100, b"SQLite format 3\x00" + b"\0" * 9000, b"PK\x03\x04" * 2000]
)
def test_what_is_no_workbook_is_refused(
    tmp_path: Path, made: Path, content: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "other.audit"
    path.write_bytes(content)
    assert told("check", path) == 1
    assert capsys.readouterr().err.strip()
    assert path.read_bytes() == content
    assert told("check", tmp_path) == 1
    assert told("check", tmp_path / "none.audit") == 1


def test_wrong_words_are_two(made: Path) -> None:
    assert told("nonsense") == 2
    assert told("export", made, "action-plan") == 2


def test_the_plan_is_written_by_its_ending(made: Path, tmp_path: Path) -> None:
    assert told("export", made, "action-plan", "--to", tmp_path / "p.xlsx") == 0
    assert told("export", made, "action-plan", "--to", tmp_path / "p.pdf") == 0
    assert (tmp_path / "p.pdf").read_bytes().startswith(b"%PDF")
    assert told("export", made, "audit-report", "--to", tmp_path / "r.pdf") == 1
    assert not (tmp_path / "r.pdf").exists()


def test_an_edited_plan_comes_back_only_when_it_is_told_to(made: Path, tmp_path: Path) -> None:
    path = tmp_path / "p.xlsx"
    assert told("export", made, "action-plan", "--to", path) == 0
    assert told("import", made, "action-plan", path, "--dry-run") == 0
    path.write_bytes(b"nothing")
    before = made.read_bytes()
    assert told("import", made, "action-plan", path) == 1
    assert made.read_bytes() == before


def test_everything_leaves_as_open_data(made: Path, tmp_path: Path) -> None:
    assert told("export", made, "everything", "--to", tmp_path / "all.json") == 0
    held = json.loads((tmp_path / "all.json").read_text(encoding="utf-8"))
    assert held["format"] == 1
    assert "action" in held["tables"]
    assert told("export", made, "everything", "--to", tmp_path / "all") == 0
    assert (tmp_path / "all" / "action.csv").exists()


def test_a_form_is_checked_with_each_fault_and_its_remedy(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = tmp_path / "bad.toml"
    bad.write_text("[form]\nname = 'x'\n", encoding="utf-8")
    assert told("form", "check", bad) == 1
    assert capsys.readouterr().err.strip()
    assert told("form", "check", tmp_path / "none.toml") == 1


def noted(path: Path, sort: str, passphrase: str = PASSPHRASE) -> list[str]:
    """The deeds of one sort, in words, as the journal keeps them."""
    file = open_file(path, lambda salt: derive(passphrase, salt))
    found = [label for (label,) in file.ask("select label from deed where sort = ?", sort)]
    file.close()
    return found


def test_two_copies_are_united_and_what_differs_is_named(
    made: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def put(path: Path, author: str, start: int, **words: str) -> None:
        file = open_file(path, lambda salt: derive(PASSPHRASE, salt))
        book = Workbook(file, counted_sources(start), Author(author, author))
        for key, value in words.items():
            book.settings.put(key, value)
        book.close()

    put(made, "a", 100, partnership="Marram Bay")
    copy = tmp_path / "copy.audit"
    copy.write_bytes(made.read_bytes())
    put(made, "a", 200, framework="Look")
    put(copy, "b", 300, framework="Learn", lens="Restorative")
    assert told("unite", made, copy, "--dry-run") == 0  # two settings, a key and a value each
    assert "2 deeds and 4 lines would come" in capsys.readouterr().out
    assert told("unite", made, copy) == 0
    assert "To settle: Setting: framework, the answer" in capsys.readouterr().out
    assert told("check", made) == 0
    assert noted(made, "merge") == ["Took in 2 deeds from another copy"]
    assert told("unite", made, copy) == 0
    assert len(noted(made, "merge")) == 1, "nothing came, so there is nothing to note"
    other = tmp_path / "other.audit"
    make(other, derive(PASSPHRASE, b"t" * SALT_BYTES)).close()
    assert told("unite", made, other) == 1


def test_what_was_typed_by_mistake_is_erased_with_the_backups_that_held_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(VARIABLE, SAMPLE)
    path = make_sample(tmp_path, date(2026, 11, 25))
    file = open_file(path, lambda salt: derive(SAMPLE, salt))
    book = Workbook(file, counted_sources(9_000_000), Author("Co-ordinator", "laptop-1"))
    audit = next(held for held in book.audits.all() if held.stage == "collect")
    returned = next(
        held
        for held in book.returns.of_audit(audit.id)
        if not book.returns.is_signed(held) and book.returns.standing(held).answered
    )
    child = book.audits.case(returned.case_id or "").reference
    agency = book.settings.agency(returned.agency_id or "").name
    book.answers.note(returned.id, ("G0.01", ""), "Marramgrass by mistake")
    old = back_up(file, datetime(2026, 11, 25, 8, tzinfo=UTC))
    book.close()
    words = ("erase", path, "--case", child, "--agency", agency, "--question", "G0.01", "--yes")
    assert told(*words) == 0
    assert "1 taken away, a new one made" in capsys.readouterr().out
    assert not old.exists()
    [new] = folder_of(path).glob("*.audit")
    for held in (path, new):
        again = open_file(held, lambda salt: derive(SAMPLE, salt))
        assert again.ask("select count(*) from line where value like '%Marramgrass%'") == [(0,)]
        again.close()
    assert told("check", path) == 0
    [deed] = noted(path, "erasure", SAMPLE)
    assert deed == f"Erased the note of G0.01 on {child} for good"
    assert told(*words) == 1, "there is nothing left to erase"


def test_a_document_that_points_at_somebody_is_written_only_when_it_is_asked_for_again(
    made: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = open_file(made, lambda salt: derive(PASSPHRASE, salt))
    book = Workbook(file, counted_sources(100), Author("Co-ordinator", "laptop-1"))
    action = book.actions.one(book.actions.add("Agree a checklist by 12/12/2026", "reflection"))
    book.follow_up.note(action, "2026-11-25", "Lead", "Rang about 943 476 5919")
    book.close()
    out = tmp_path / "plan.xlsx"
    assert told("export", made, "action-plan", "--to", out) == 1
    assert "like an NHS number" in capsys.readouterr().err
    assert not out.exists()
    assert told("export", made, "action-plan", "--to", out, "--all-the-same") == 0
    assert out.exists()
