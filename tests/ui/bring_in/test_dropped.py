"""What is dropped is a file of this computer, or it is said kindly what to do instead."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QSysInfo, QUrl

from audit_app.intake import folders
from audit_app.intake.folders import named
from audit_app.problems import Problem
from ui.bring_in.dropped import passed_over, spreadsheets_in
from ui.parts.dropping import dropped_paths

if TYPE_CHECKING:
    from pathlib import Path


def dropped(*urls: str) -> list[Path]:
    held = QMimeData()
    held.setUrls([QUrl(url) for url in urls])
    return dropped_paths(held)


def test_a_share_of_another_computer_is_to_be_copied_here_first(tmp_path: Path) -> None:
    here = tmp_path / "return.xlsx"
    here.write_bytes(b"")
    with pytest.raises(Problem) as refused:
        spreadsheets_in(dropped(here.as_uri(), "file://fileserver/share/return.xlsx"))
    told = refused.value
    assert told.what == "What was dropped lies on another computer, fileserver."
    assert told.safe == "Nothing was brought in."
    assert told.remedy == "Copy it to a folder of this computer, and drop it from there."


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST", QSysInfo.machineHostName()])
def test_a_file_that_names_this_computer_is_a_file_of_this_computer(
    tmp_path: Path, host: str
) -> None:
    here = tmp_path / "a return.xlsx"
    here.write_bytes(b"")
    url = here.as_uri().replace("file://", f"file://{host}")
    assert spreadsheets_in(dropped(url)) == [here]


def test_files_of_a_folder_that_are_no_spreadsheets_are_counted_by_their_endings(
    tmp_path: Path,
) -> None:
    for name in ("b.xlsx", "a.docx", "photo.JPG", "scan.jpg", "notes", "~$b.xlsx", ".hidden"):
        (tmp_path / name).write_bytes(b"")
    (tmp_path / "older" / "deeper").mkdir(parents=True)
    (tmp_path / "older" / "letter.docx").write_bytes(b"")
    said = (
        "5 files are no spreadsheets and were left: 2 .docx, 2 .jpg, 1 without an ending. "
        "The folder “older/deeper” inside was not looked into: bring it in by itself."
    )
    assert passed_over([tmp_path]) == said
    assert spreadsheets_in([tmp_path]) == [tmp_path / "b.xlsx"]


def test_of_a_file_that_is_left_its_name_is_not_said(tmp_path: Path) -> None:
    (tmp_path / "report.of a pupil").write_bytes(b"")
    (tmp_path / "b.xlsx").write_bytes(b"")
    said = "1 file is no spreadsheet and was left: 1 without an ending."
    assert passed_over([tmp_path]) == said
    (tmp_path / "report.of a pupil").unlink()
    assert passed_over([tmp_path]) == ""


def test_of_a_zip_in_a_folder_it_is_said_that_it_is_to_be_unpacked_first(tmp_path: Path) -> None:
    for name in ("b.xlsx", "returns.zip", "more.ZIP", "letter.pdf"):
        (tmp_path / name).write_bytes(b"")
    assert passed_over([tmp_path]) == (
        "3 files are no spreadsheets and were left: 1 .pdf, 2 .zip. What is packed in a .zip comes "
        "in once it is unpacked."
    )


def test_folders_inside_are_named_a_few_of_them_and_the_others_counted(tmp_path: Path) -> None:
    (tmp_path / "b.xlsx").write_bytes(b"")
    for name in ("d", "c\u202etxt", "a", "b" * 60, "__MACOSX", ".git"):
        (tmp_path / "S" / name).mkdir(parents=True)
    (tmp_path / "S" / "d" / "deep.xlsx").write_bytes(b"")
    assert spreadsheets_in([tmp_path]) == [tmp_path / "b.xlsx"]
    assert passed_over([tmp_path]) == (
        f"4 folders inside were not looked into: “S/a”, “S/{'b' * 38}…”, “S/ctxt” and 1 more. "
        "Bring each in by itself."
    )


def test_a_folder_for_each_school_is_looked_into_and_one_within_that_is_not(
    tmp_path: Path,
) -> None:
    for name in ("Samphire", "Eelgrass", "__MACOSX", ".git"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "return.xlsx").write_bytes(b"")
    found = [tmp_path / "Eelgrass" / "return.xlsx", tmp_path / "Samphire" / "return.xlsx"]
    assert spreadsheets_in([tmp_path]) == found
    assert [named(path, [tmp_path]) for path in found] == [
        "Eelgrass/return.xlsx",
        "Samphire/return.xlsx",
    ]
    assert named(found[0], [tmp_path / "Eelgrass"]) == named(found[0], found) == "return.xlsx"
    assert passed_over([tmp_path]) == ""
    deeper = tmp_path / "older"
    (deeper / "2025" / "Otter").mkdir(parents=True)
    (deeper / "2025" / "Otter" / "return.xlsx").write_bytes(b"")
    with pytest.raises(Problem) as refused:
        spreadsheets_in([deeper])
    assert refused.value.what == (
        "No spreadsheet was in what was dropped. "
        "The folder “2025/Otter” inside was not looked into: bring it in by itself."
    )


def test_a_folder_inside_that_cannot_be_read_is_named_and_keeps_no_other_out(
    tmp_path: Path,
) -> None:
    locked = tmp_path / "locked"
    locked.mkdir()
    (tmp_path / "b.xlsx").write_bytes(b"")
    locked.chmod(0)
    try:
        can_read = os.access(locked, os.R_OK)  # whoever may read everything reads this too
        assert spreadsheets_in([tmp_path]) == [tmp_path / "b.xlsx"]
        said = "The folder “locked” inside was not looked into: bring it in by itself."
        assert passed_over([tmp_path]) == ("" if can_read else said)
    finally:
        locked.chmod(0o700)


def test_a_link_in_a_folder_is_counted_and_never_followed(tmp_path: Path) -> None:
    """To a file elsewhere, to the folder itself, to itself, and to nothing."""
    elsewhere, folder = tmp_path / "secret.xlsx", tmp_path / "Returned"
    elsewhere.write_bytes(b"")
    folder.mkdir()
    (folder / "b.xlsx").write_bytes(b"")
    for name, to in (
        ("a.xlsx", elsewhere),
        ("round", folder),
        ("itself.xlsx", folder / "itself.xlsx"),
        ("none.xlsx", folder / "nothing"),
    ):
        (folder / name).symlink_to(to)
    (folder / "Eelgrass").mkdir()
    (folder / "Eelgrass" / "a.xlsx").symlink_to(elsewhere)
    assert spreadsheets_in([folder]) == [folder / "b.xlsx"]
    assert passed_over([folder]) == "5 links to elsewhere were left."


def test_what_never_ends_in_a_folder_is_no_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.xlsx")
    (tmp_path / "b.xlsx").write_bytes(b"")
    assert spreadsheets_in([tmp_path]) == [tmp_path / "b.xlsx"]


def test_a_folder_of_far_too_many_things_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for at in range(6):
        (tmp_path / f"{at}.txt").write_bytes(b"")
    monkeypatch.setattr(folders, "MOST_INSIDE", 5)
    with pytest.raises(Problem, match="more than 5 things"):
        spreadsheets_in([tmp_path])
    for folder in ("a", "b"):
        (tmp_path / "parted" / folder).mkdir(parents=True)
        for at in range(3):
            (tmp_path / "parted" / folder / f"{at}.txt").write_bytes(b"")
    with pytest.raises(Problem, match="more than 5 things"):
        spreadsheets_in([tmp_path / "parted"])
