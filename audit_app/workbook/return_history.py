"""What was done in one return: answered, changed, taken back, signed off; codes and no words."""

from __future__ import annotations

import json
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from audit_app.journal.facets import KEY, SEAL
from audit_app.journal.lines import Sort
from audit_app.journal.seals import read_seal
from audit_app.reports.case_record import Happened
from audit_app.reports.words import count
from audit_app.store.history import history_of, written_on
from audit_app.workbook.moments import day_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from audit_app.records import Return
    from audit_app.workbook.workbook import Workbook

_BACK: Mapping[str, str] = {Sort.UNDO: "taken back", Sort.REDO: "put back"}


class _Told(NamedTuple):
    """What one deed did: its moment, its role, what sort of thing, and to which questions."""

    at: str
    by: str
    sort: str
    codes: tuple[str, ...] = ()


def history_of_return(
    book: Workbook, returned: Return, questions: Mapping[str, str]
) -> tuple[Happened, ...]:
    """What was done, the oldest first; `questions` are the codes of its answers by their ids.

    What one role answers or changes on one day, with nothing between, is told in one line.
    """
    told = sorted([*_answered(book, questions), *_sealed(book, returned)], key=lambda one: one.at)
    alike = groupby(told, key=lambda one: (day_of(one.at), one.by, one.sort))
    return tuple(_happened(day, by, sort, list(deeds)) for (day, by, sort), deeds in alike)


def _answered(book: Workbook, questions: Mapping[str, str]) -> Iterator[_Told]:
    """For each deed the answers that it gave first, and those that it changed or took back."""
    before: set[tuple[str, str]] = set()
    written = written_on(book.file, "answer", list(questions))
    for deed, lines in groupby(written, key=lambda one: one[0]):
        first: set[str] = set()
        changed: set[str] = set()
        for _deed, row, facet in lines:
            if facet == KEY:
                continue
            (changed if (row, facet) in before else first).add(row)
            before.add((row, facet))
        again = deed.sort if deed.sort in _BACK else "changed"
        for sort, rows in (("first", first - changed), (again, changed)):
            if rows:
                codes = tuple(sorted(questions[row] for row in rows))
                yield _Told(deed.at, deed.by, sort, codes)


def _sealed(book: Workbook, returned: Return) -> Iterator[_Told]:
    """Each sign-off and each reopening with its reason."""
    for deed, value in history_of(book.file, "return", returned.id, SEAL):
        seal = read_seal(json.loads(value or "null")["seal"]) if value else None
        if seal is None:
            continue
        said = f"Opened again: {seal.reason}" if seal.is_open else _version(seal.version)
        yield _Told(deed.at, seal.role, said)


def _version(version: int) -> str:
    return "Signed off" if version == 1 else f"Signed off, version {version}"


def _happened(day: date, by: str, sort: str, deeds: list[_Told]) -> Happened:
    when = f"{day:%d/%m/%Y}"
    codes = tuple(dict.fromkeys(code for one in deeds for code in one.codes))
    match sort:
        case "first":
            return Happened(when, by, f"{count(len(codes), 'question')} answered")
        case "changed" | Sort.UNDO | Sort.REDO:
            done = _BACK.get(sort, sort)
            steps = "" if len(deeds) == 1 else f", in {len(deeds)} steps"
            return Happened(when, by, f"{count(len(codes), 'answer')} {done}{steps}", codes)
        case _:
            return Happened(when, by, sort)
