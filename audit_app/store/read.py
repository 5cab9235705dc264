"""Reading records by noun: a record's fields are its table's columns."""

from __future__ import annotations

import json
from dataclasses import fields
from typing import TYPE_CHECKING, Any, TypeVar

from audit_app import records
from audit_app.journal.facets import LISTS
from audit_app.problems import Problem

if TYPE_CHECKING:
    from audit_app.store.file import WorkbookFile

R = TypeVar("R", bound=records.Record)

TABLES: dict[type[Any], str] = {
    records.Setting: "setting",
    records.Agency: "agency",
    records.PinnedForm: "pinned_form",
    records.Audit: "audit",
    records.Asked: "asked",
    records.Case: "case",
    records.Return: "return",
    records.Answer: "answer",
    records.Concern: "concern",
    records.Finding: "finding",
    records.Recommendation: "recommendation",
    records.Action: "action",
    records.ProgressNote: "progress_note",
    records.Review: "review",
    records.Session: "session",
    records.Settling: "settling",
    records.Trust: "trust",
    records.School: "school",
    records.Succession: "succession",
    records.Contact: "contact",
    records.Visit: "visit",
}


_COLUMNS = {record: ", ".join(field.name for field in fields(record)) for record in TABLES}
_LISTED = {
    record: tuple(i for i, field in enumerate(fields(record)) if field.name in LISTS)
    for record in TABLES
}


def rows(file: WorkbookFile, record: type[R], order: str = "id", **equal: str | int) -> list[R]:
    """Records of one kind whose columns equal what is asked; never those that are gone.

    `order` is SQL of our own.
    """
    conditions = "".join(f" and {name} = ?" for name in equal)
    found = file.ask(
        f'select {_columns(record)} from "{TABLES[record]}" '
        f"where gone = 0{conditions} order by {order}",
        *equal.values(),
    )
    return [_record(record, row) for row in found]


def rows_where(
    file: WorkbookFile, record: type[R], condition: str, *values: str | int, order: str = "id"
) -> list[R]:
    """Records of one kind of which a condition is true; never those that are gone.

    `condition` and `order` are SQL of our own.
    """
    found = file.ask(
        f'select {_columns(record)} from "{TABLES[record]}" '
        f"where gone = 0 and ({condition}) order by {order}",
        *values,
    )
    return [_record(record, row) for row in found]


def row(file: WorkbookFile, record: type[R], identity: str) -> R:
    """The one record with this id; a Problem when it has gone since it was asked for."""
    found = file.ask(
        f'select {_columns(record)} from "{TABLES[record]}" where gone = 0 and id = ?', identity
    )
    if not found:
        raise Problem(
            "gone",
            "What you asked for has been taken out of the workbook.",
            "Everything else is as it was.",
            "Go back and look at the list again; undo brings back what you took out yourself.",
        )
    return _record(record, found[0])


def _columns(record: type[Any]) -> str:
    return _COLUMNS[record]


def _record(record: type[R], row_found: tuple[Any, ...]) -> R:
    listed = _LISTED[record]
    if not listed:
        return record(*row_found)
    cells = list(row_found)
    for place in listed:
        cells[place] = tuple(json.loads(cells[place]))
    return record(*cells)
