"""Counts that the spreadsheet counts again, whenever a row changes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from audit_app.document import Filled
from exports.sheets.wording import quoted

if TYPE_CHECKING:
    from audit_app.document import Table, Tally

_SPECIAL = re.compile(r"(['\[\]#])")
_WILD = re.compile(r"([*?~])")


def formula(tally: Tally | Filled, tables: dict[str, Table]) -> str:
    """The count as a formula over the columns: rows that match, or cells that are filled."""
    if isinstance(tally, Filled):
        titles = {c.key: c.title for name in tally.tables for c in tables[name].columns}
        counts = (f"COUNTA({_column(name, titles[tally.key])})" for name in tally.tables)
        return f"={'+'.join(counts)}" if tally.tables else "=0"
    titles = {column.key: column.title for column in tables[tally.table].columns}
    pairs = (f"{_column(tally.table, titles[key])},{_exactly(word)}" for key, word in tally.where)
    return f"=COUNTIFS({','.join(pairs)})"


def _column(table: str, title: str) -> str:
    return f"{table}[{_SPECIAL.sub(_escaped, title)}]"


def _exactly(word: str) -> str:
    return quoted("=" + _WILD.sub(_tilde, word))


def _escaped(found: re.Match[str]) -> str:
    return f"'{found[0]}"


def _tilde(found: re.Match[str]) -> str:
    return f"~{found[0]}"
