"""An answer of a returned file that something does not apply, without a word why not."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from audit_app.journal.lines import canonical
from audit_app.workbook.bring_in.edition import question_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from audit_app.intake.rows import ReadRow
    from audit_app.records import Answer
    from audit_app.workbook.bring_in.items import Item
    from forms.compiled import CompiledForm
    from forms.model import Scale

_BLANK = frozenset({None, ""})


def unreasoned(
    form: CompiledForm,
    rows: Sequence[ReadRow],
    items: Sequence[Item],
    answers: Iterable[Answer],
) -> Mapping[int, str]:
    """By the place of each such answer among the items: where in the file its reason would stand.

    One whose note holds words when the file is taken has its reason, whoever wrote them.
    """
    wanted = _not_applying(form.scales)
    lacking = [at for at, item in enumerate(items) if _says(item) in wanted]
    if not lacking:
        return {}
    held = {answer.id: answer.note for answer in answers}
    taken = {
        item.put.row: (item.put.value or {}).get("note")
        for item in items
        if item.put is not None and item.put.facet == "note"
    }
    where = {row.place("answer"): row for row in rows if row.cells.get("note", 0) in _BLANK}
    found = {}
    for at in lacking:
        row, put = where.get(items[at].place), items[at].put
        if row is None or put is None or taken.get(put.row, held.get(put.row)) not in _BLANK:
            continue
        question = form.question(question_of(row))
        scale = form.scale_of(question) if question is not None else None
        if scale is not None and _says(items[at]) in _not_applying((scale,)):
            found[at] = row.place("note")
    return found


def _says(item: Item) -> object:
    """What an answer that is taken at first would be, as it is kept; None for anything else."""
    if item.put is None or item.put.facet != "value" or item.wants_a_decision:
        return None
    return (item.put.value or {}).get("value")


@lru_cache(maxsize=64)
def _not_applying(scales: tuple[Scale, ...]) -> frozenset[str]:
    """The answers of scales that want a reason, as they are kept."""
    choices = [one for scale in scales for one in scale.choices]
    return frozenset(canonical(one.name) for one in choices if one.counts == "na" and one.note)
