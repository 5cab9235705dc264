"""Small things that stay in this file only: where somebody was, and how the window stood."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from audit_app.store.file import WorkbookFile


def place(file: WorkbookFile, name: str) -> str | None:
    """What was kept under a name."""
    found = file.ask("select value from place where name = ?", name)
    return found[0][0] if found else None


def put_place(file: WorkbookFile, name: str, value: str) -> None:
    """Keep something under a name, over what was there."""
    with file.transaction():
        file.do(
            "insert into place (name, value) values (?, ?) "
            "on conflict (name) do update set value = excluded.value",
            name,
            value,
        )
