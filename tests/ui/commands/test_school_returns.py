"""A year's returns without the window: out into a folder, and a folder back in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from openpyxl.utils import get_column_letter

from audit_app.safety.keys import SALT_BYTES, derive
from audit_app.store.file import make, open_file
from audit_app.workbook.pen import Author
from audit_app.workbook.workbook import Workbook
from forms.settings_words import DEFAULT_WORDING
from tests.audit_app.conftest import counted_sources
from tests.audit_app.workbook.schools.coming_back import NOTE
from tests.audit_app.workbook.schools.filling import answered_whole, edit, fill, section, sign
from tests.audit_app.workbook.schools.invented import DUE, add_school
from ui.commands import run
from ui.commands.opening import VARIABLE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from openpyxl import Workbook as Spreadsheet

PASSPHRASE = "three unrelated words"  # noqa: S105 - a test's own
KEY = derive(PASSPHRASE, b"s" * SALT_BYTES)


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workbook with the year 2026-27 open for three invented schools."""
    monkeypatch.setenv(VARIABLE, PASSPHRASE)
    path = tmp_path / "w.audit"
    make(path, KEY).close()

    def begin(book: Workbook) -> None:
        for n in range(3):
            add_school(book, f"90000{n}", f"Invented School {n}", "PRI")
        book.rounds.open(2026, DUE, DEFAULT_WORDING)

    within(path, begin)
    return path


def within(path: Path, act: Callable[[Workbook], None]) -> None:
    book = Workbook(
        open_file(path, lambda _salt: KEY), counted_sources(5_000), Author("Officer", "laptop-1")
    )
    act(book)
    book.close()


def told(*words: object) -> int:
    return run([str(word) for word in words], counted_sources(90_000))


def signed(path: Path) -> int:
    found: list[int] = []

    def count(book: Workbook) -> None:
        held = book.rounds.of_year(2026)
        assert held is not None
        returns = book.rounds.returns(held.id)
        found.append(sum(book.returns.is_signed(one) for one in returns))

    within(path, count)
    return found[0]


