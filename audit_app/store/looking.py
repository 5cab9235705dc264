"""Which answers of some returns say one thing and lack what belongs to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from audit_app.store.file import WorkbookFile

Place = tuple[str, str, str]
"""A return's id, the question, and its part."""

_TICKS = "#evidence"  # what the ticks beside a standard are answered under, after its name
_AT_ONCE = 500  # returns in one question to the file
_SO = (
    "select return_id, question, part, value, coalesce(why_na, ''), coalesce(evidence_where, '') "
    "from answer where return_id in ({returns}) and gone = 0 and ("
    "(value in ({values}) and coalesce(note, '') = '') or question like '%' || ?) "
    "order by return_id, question, part"
)


def lacking(
    file: WorkbookFile, returns: Sequence[str], na: Sequence[str], best: Sequence[str]
) -> tuple[list[Place], list[Place]]:
    """The answers that give no reason for not applying, and the best with nothing to show them.

    `na` and `best` are the values, as they are kept, that want a reason or something to be seen: a
    note, a pointer, or a tick of the evidence beside the standard.
    """
    no_reason: list[Place] = []
    unseen: list[Place] = []
    ticked: set[Place] = set()
    for at in range(0, len(returns), _AT_ONCE):
        some, values = list(returns[at : at + _AT_ONCE]), [*na, *best]
        asked = _SO.format(returns=_marks(some), values=_marks(values))
        for holder, question, part, value, why, where in file.ask(asked, *some, *values, _TICKS):
            if question.endswith(_TICKS):
                if value not in {None, "[]"}:
                    ticked.add((holder, question.removesuffix(_TICKS), part))
            elif value in na and not why:
                no_reason.append((holder, question, part))
            elif value in best and not where:
                unseen.append((holder, question, part))
    return no_reason, [place for place in unseen if place not in ticked]


def voiceless(
    file: WorkbookFile,
    returns: Sequence[str],
    chosen: Mapping[str, frozenset[str]],
    worded: Sequence[str],
) -> list[Place]:
    """The answers about the child's voice of each return in which none of them holds a word.

    `chosen` are the questions that are answered by a choice, each with the values that say that
    something was found; `worded` are those that are answered in words.
    """
    answered: dict[str, list[Place]] = {}
    told: set[str] = set()
    for at in range(0, len(returns), _AT_ONCE):
        some, questions = list(returns[at : at + _AT_ONCE]), [*chosen, *worded]
        asked = (
            "select return_id, question, part, value, coalesce(note, '') from answer "
            f"where return_id in ({_marks(some)}) and question in ({_marks(questions)}) "
            "and gone = 0 and value is not null order by return_id, question, part"
        )
        for holder, question, part, value, note in file.ask(asked, *some, *questions):
            if question in worded or note.strip():
                told.add(holder)
            elif value in chosen[question]:
                answered.setdefault(holder, []).append((holder, question, part))
    return [one for holder, these in answered.items() if holder not in told for one in these]


def _marks(held: Sequence[str]) -> str:
    return ", ".join("?" for _ in held)
