"""Which answers of open returns say one thing and lack what belongs to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from audit_app.store.file import WorkbookFile

_SO = (
    "select answer.return_id, answer.question, answer.part from answer "
    'join "return" on "return".id = answer.return_id '
    'where "return".audit_id = ? and "return".gone = 0 and answer.gone = 0 '
    "and answer.value in ({marks}) and coalesce(answer.note, '') = '' {more} "
    "order by answer.return_id, answer.question, answer.part"
)
_NO_REASON = "and coalesce(answer.why_na, '') = ''"
_NO_EVIDENCE = (
    "and coalesce(answer.evidence_where, '') = '' and not exists (select 1 from answer tick "
    "where tick.return_id = answer.return_id and tick.part = answer.part and tick.gone = 0 "
    "and tick.question = answer.question || '#evidence' "
    "and coalesce(tick.value, 'null') not in ('null', '[]'))"
)
Place = tuple[str, str, str]
"""A return's id, the question, and its part."""


def without_reason(file: WorkbookFile, audit_id: str, values: Sequence[str]) -> list[Place]:
    """The answers of an audit that are one of these values and give no reason for it."""
    return _so(file, audit_id, values, _NO_REASON)


def without_evidence(file: WorkbookFile, audit_id: str, values: Sequence[str]) -> list[Place]:
    """The answers of an audit that are one of these values with no note, pointer or tick."""
    return _so(file, audit_id, values, _NO_EVIDENCE)


def _so(file: WorkbookFile, audit_id: str, values: Sequence[str], more: str) -> list[Place]:
    if not values:
        return []
    marks = ", ".join("?" for _ in values)
    return [
        (str(holder), str(question), str(part))
        for holder, question, part in file.ask(
            _SO.format(marks=marks, more=more), audit_id, *values
        )
    ]
