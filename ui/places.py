"""Where a document is written: under the ending of its kind, and never over another unasked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from audit_app.problems import Problem

if TYPE_CHECKING:
    from pathlib import Path

    from ui.ask import Asks

_NOT_IN_A_NAME = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
KINDS = {
    ".xlsx": "Excel workbook (*.xlsx)",
    ".pdf": "PDF (*.pdf)",
    ".ics": "Calendar file (*.ics)",
    ".txt": "Plain text (*.txt)",
}


def place_for(asks: Asks, title: str, name: str) -> Path | None:
    """Ask where a document goes; `name` is offered, and its ending is the kind's.

    A name typed without the ending is given it. The file dialog has looked for a file of the name
    as it was typed, so one of the longer name is asked about here.
    """
    suffix = name[name.rindex(".") :]
    while True:
        path = asks.save_file(title, name, KINDS[suffix])
        if path is None or path.suffix.lower() == suffix:
            return path
        longer = path.with_name(path.name + suffix)
        if not longer.exists() or asks.may_lose(_there_already(longer), f"Replace {longer.name}"):
            return longer


def in_a_name(words: str) -> str:
    """Words as they may stand in a file's name on every system: an agency's may hold a stroke."""
    return " ".join(_NOT_IN_A_NAME.sub(" ", words).split())


def _there_already(path: Path) -> Problem:
    return Problem(
        "exists",
        f"There is a file {path.name} in this folder already.",
        "Nothing was written: it is as it was.",
        "Stay here to choose another name.",
    )
