"""Children are drawn from a list by the command line; how is kept, and nothing of the list is."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from audit_app.safety.keys import SALT_BYTES, derive
from audit_app.store.file import make, open_file
from audit_app.workbook.pen import Author
from audit_app.workbook.workbook import Workbook
from tests.audit_app.conftest import counted_sources
from ui.commands import run
from ui.commands.opening import VARIABLE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PASSPHRASE = "three unrelated words"  # noqa: S105 - a test's own
CODE = "2024-03 Early Help audit"


@contextmanager
def opened(path: Path) -> Iterator[Workbook]:
    file = open_file(path, lambda salt: derive(PASSPHRASE, salt))
    yield Workbook(file, counted_sources(7_000), Author("Co-ordinator", "laptop-1"))
    file.close()


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(VARIABLE, PASSPHRASE)
    path = tmp_path / "w.audit"
    make(path, derive(PASSPHRASE, b"s" * SALT_BYTES)).close()
    with opened(path) as book:
        book.audits.add("EHA24", "Early help, spring 2024")
    return path


@pytest.fixture
def listed(tmp_path: Path) -> Path:
    path = tmp_path / "list.txt"
    path.write_text("\n".join(f"CASE-{number:03}" for number in range(40, 0, -1)), "utf-8")
    return path


def told(*words: object) -> int:
    return run([str(word) for word in words], counted_sources())


def test_who_is_drawn_is_shown_and_how_is_kept_with_the_audit(
    made: Path, listed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ("draw", made, listed, "--audit", "EHA24", "--many", "8", "--code", CODE)
    assert told(*words) == 0
    said = capsys.readouterr().out
    assert said.index("CASE-025") < said.index("CASE-008") < said.index("CASE-024")
    assert said.index("Reserves") < said.index("CASE-014") < said.index("CASE-022")
    assert "CASE-001" not in said
    with opened(made) as book:
        [audit] = book.audits.all()
        how = audit.drawn_how or ""
        assert how.startswith(f"Drawn at random, from 40: by draw code “{CODE}”, list ")
        assert audit.children_wanted == 8
        found = book.file.ask("select count(*) from line where value like '%CASE-0%'")
        assert found == [(0,)], "the list stays outside the workbook"
    assert told(*words) == 0
    with opened(made) as book:
        assert book.audits.all()[0].drawn_how == how


def test_what_stands_in_the_way_of_a_draw_is_said_and_nothing_is_kept(
    made: Path, listed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def says(*words: object) -> str:
        assert told("draw", made, *words) == 1
        return capsys.readouterr().err

    eight = ("--many", "8", "--code")
    assert "No audit has the code NEG27" in says(listed, "--audit", "NEG27", *eight, CODE)
    assert "cannot be read" in says(made.parent / "no.txt", "--audit", "EHA24", *eight, CODE)
    assert "The draw code holds" in says(listed, "--audit", "EHA24", *eight, "943 476 5919")
    with opened(made) as book:
        assert book.audits.all()[0].drawn_how is None
