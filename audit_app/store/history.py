"""What a person could take back or do again, and the history of one facet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from audit_app.journal.facets import KEY
from audit_app.journal.lines import Sort
from audit_app.journal.splits import in_force
from audit_app.journal.undo import again, way_back
from audit_app.store import resting
from audit_app.store.lines import blob, chunks, deeds_where, lines_where, marks

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from audit_app.journal.lines import Deed, Line, Put
    from audit_app.store.file import WorkbookFile


@dataclass(frozen=True, slots=True)
class Step:
    """A deed that undo or redo would act on, with its puts; None when something stands in the way.

    `blocked_by` is the deed that stands there instead; None when the deed settled a dispute, so
    that there is no one way back. `held_by` is the signed return that it would change: such a deed
    is passed over, as a sign-off is.
    """

    deed: Deed
    puts: tuple[Put, ...] | None
    blocked_by: Deed | None = None
    held_by: str | None = None


Register = tuple[str, str, str]
"""What a line speaks about: kind, row and facet."""

_MINE = "installation = ? and by = ? and sort = 'ordinary' and in_effect = 1"


def undoable(file: WorkbookFile, by: str, installation: str) -> Iterator[Step]:
    """My ordinary deeds in effect, the newest first, each with how it would be taken back."""
    for deed in _newest_first(file, _MINE, installation, by):
        yield _step_back(file, deed, by, installation)


def newest_undoable(file: WorkbookFile, by: str, installation: str) -> Deed | None:
    """My newest ordinary deed in effect, without asking how it would be taken back."""
    return next(_newest_first(file, _MINE, installation, by), None)


def step_back(file: WorkbookFile, deed_id: str, by: str, installation: str) -> Step:
    """How one deed of mine would be taken back."""
    [deed] = deeds_where(file, "id = ?", blob(deed_id))
    return _step_back(file, deed, by, installation)


def _step_back(file: WorkbookFile, deed: Deed, by: str, installation: str) -> Step:
    lines = _lines_of(file, deed.id)
    held_by = resting.held_by(file, deed, lines)
    built = None if held_by else _built_on(file, lines, by, installation)
    free = not held_by and built is None
    puts = _way_back(file, lines, by, installation) if free else None
    stands_there = None if puts is not None else built or _standing_instead(file, deed.id, lines)
    return Step(deed, puts, stands_there, held_by)


def redoable(file: WorkbookFile, by: str, installation: str) -> Iterator[Step]:
    """My undos in effect since my last ordinary deed, the newest first, to be done again."""
    mine = (
        "installation = ?1 and by = ?2 and sort = 'undo' and in_effect = 1 "
        "and n > (select coalesce(max(n), 0) from deed where installation = ?1 "
        "and by = ?2 and sort = 'ordinary')"
    )
    for undo in _newest_first(file, mine, installation, by):
        undone = undo.undoes
        if undone is None:
            raise AssertionError("an undo names the deed that it takes back")
        lines = _lines_of(file, undo.id)
        held_by = resting.held_by(file, undo, lines)
        free = not held_by and _way_back(file, lines, by, installation) is not None
        puts = again(_lines_of(file, undone)) if free else None
        stands_there = None if free else _standing_instead(file, undo.id, lines)
        yield Step(undo, puts, stands_there, held_by)


def _newest_first(file: WorkbookFile, condition: str, installation: str, by: str) -> Iterator[Deed]:
    """Deeds that meet a condition, one asked for at a time: mostly the first is the one."""
    before = 1 << 62
    while found := file.ask(
        f"select n, id from deed where {condition} and n < {before} order by n desc limit 1",
        installation,
        by,
    ):
        [(before, identity)] = found
        yield from deeds_where(file, "id = ?", identity)


def history_of(
    file: WorkbookFile, kind: str, row: str, facet: str
) -> list[tuple[Deed, str | None]]:
    """Every value that a facet ever had, oldest first, each with the deed that wrote it."""
    lines = lines_where(
        file,
        "row.id = ? and row.kind = ? and line.facet = ? order by line.n",
        blob(row),
        kind,
        facet,
    )
    return [
        (deeds_where(file, "id = ?", blob(line.deed))[0], line.value) for line in lines.values()
    ]


def made_at(file: WorkbookFile, kind: str) -> dict[str, str]:
    """When each row of a kind was first written, by its id."""
    found = file.ask(
        "select lower(hex(row.id)), min(deed.at) from line join deed on deed.n = line.deed "
        "join row on row.n = line.row where row.kind = ? group by row.id",
        kind,
    )
    return {str(identity): str(at) for identity, at in found}


def written_on(file: WorkbookFile, kind: str, rows: Sequence[str]) -> list[tuple[Deed, str, str]]:
    """Each time that something was written on any of some rows, oldest first.

    The deed, the row and the facet of each; a row that is written to at two facets comes twice.
    """
    if not rows:
        return []
    found = file.ask(
        "select deed.id, lower(hex(row.id)), line.facet from line join deed on deed.n = line.deed "
        f"join row on row.n = line.row where row.kind = ? and row.id in ({marks(rows)}) "
        "order by deed.n, line.n",
        kind,
        *map(blob, rows),
    )
    deeds = {identity: deeds_where(file, "id = ?", identity)[0] for identity, _, _ in found}
    return [
        (deeds[identity], str(row), str(facet))
        for identity, row, facet in found
        if (kind, facet) not in file.splits
    ]


def _built_on(file: WorkbookFile, lines: Sequence[Line], by: str, installation: str) -> Deed | None:
    """Somebody else's newest deed in a return that these lines made: it would go out of sight."""
    made = [line.row for line in lines if (line.kind, line.facet) == ("return", KEY)]
    theirs: list[Deed] = []
    for returned in made:
        for kind, asked in (
            ("answer", "select id from answer where return_id = ? and gone = 0"),
            ("concern", "select id from concern where return_id = ? and gone = 0"),
        ):
            rows = [str(identity) for (identity,) in file.ask(asked, returned)]
            found = written_on(file, kind, rows)
            theirs += [
                deed
                for deed, _row, _facet in found
                if (deed.by, deed.installation) != (by, installation)
            ]
    return theirs[-1] if theirs else None


