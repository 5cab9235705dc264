"""What is dropped is a file of this computer, or it is said kindly what to do instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QSysInfo, QUrl

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
    (tmp_path / "older").mkdir()
    said = "4 files are no spreadsheets and were left: 1 .docx, 2 .jpg, 1 without an ending."
    assert passed_over([tmp_path]) == said
    assert spreadsheets_in([tmp_path]) == [tmp_path / "b.xlsx"]


def test_of_a_file_that_is_left_its_name_is_not_said(tmp_path: Path) -> None:
    (tmp_path / "report.of a pupil").write_bytes(b"")
    (tmp_path / "b.xlsx").write_bytes(b"")
    said = "1 file is no spreadsheet and was left: 1 without an ending."
    assert passed_over([tmp_path]) == said
    (tmp_path / "report.of a pupil").unlink()
    assert passed_over([tmp_path]) == ""
