"""A register and its links from the command line: said first, and all of it or none."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest

from audit_app.safety.keys import SALT_BYTES, derive
from audit_app.store.file import make, open_file
from audit_app.workbook.pen import Author
from audit_app.workbook.workbook import Workbook
from tests.audit_app.conftest import counted_sources
from tests.audit_app.intake.register.files import both_ways, links, register, setting
from ui.commands import run
from ui.commands.opening import VARIABLE

if TYPE_CHECKING:
    from pathlib import Path

PASSPHRASE = "three unrelated words"  # noqa: S105 - a test's own
ROWS = [
    setting("999101", name="Eelgrass Primary"),
    setting("999102", name="Samphire Academy", type="Academy converter"),
    setting("999103", name="Elsewhere", la="Dunlin County", la_code="998"),
]
NAMES = ("Samphire School", "Samphire Academy")


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(VARIABLE, PASSPHRASE)
    path = tmp_path / "w.audit"
    make(path, derive(PASSPHRASE, b"s" * SALT_BYTES)).close()
    return path


STARTS = itertools.count(9_000, 1_000)  # each run of the program has ids of its own


def told(*words: object) -> int:
    return run([str(word) for word in words], counted_sources(next(STARTS)))


def names(path: Path) -> list[str]:
    file = open_file(path, lambda salt: derive(PASSPHRASE, salt))
    try:
        book = Workbook(file, counted_sources(5_000), Author("Lead", "laptop-1"))
        return [school.name for school in book.schools.all()]
    finally:
        file.close()


def test_a_dry_run_says_what_would_change_and_saves_nothing(
    made: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = register(tmp_path / "r.csv", ROWS)
    before = made.read_bytes()
    assert told("import", made, "schools", source, "--authority", "Marram Bay", "--dry-run") == 0
    said = capsys.readouterr().out
    assert "2 changes of Marram Bay, 0 unchanged." in said
    assert "opened: Eelgrass Primary (999101): Primary, Section 175" in said
    assert "left: 1 of another authority" in said
    assert made.read_bytes() == before


def test_the_schools_of_one_authority_come_in_by_its_number_and_then_their_links(
    made: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = register(tmp_path / "r.csv", ROWS)
    assert told("import", made, "schools", source, "--authority", "999") == 0
    assert names(made) == ["Eelgrass Primary", "Samphire Academy"]
    follow = links(tmp_path / "l.csv", both_ways("999002", "999102", NAMES, "31-05-2024"))
    assert told("import", made, "links", follow) == 0
    assert names(made) == ["Eelgrass Primary", "Samphire Academy", "Samphire School"]
    assert "converted: Samphire Academy (999102)" in capsys.readouterr().out
    assert told("import", made, "schools", source, follow) == 0, "its authority is known by now"
    assert "Nothing to take." in capsys.readouterr().out


def test_a_line_that_is_wrong_keeps_all_out_unless_the_good_ones_are_taken(
    made: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [*ROWS, setting("999104", name="Bad day", opened="31-02-2020")]
    source = register(tmp_path / "r.csv", rows)
    words = ("import", made, "schools", source, "--authority", "Marram Bay")
    assert told(*words) == 1
    assert "line 5 of the register (Bad day): OpenDate says “31-02-2020”" in capsys.readouterr().err
    assert names(made) == []
    assert told(*words, "--take-good") == 0
    assert names(made) == ["Eelgrass Primary", "Samphire Academy"]


def test_a_register_of_several_authorities_asks_which(
    made: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert told("import", made, "schools", register(tmp_path / "r.csv", ROWS)) == 1
    said = capsys.readouterr().err
    assert "schools of more than one authority" in said
    assert "Dunlin County, Marram Bay" in said


def test_a_file_that_is_another_is_refused_in_words(
    made: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = register(tmp_path / "r.csv", ROWS)
    assert told("import", made, "links", source) == 1
    assert "“LinkURN”" in capsys.readouterr().err
    assert told("import", made, "schools", source, source) == 1
    assert "There are 2 registers" in capsys.readouterr().err
    assert told("import", made, "schools", tmp_path / "none.csv") == 1
    assert "There is no file there." in capsys.readouterr().err


def test_what_lies_beside_the_register_in_its_download_is_left_by_name(
    made: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    groups = tmp_path / "all\u202egroups.csv"
    groups.write_text("Group UID,Group Name\n1,Saltwind Trust\n", encoding="utf-8")
    source = register(tmp_path / "r.csv", ROWS)
    assert told("import", made, "schools", groups, source, "--authority", "999") == 0
    said = capsys.readouterr()
    assert "all<U+202E>groups.csv was left: it is neither the register of schools" in said.err
    assert names(made) == ["Eelgrass Primary", "Samphire Academy"]


def test_a_name_cannot_steer_the_terminal(
    made: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    row = setting("999101", name="Eel\u202egrass", opened="\x1b[2J")
    assert told("import", made, "schools", register(tmp_path / "r.csv", [row], encoding="utf-8"))
    said = capsys.readouterr().err
    assert "\x1b" not in said
    assert "\u202e" not in said


def test_a_school_that_may_have_followed_one_that_closed_is_told_and_not_linked(
    made: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [
        setting("999101", name="Middle School", number="2101"),
        setting("999102", name="Otter School"),
    ]
    assert told("import", made, "schools", register(tmp_path / "r.csv", rows)) == 0
    assert "may have followed" not in capsys.readouterr().err
    closed = {**rows[0], "EstablishmentStatus (name)": "Closed", "CloseDate": "31-08-2026"}
    opened = setting(
        "999301", name="Middle Academy", number="2101", opened="01-09-2026",
        type="Academy converter",
    )  # fmt: skip
    newer = register(tmp_path / "newer.csv", [closed, rows[1], opened])
    for more in (["--dry-run"], []):
        assert told("import", made, "schools", newer, *more) == 0
        said = capsys.readouterr().err
        assert (
            "Middle Academy (999301) may have followed Middle School (999101), which closed on 31 "
            "August 2026." in said
        )
        assert "Bring in the file of links with the register, or say by hand what it was" in said
    follow = links(
        tmp_path / "l.csv",
        both_ways("999101", "999301", ("Middle School", "Middle Academy"), "31-08-2026"),
    )
    assert told("import", made, "schools", newer, follow) == 0
    assert "may have followed" not in capsys.readouterr().err


LISTED = "URN,School,Last audit\n999101,Eelgrass,31/05/2024\n,Samphire Academy,01/06/2024\n"


def last_audits(path: Path) -> dict[str, str | None]:
    file = open_file(path, lambda salt: derive(PASSPHRASE, salt))
    try:
        book = Workbook(file, counted_sources(5_000), Author("Lead", "laptop-1"))
        return {school.urn or "": school.last_audit_on for school in book.schools.all()}
    finally:
        file.close()


def test_last_audits_come_in_from_a_list_and_what_asks_is_left(
    made: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = register(tmp_path / "r.csv", ROWS)
    assert told("import", made, "schools", source, "--authority", "999") == 0
    listed = tmp_path / "list.csv"
    listed.write_text(LISTED, encoding="utf-8")
    capsys.readouterr()
    assert told("import", made, "last-audits", listed) == 1, "a name alone is for a person"
    said = capsys.readouterr()
    assert "audited: Eelgrass Primary (999101): 31 May 2024; called “Eelgrass” there" in said.out
    assert "Nothing was taken." in said.out
    assert "by_name: Samphire Academy (999102): 1 June 2024 (line 3: found by its name" in said.err
    assert last_audits(made) == {"999101": None, "999102": None}
    assert told("import", made, "last-audits", listed, "--take-good") == 0
    assert last_audits(made) == {"999101": "2024-05-31", "999102": None}
    assert "1 taken." in capsys.readouterr().out


def test_a_day_that_is_none_keeps_the_whole_list_out(
    made: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = register(tmp_path / "r.csv", ROWS)
    assert told("import", made, "schools", source, "--authority", "999") == 0
    listed = tmp_path / "list.csv"
    listed.write_text("URN,Last audit\n999101,31/02/2024\n999102,01/06/2024\n", encoding="utf-8")
    before = made.read_bytes()
    assert told("import", made, "last-audits", listed, "--dry-run") == 1
    assert (
        "line 2 of the list: Last audit says “31/02/2024”: there is no such day."
        in capsys.readouterr().err
    )
    assert made.read_bytes() == before
