"""What lies beside the register in its download is left by name, and keeps nothing else out."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest

from audit_app.intake.register.any_file import read_told, said_left, told_apart
from audit_app.problems import Problem
from tests.audit_app.intake.register.files import links, register, setting

if TYPE_CHECKING:
    from pathlib import Path

# As groups, their members and governors are published beside the schools.
GROUPS = "Group UID,Group Name,Group Type,Group Status,Open date\n1,Saltwind Trust,Trust,Open,\n"
MEMBERS = (
    "Group UID,Group Name,Joined date,URN,EstablishmentName,TypeOfEstablishment (name),LA (name)\n"
    "1,Saltwind Trust,01-09-2020,999101,Eelgrass,Academy converter,Marram Bay\n"
)
GOVERNORS = "GID,URN,UID,Companies House Number,Role,Date of appointment\n1,999101,,,Governor,\n"


def put(path: Path, words: str) -> Path:
    path.write_text(words, encoding="utf-8")
    return path


@pytest.fixture
def download(tmp_path: Path) -> list[Path]:
    """The unpacked folder: by their names the others come before the schools."""
    return [
        put(tmp_path / "academiesmembers.csv", MEMBERS),
        put(tmp_path / "allgroups.csv", GROUPS),
        register(tmp_path / "edubase.csv", [setting("999101")]),
        put(tmp_path / "governors.csv", GOVERNORS),
        links(tmp_path / "links.csv", []),
    ]


def test_of_the_whole_download_the_register_and_its_links_are_read(download: list[Path]) -> None:
    told = told_apart(download)
    assert (told.registers, told.links, told.lists) == ((download[2],), (download[4],), ())
    register_read, links_read = read_told(told_apart(download))
    assert register_read is not None
    assert [row.urn for row in register_read.rows] == ["999101"]
    assert links_read is not None
    assert said_left(told) == (
        "academiesmembers.csv, allgroups.csv and governors.csv were left: they are neither the "
        "register of schools nor its links, and no list of last audits."
    )


def test_of_one_that_is_left_and_of_many_it_is_said_in_words_that_fit(
    download: list[Path], tmp_path: Path
) -> None:
    assert said_left(told_apart(download[1:3])) == (
        "allgroups.csv was left: it is neither the register of schools nor its links, and no list "
        "of last audits."
    )
    more = [put(tmp_path / f"other {at}.csv", GROUPS) for at in range(4)]
    assert said_left(told_apart([download[2], *more])).startswith(
        "other 0.csv, other 1.csv, other 2.csv and 1 more were left: they are"
    )
    assert said_left(told_apart(download[2:3])) == ""


def test_a_zip_beside_what_came_out_of_it_is_left_too(download: list[Path], tmp_path: Path) -> None:
    path = tmp_path / "extract.zip"
    with zipfile.ZipFile(path, "w") as made:
        made.writestr("edubase.csv", "URN")
    told = told_apart([path, *download[2:3]])
    assert told.registers == (download[2],)
    assert said_left(told).startswith("extract.zip was left:")


def test_where_nothing_else_is_there_it_is_said_what_such_a_file_lacks(
    download: list[Path],
) -> None:
    with pytest.raises(Problem, match="no column “EstablishmentStatus \\(name\\)”"):
        read_told(told_apart(download[:1]))
    with pytest.raises(Problem) as none:
        read_told(told_apart(download[:2]))
    assert none.value.what == (
        "academiesmembers.csv and allgroups.csv are neither the register of schools nor its links, "
        "and no list of last audits."
    )


def test_two_registers_are_still_two(download: list[Path], tmp_path: Path) -> None:
    other = register(tmp_path / "older.csv", [setting("999101")])
    with pytest.raises(Problem, match=r"There are 2 registers: edubase\.csv, older\.csv"):
        read_told(told_apart([*download, other]))
