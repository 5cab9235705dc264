"""Whether the tables, and what is kept beside them, are still the fold of the lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.journal.facets import kinds_under
from audit_app.journal.fold import makings_of
from audit_app.journal.seals import named_lines
from audit_app.store.tables import searched_words
from audit_app.store.verify.fault import Fault
from audit_app.store.verify.seals import seals_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from audit_app.journal.fold import FoldedRow
    from audit_app.journal.lines import Line
    from audit_app.store.file import WorkbookFile


def table_faults(file: WorkbookFile, folded: Mapping[tuple[str, str], FoldedRow]) -> list[Fault]:
    """The tables must be the fold of the lines, row by row."""
    faults = []
    seen: set[tuple[str, str]] = set()
    for kind, facets in kinds_under(file.splits).items():
        names = [column for columns in facets.values() for column in columns]
        for identity, gone, *cells in file.ask(
            f'select id, gone, {", ".join(names)} from "{kind}"'
        ):
            seen.add((kind, identity))
            wanted = folded.get((kind, identity))
            held = dict(zip(names, cells, strict=True))
            if wanted is None:
                faults.append(Fault(f"{kind} {identity[:8]}", "No line made it."))
            elif dict(wanted.cells) != held or wanted.gone != bool(gone):
                where = [name for name in names if wanted.cells[name] != held[name]]
                words = f"It does not say what its lines say ({', '.join(where) or 'gone'})."
                faults.append(Fault(f"{kind} {identity[:8]}", words))
    faults += [
        Fault(f"{kind} {row[:8]}", "It is missing from its table.")
        for kind, row in folded
        if (kind, row) not in seen
    ]
    return faults


def faults_beside(
    file: WorkbookFile, folded: Mapping[tuple[str, str], FoldedRow], lines: dict[int, Line]
) -> list[Fault]:
    """What is kept beside the tables must follow from the lines too."""
    made = {(kind, row, line.id) for (kind, row), line in makings_of(lines.values()).items()}
    differing = {
        (row.kind, row.id, f"{how} {facet}")
        for row in folded.values()
        for how, facets in (("disputed", row.disputed), ("waiting", row.waiting))
        for facet in facets
    }
    found = {(row.kind, row.id, words) for row in folded.values() if (words := searched_words(row))}
    ids = {line.id for line in lines.values()}
    sealed = {
        ("return", row, line)
        for (row, seals) in seals_of(lines).items()
        for line in named_lines(seals, file.splits) & ids
    }
    faults = [
        Fault(place, said)
        for wanted, held, said in (
            (made, "line.id from row join line on line.n = row.made", _MADE),
            (
                differing,
                "how || ' ' || facet from differs join row on row.n = differs.row",
                _DIFFERS,
            ),
            (found, "words from search join row on row.n = search.rowid", _FOUND),
            (sealed, "line.id from sealed join line on line.n = sealed.line " + _HOLDER, _SEALED),
        )
        for place in sorted(_apart(file, wanted, held))
    ]
    if file.ask("select 1 from folding limit 1"):
        faults.append(Fault("the journal", "A sealed answer was left open to change."))
    return faults


_MADE = "Which line made it is not as its lines say."
_DIFFERS = "What is to be settled in it is not marked as its lines say."
_FOUND = "A search would not find it as it stands."
_SEALED = "What its sign-off holds fast is not what it names."
_HOLDER = "join row on row.id = unhex(holder) and row.kind = 'return'"


def _apart(file: WorkbookFile, wanted: set[tuple[str, str, str]], held: str) -> set[str]:
    """The rows about which a table beside and the lines disagree; `held` is SQL of our own."""
    there = {
        (kind, row, said.hex() if isinstance(said, bytes) else said)
        for kind, row, said in file.ask(f"select row.kind, lower(hex(row.id)), {held}")
    }
    return {f"{kind} {row[:8]}" for kind, row, _said in wanted ^ there}