def test_a_years_returns_go_out_and_a_folder_comes_back(
    made: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "out"
    verb = ("export", made, "return-workbook", "--year", "2026-27", "--to", folder)
    assert told(*verb) == 0
    files = sorted(folder.iterdir())
    assert [file.name for file in files] == [
        f"S175_2026-27_90000{n}_Invented_School_{n}.xlsx" for n in range(3)
    ]
    sign(answered_whole(files[0]))
    sign(fill(files[1], {"A.01": {"Answer": "Fully met"}}))
    fill(files[1], {"A.02": {"Answer": "mostly"}})
    files[2].write_bytes(b"not a workbook")
    assert told("import", made, "return", folder) == 1
    said = capsys.readouterr()
    assert "2 of 3 files can be taken." in said.out
    assert "Nothing was taken." in said.out
    assert "Sheet 2" in said.err
    assert "not one of the answers" in said.err
    assert "Traceback" not in said.err
    assert signed(made) == 0
    assert told("import", made, "return", folder, "--take-good", "--dry-run") == 0
    assert signed(made) == 0
    assert told("import", made, "return", folder, "--take-good") == 0
    assert "2 returns taken, 1 of them signed and sealed" in capsys.readouterr().out
    assert signed(made) == 1
    (folder / "zz again.xlsx").write_bytes(files[0].read_bytes())
    (folder / "older" / "2019").mkdir(parents=True)
    assert told("import", made, "return", folder, "--take-good") == 0
    said = capsys.readouterr()
    assert "0 returns taken" in said.out
    assert f"zz again.xlsx: the same file as {files[0].name}" in said.out
    assert "The folder “older/2019” inside was not looked into" in said.err


def test_a_folder_for_each_school_is_looked_into(
    made: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out, back = tmp_path / "out", tmp_path / "back"
    verb = ("export", made, "return-workbook", "--year", "2026-27", "--to", out)
    assert told(*verb) == 0
    for at, file in enumerate(sorted(out.iterdir())):
        fill(file, {"A.01": {"Answer": "Fully met"}})
        (back / f"School {at}").mkdir(parents=True)
        file.rename(back / f"School {at}" / "return.xlsx")
    capsys.readouterr()
    assert told("import", made, "return", back) == 0
    said = capsys.readouterr().out
    assert "School 0/return.xlsx: Invented School 0: 1 answer" in said
    assert "3 of 3 files can be taken." in said


def test_where_nothing_can_be_read_that_is_no_success(
    made: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "back" / "2026" / "Eelgrass").mkdir(parents=True)
    for more in ([], ["--dry-run"], ["--take-good"]):
        assert told("import", made, "return", tmp_path / "back", *more) == 1
        said = capsys.readouterr()
        assert "No spreadsheet was found." in said.err
        assert "“2026/Eelgrass” inside was not looked into" in said.err
        assert "0 of 0" not in said.out
    broken = tmp_path / "broken.xlsx"
    broken.write_bytes(b"not a workbook")
    assert told("import", made, "return", broken, "--take-good") == 1
    assert "0 of 1 file can be taken." in capsys.readouterr().out


def test_what_only_a_person_can_decide_is_said_and_saves_nothing(
    made: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "out"
    verb = ("export", made, "return-workbook", "--year", "2026-27", "--to", folder)
    assert told(*verb, "--school", "900001") == 0
    [file] = folder.iterdir()
    sign(fill(file, {"A.01": {"Answer": "Fully met", NOTE: "943 476 5919 was seen"}}))
    file.rename(folder / "back \x1b[2J.xlsx")
    capsys.readouterr()
    assert told("import", made, "return", folder) == 1
    said = capsys.readouterr()
    assert "points: A.01" in said.err
    assert "like an NHS number" in said.err
    assert "Nothing was taken." in said.out
    assert "\x1b" not in said.out + said.err, "a file's name does not steer the terminal"
    assert told("import", made, "return", folder, "--take-good") == 0
    assert "1 return taken, 0 of them signed and sealed" in capsys.readouterr().out


def test_a_signed_file_in_which_nothing_is_answered_is_told_and_sealed_by_nobody(
    made: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "out"
    verb = ("export", made, "return-workbook", "--year", "2026-27", "--to", folder)
    assert told(*verb, "--school", "900001") == 0
    [file] = folder.iterdir()
    sign(file)
    assert told("import", made, "return", folder) == 0
    said = capsys.readouterr().out
    assert "signed, but no standard is answered: part returned" in said
    assert "1 return taken, 0 of them signed and sealed" in said
    assert signed(made) == 0


def test_one_school_is_sent_alone_and_an_unknown_one_or_year_is_told(
    made: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "out"
    verb = ("export", made, "return-workbook", "--to", folder)
    assert told(*verb, "--year", "2026-27", "--school", "900001") == 0
    assert [file.name[:19] for file in folder.iterdir()] == ["S175_2026-27_900001"]
    assert told(*verb, "--year", "2026-27", "--school", "123456") == 1
    assert "123456" in capsys.readouterr().err
    assert told(*verb, "--year", "2031-32") == 1
    assert "2026-27" in capsys.readouterr().err


def test_a_name_that_is_too_long_is_said_in_plain_words(
    made: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    named = tmp_path / f"{'long' * 100}.xlsx"
    assert run(["import", str(made), "return", str(named), "--dry-run"], counted_sources(1)) == 1
    assert "cannot be read" in capsys.readouterr().err


def test_what_does_not_apply_and_says_not_why_is_said_and_is_taken_all_the_same(
    made: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "out"
    verb = ("export", made, "return-workbook", "--year", "2026-27", "--to", folder)
    assert told(*verb) == 0
    file, *others = sorted(folder.iterdir())
    for other in others:
        other.unlink()
    fill(file, {"B.08b": {"Answer": "Does not apply"}})
    assert told("import", made, "return", folder) == 0
    said = capsys.readouterr()
    assert "It is said not to apply, and not why." in said.err
    assert "1 return taken" in said.out


def test_cells_that_were_merged_together_are_told_in_one_line(
    made: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "out"
    assert told("export", made, "return-workbook", "--year", "2026-27", "--to", folder) == 0
    file = fill(min(folder.iterdir()), {"A.01": {"Answer": "Fully met"}})

    def merge(book: Spreadsheet) -> None:
        page, at, titles = section(book)
        answer, note = (get_column_letter(titles[name]) for name in ("Answer", NOTE))
        page.merge_cells(f"{answer}{at + 1}:{note}{at + 2}")

    edit(file, merge)
    assert told("import", made, "return", file) == 1
    said = [line for line in capsys.readouterr().err.splitlines() if "merged" in line]
    assert len(said) == 1
    assert said[0].endswith(
        "only one kept its words. So with 3 more cells, to Sheet 2 Leadership, cell E9."
    )
