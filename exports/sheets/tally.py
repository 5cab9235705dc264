"""Counts that the spreadsheet counts again, whenever a row changes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from audit_app.document import Filled
from exports.sheets.wording import quoted

if TYPE_CHECKING:
    from collections.abc import Mapping

    from audit_app.document import Complete, Late, Table, Tally

_SPECIAL = re.compile(r"(['\[\]#])")
_WILD = re.compile(r"([*?~])")


def formula(tally: Tally | Filled, tables: dict[str, Table]) -> str:
    """The count as a formula over the columns: rows that match, or cells that are filled."""
    if isinstance(tally, Filled):
        titles = {c.key: c.title for name in tally.tables for c in tables[name].columns}
        columns_of = [_column(name, titles[tally.key]) for name in tally.tables]
        counts = [f'COUNTIF({c},">0")' if tally.above else f"COUNTA({c})" for c in columns_of]
        if tally.left_of:
            return f"={'-'.join([str(tally.left_of), *counts])}"
        return f"={'+'.join(counts)}" if tally.tables else "=0"
    columns = tables[tally.table].columns
    titles = {column.key: column.title for column in columns}
    pairs = [f"{_column(tally.table, titles[key])},{_exactly(word)}" for key, word in tally.where]
    if tally.over:
        pairs.append(f'{_column(tally.table, titles[tally.over])},">0"')
    if tally.none:
        pairs.append(f'{_column(tally.table, titles[tally.none])},"=0"')
    if not pairs:
        return f"=ROWS({_column(tally.table, columns[0].title)})"
    return f"=COUNTIFS({','.join(pairs)})"


def days_late(late: Late, places: Mapping[str, str], row: int) -> str:
    """How many days a row is behind today while it is still open; 0 when it is not.

    `places` is each column's letter by its key.
    """
    due, day = f"{places[late.due]}{row}", f"{places[late.due]}{row}"
    if late.revised:
        revised = f"{places[late.revised]}{row}"
        day = f"IF(ISNUMBER({revised}),{revised},{due})"
    still = ",".join(f"{places[late.status]}{row}<>{quoted(word)}" for word in late.closed)
    return f"=IF(AND(ISNUMBER({day}),{still}),MAX(0,TODAY()-{day}),0)"


def completed(held: Complete, places: Mapping[str, str], row: int) -> str:
    """1 for a row that is done, -1 where its answer wants a note, 0 while there is none.

    `places` is each column's letter by its key.
    """
    answer, note = f"TRIM({places[held.answer]}{row})", f"TRIM({places[held.note]}{row})"
    if not held.notable:
        return f'=IF({answer}="",0,1)'
    wanted = ",".join(f"{answer}={quoted(word)}" for word in held.notable)
    return f'=IF({answer}="",0,IF(AND(OR({wanted}),{note}=""),-1,1))'


def _column(table: str, title: str) -> str:
    return f"{table}[{_SPECIAL.sub(_escaped, title)}]"


def _exactly(word: str) -> str:
    return quoted("=" + _WILD.sub(_tilde, word))


def _escaped(found: re.Match[str]) -> str:
    return f"'{found[0]}"


def _tilde(found: re.Match[str]) -> str:
    return f"~{found[0]}"
