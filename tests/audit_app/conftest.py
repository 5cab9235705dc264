"""A clock that is handed in, ids that count, and a fresh workbook for each test."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from audit_app.safety.keys import Key
from audit_app.sources import Sources
from audit_app.store.file import make, open_file
from audit_app.store.union import bundle_of, take
from audit_app.store.verify import check
from audit_app.workbook.pen import Author, Change
from audit_app.workbook.workbook import Workbook
from forms.compile import OwnQuestion, compile_form
from forms.read import library

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from audit_app.records import Audit, Return
    from audit_app.store.file import WorkbookFile
    from audit_app.store.union import Union
    from forms.compiled import CompiledForm

KEY = Key(bytes(range(32)), bytes(range(16)))


def counted_sources(start: int = 0) -> Sources:
    """A clock that moves a second at each look, and ids and salts that count from `start`."""
    moments = itertools.count()
    numbers = itertools.count(start + 1)
    salts = itertools.count(start + 1)
    began = datetime(2026, 11, 25, 9, tzinfo=UTC)
    return Sources(
        lambda: began + timedelta(seconds=next(moments)),
        lambda: f"{next(numbers):032x}",
        lambda: next(salts).to_bytes(16, "big"),
    )


@pytest.fixture(scope="session")
def empty_workbook(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workbook made once; each test gets a copy."""
    path = tmp_path_factory.mktemp("template") / "empty.audit"
    make(path, KEY).close()
    return path


@pytest.fixture
def workbook_path(tmp_path: Path, empty_workbook: Path) -> Path:
    path = tmp_path / "w.audit"
    path.write_bytes(empty_workbook.read_bytes())
    return path


@pytest.fixture
def file(workbook_path: Path) -> Iterator[WorkbookFile]:
    opened = open_file(workbook_path, lambda _salt: KEY)
    yield opened
    opened.close()


@pytest.fixture
def heard() -> list[Change]:
    """Every change that the workbook told."""
    return []


@pytest.fixture
def workbook(file: WorkbookFile, heard: list[Change]) -> Workbook:
    return Workbook(file, counted_sources(), Author("Co-ordinator", "laptop-1"), heard.append)


@pytest.fixture
def another_hand(file: WorkbookFile) -> Callable[[str], Workbook]:
    """The same file in somebody else's hands."""

    def as_author(by: str) -> Workbook:
        return Workbook(file, counted_sources(1_000_000), Author(by, "laptop-1"))

    return as_author


@pytest.fixture
def part(workbook: Workbook, tmp_path: Path) -> Iterator[Callable[[], Workbook]]:
    """Part from the workbook as it stands now: the same one on another laptop, in other hands."""
    parted: list[Workbook] = []

    def elsewhere() -> Workbook:
        path = tmp_path / f"elsewhere-{len(parted)}.audit"
        workbook.file.copy_to(path)
        there = open_file(path, lambda _salt: KEY)
        sources = counted_sources(5_000_000 * (1 + len(parted)))
        parted.append(Workbook(there, sources, Author("Auditor", "laptop-2")))
        return parted[-1]

    yield elsewhere
    for book in parted:
        book.close()


def take_in(ours: Workbook, theirs: Workbook) -> Union:
    """What the other copy holds arrives here; the other hears nothing of ours."""
    return take(ours.file, bundle_of(theirs.file))


def unite(one: Workbook, other: Workbook) -> None:
    """Each takes what the other holds, and both hold."""
    take_in(one, other)
    take_in(other, one)
    for book in (one, other):
        assert check(book.file).faults == ()


@dataclass(frozen=True)
class Sent:
    """The audit, its form and its returns."""

    audit: Audit
    form: CompiledForm
    returns: list[Return]


def neglect_form() -> CompiledForm:
    own = [OwnQuestion("OWN.1", "Was the child’s school told?", "ypn")]
    return compile_form(library()["case-core"], [library()["theme-neglect"]], own)


@pytest.fixture
def sent(workbook: Workbook) -> Sent:
    return sent_out(workbook)


def sent_out(workbook: Workbook) -> Sent:
    """An audit of two children, sent to two agencies."""
    agencies = workbook.settings.add_agencies([("Housing", "HSG"), ("Police", "POL")])
    audit = workbook.audits.one(workbook.audits.add("NEG26", "Neglect, autumn 2026"))
    workbook.audits.ask(audit, agencies)
    workbook.children.put(
        audit,
        [{"reference": "NEG26-01", "age_band": "5–9"}, {"reference": "NEG26-02"}],
    )
    form = neglect_form()
    workbook.forms.choose(audit, form, ["theme-neglect"], None)
    audit = workbook.audits.one(audit.id)
    workbook.sending.send(
        audit, workbook.audits.agencies(audit.id), workbook.audits.cases(audit.id)
    )
    return Sent(workbook.audits.one(audit.id), form, workbook.returns.of_audit(audit.id))