def _lines_of(file: WorkbookFile, deed: str) -> list[Line]:
    """A deed's lines as they count now: of a facet that was split, their mirrors."""
    lines = lines_where(file, "deed.id = ? order by line.n", blob(deed)).values()
    return list(in_force(lines, file.splits))


def _way_back(
    file: WorkbookFile, lines: list[Line], by: str, installation: str
) -> tuple[Put, ...] | None:
    replaced = dict.fromkeys(old for line in lines for old in line.replaces)
    before: dict[str, Line] = {}
    for some in chunks(replaced):
        held = lines_where(file, f"line.id in ({marks(some)})", *map(blob, some))
        before |= {line.id: line for line in held.values()}

    def is_my_return(head: Line) -> bool:
        [deed] = deeds_where(file, "id = ?", blob(head.deed))
        mine = (deed.by, deed.installation) == (by, installation)
        return mine and deed.sort in {Sort.UNDO, Sort.REDO}

    return way_back(lines, _heads(file, lines), before, is_my_return)


def _heads(file: WorkbookFile, lines: Sequence[Line]) -> dict[Register, tuple[Line, ...]]:
    """What stands now in each register that these lines wrote, for all of them at once."""
    found: dict[Register, tuple[Line, ...]] = {line.register: () for line in lines}
    for some in chunks(dict.fromkeys(line.row for line in lines)):
        heads = lines_where(
            file,
            "line.n in (select head.line from head join row r on r.n = head.row "
            f"where r.id in ({marks(some)})) order by line.id",
            *map(blob, some),
        )
        for head in heads.values():
            if head.register in found:
                found[head.register] += (head,)
    return found


def _standing_instead(file: WorkbookFile, deed: str, lines: list[Line]) -> Deed | None:
    """The newest other deed of which something stands now where this deed wrote."""
    heads = _heads(file, lines).values()
    standing = sorted({head.deed for those in heads for head in those} - {deed})
    others = deeds_where(file, f"id in ({marks(standing)})", *map(blob, standing))
    return others[-1] if others else None
