"""One answer durable on the disk, against a bare commit of the same typed row."""

from __future__ import annotations

import tempfile
from pathlib import Path
from statistics import quantiles
from time import perf_counter
from typing import TYPE_CHECKING, Any

from audit_app.store.file import connect, make, open_file
from audit_app.workbook.pen import Author
from audit_app.workbook.workbook import Workbook
from tests.audit_app.conftest import KEY, counted_sources, neglect_form
from tests.speed.ratio import Ratio

if TYPE_CHECKING:
    from audit_app.records import Return
    from forms.compiled import CompiledForm

ANSWERS = 400
LONGEST = 16.0  # milliseconds, the 99th of a hundred


def measure() -> list[Ratio]:
    """The slowest of a hundred answers in milliseconds, and its ratio to a bare commit."""
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "w.audit"
        make(path, KEY).close()
        file = open_file(path, lambda _salt: KEY)
        book = Workbook(file, counted_sources(), Author("Speed", "speed"))
        returned, form = _sent(book)
        bare = _bare(Path(place) / "bare.db")
        ours, theirs = [], []
        for number in range(ANSWERS):
            value = ("child", "adult", "household")[number % 3]
            start = perf_counter()
            book.answers.answer(returned.id, form, ("G0.01", ""), value)
            ours.append((perf_counter() - start) * 1000)
            start = perf_counter()
            _commit(bare, value)
            theirs.append((perf_counter() - start) * 1000)
        bare.close()
        file.close()
    slow, base = quantiles(ours, n=100), quantiles(theirs, n=100)
    return [
        Ratio("one answer durable, p99 in ms", slow[98], LONGEST),
        Ratio("one answer durable, p99 against a bare commit of its row", slow[98] / base[98], 2.5),
    ]


def _sent(book: Workbook) -> tuple[Return, CompiledForm]:
    [agency] = book.settings.add_agencies([("Housing", "HSG")])
    audit = book.audits.one(book.audits.add("NEG26", "Neglect"))
    book.audits.ask(audit, [agency])
    book.children.put(audit, [{"reference": "NEG26-01"}])
    form = neglect_form()
    book.forms.choose(audit, form, ["theme-neglect"], None)
    audit = book.audits.one(audit.id)
    book.sending.send(audit, book.audits.agencies(audit.id), book.audits.cases(audit.id))
    return book.returns.of_audit(audit.id)[0], form


def _bare(path: Path) -> Any:  # noqa: ANN401 - sqlcipher3 ships no types
    connection = connect(path, KEY, mode="rwc")
    connection.execute(
        "create table answer (id text primary key, return_id text, question text, part text, "
        "value text, why_na text, note text, evidence_where text)"
    )
    connection.execute(
        "insert into answer (id, return_id, question, part) values ('a', 'r', 'G0.01', '')"
    )
    return connection


def _commit(connection: Any, value: str) -> None:  # noqa: ANN401 - sqlcipher3 ships no types
    connection.execute("begin immediate")
    connection.execute("update answer set value = ? where id = 'a'", (value,))
    connection.execute("commit")
