"""The same workbook and audit as the other tests have."""

from __future__ import annotations

from tests.audit_app.conftest import (
    another_hand,
    empty_workbook,
    file,
    heard,
    sent,
    workbook,
    workbook_path,
)

__all__ = [
    "another_hand",
    "empty_workbook",
    "file",
    "heard",
    "sent",
    "workbook",
    "workbook_path",
]
