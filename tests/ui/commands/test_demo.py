"""The sample shows a document of every kind, each written whole."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from ui.commands.demo import write_documents

if TYPE_CHECKING:
    from pathlib import Path

    from audit_app.safety.keys import Key

KINDS = {
    "Action plan",
    "Area summary",
    "Feedback slip",
    "Good practice",
    "Preparation letter",
    "Programme",
    "Recovery key",
    "S175",
    "School reply",
    "Visit report",
    "Visit sheet",
    "audit report",
    "record",
    "return",
}


def test_the_sample_writes_a_document_of_every_kind(
    tmp_path: Path, sample: tuple[Path, Key]
) -> None:
    path = tmp_path / sample[0].name
    path.write_bytes(sample[0].read_bytes())
    names = write_documents(path, tmp_path, date(2026, 11, 25))
    assert {kind for kind in KINDS if any(kind in name for name in names)} == KINDS
    for name in names:
        assert (tmp_path / name).stat().st_size > 500, name
    assert {name.rpartition(".")[2] for name in names} == {"pdf", "xlsx", "ics", "txt"}
