"""Who may be at risk now: sought among all answers of many audits and years by one question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.journal.lines import canonical
from audit_app.records import Return
from audit_app.store import read
from audit_app.store.lines import marks

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from audit_app.store.file import WorkbookFile

_YES = canonical("yes")
# What is called "yes" is found by its own index, so the answers come first; anything else is sought
# among the returns of the audits. Without the order SQLite would guess, and may read every answer.
_BY_ANSWER = f"answer cross join \"return\" held on held.id = return_id and value = '{_YES}'"
_BY_RETURN = '"return" held cross join answer on return_id = held.id'


def forms_answered(file: WorkbookFile, audits: Sequence[str]) -> list[str]:
    """The pinned forms that records of the audits' children, or visits of rounds, are made on."""
    found = file.ask(
        f'select distinct form_id from "return" where audit_id in ({marks(audits)}) and gone = 0 '
        "and (case_id is not null or visit_id is not null) order by form_id",
        *audits,
    )
    return [str(form) for (form,) in found]


def untold_in(
    file: WorkbookFile, audits: Sequence[str], stopping: Mapping[str, Sequence[tuple[str, str]]]
) -> list[Return]:
    """The returns about children, and of visits, that say so and hold no word of who was told.

    `stopping` are the answers that say it: of each pinned form, the questions with their choices.
    """
    said = [
        (form, question, canonical(choice))
        for form, those in stopping.items()
        for question, choice in those
    ]
    found: set[str] = set()
    for place, these in (
        (_BY_ANSWER, [one for one in said if one[2] == _YES]),
        (_BY_RETURN, [one for one in said if one[2] != _YES]),
    ):
        if these:
            found |= _saying(file, place, audits, these)
    return [read.row(file, Return, identity) for identity in sorted(found)]


def _saying(
    file: WorkbookFile, place: str, audits: Sequence[str], said: Sequence[tuple[str, str, str]]
) -> set[str]:
    questions = sorted({question for _form, question, _value in said})
    found = file.ask(
        f"select held.id from {place} "
        f"where question in ({marks(questions)}) and held.audit_id in ({marks(audits)}) "
        "and answer.gone = 0 and held.gone = 0 "
        "and (held.case_id is not null or held.visit_id is not null) "
        f"and (held.form_id, question, value) in (values {', '.join(['(?, ?, ?)'] * len(said))}) "
        "and not exists (select 1 from concern where return_id = held.id and gone = 0)",
        *questions,
        *audits,
        *(each for one in said for each in one),
    )
    return {str(identity) for (identity,) in found}
