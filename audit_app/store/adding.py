"""Adding lines that were made elsewhere, or out of older lines: as they are, each to its deed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.journal.facets import KEY
from audit_app.store.lines import blob
from audit_app.store.write import add_receipt, note_making, row_number

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from audit_app.journal.lines import Line
    from audit_app.store.connected import Connected


def add_lines(
    file: Connected, lines: Sequence[Line], deeds: Mapping[str, int]
) -> list[tuple[int, str, str]]:
    """Add the lines with what they replace, and give each touched row with its kind and facet.

    `deeds` are the numbers of their deeds in this file. Each deed gets a further link in the chain
    of receipts, since more of it has arrived.
    """
    touched: list[tuple[int, str, str]] = []
    made: dict[str, tuple[int, int]] = {}
    digests: dict[str, list[bytes]] = {}
    for line in lines:
        row = row_number(file, line.kind, line.row)
        number = file.do(
            "insert into line (id, deed, row, facet, value, salt, commitment, digest) "
            "values (?, ?, ?, ?, ?, ?, ?, ?)",
            blob(line.id),
            deeds[line.deed],
            row,
            line.facet,
            line.value,
            line.salt,
            line.commitment,
            line.digest,
        )
        made[line.id] = number, row
        digests.setdefault(line.deed, []).append(line.digest)
        touched.append((row, line.kind, line.facet))
    _set_heads(file, lines, made)
    for deed, found in digests.items():
        [(header,)] = file.ask("select digest from deed where id = ?", blob(deed))
        add_receipt(file, deeds[deed], header, found)
    return touched


def _set_heads(file: Connected, lines: Sequence[Line], made: Mapping[str, tuple[int, int]]) -> None:
    """What stands now that the lines are there; nothing stands in a facet that was split."""
    for line in lines:
        for old in sorted(line.replaces):
            [(old_number,)] = file.ask("select n from line where id = ?", blob(old))
            file.do("insert into replaces (line, old) values (?, ?)", made[line.id][0], old_number)
            file.do(
                "delete from head where row = ? and facet = ? and line = ?",
                made[line.id][1],
                line.facet,
                old_number,
            )
    for line in lines:
        number, row = made[line.id]
        is_replaced = file.ask("select 1 from replaces where old = ? limit 1", number)
        if not is_replaced and (line.kind, line.facet) not in file.splits:
            file.do("insert into head (row, facet, line) values (?, ?, ?)", row, line.facet, number)
        if line.facet == KEY:
            note_making(file, row)
