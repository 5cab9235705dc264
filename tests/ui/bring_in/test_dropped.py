"""What is dropped is a file of this computer, or it is said kindly what to do instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QSysInfo, QUrl

from audit_app.problems import Problem
from ui.bring_in.dropped import spreadsheets_in
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
