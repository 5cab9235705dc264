"""Finding words in what was written: the newest fifty, from three letters, with no total."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from audit_app.store.file import WorkbookFile

MOST = 50
SHORTEST = 3


@dataclass(frozen=True, slots=True)
class Hit:
    """Where the words were found; the return and question for an answer's note."""

    kind: str
    row: str
    words: str
    return_id: str = ""
    question: str = ""


def search(file: WorkbookFile, typed: str) -> list[Hit]:
    """The newest hits that hold every word typed; the last word may be a beginning.

    What is typed is only ever words to look for: quotes and operators mean nothing.
    """
    words = [word for word in re.findall(r"\w+", typed) if word]
    if not words or max(len(word) for word in words) < SHORTEST:
        return []
    query = " ".join(f'"{word}"' for word in words) + "*"
    found = file.ask(
        "select search.kind, lower(hex(row.id)), search.words, answer.return_id, answer.question "
        "from search join row on row.n = search.rowid "
        "left join answer on search.kind = 'answer' and answer.id = lower(hex(row.id)) "
        "where search match ? order by search.rowid desc limit ?",
        query,
        MOST,
    )
    return [
        Hit(kind, row, words, held or "", question or "")
        for kind, row, words, held, question in found
    ]


def tidy(file: WorkbookFile) -> None:
    """Merge a little of the search index, when nobody is typing."""
    with file.transaction():
        file.do("insert into search (search, rank) values ('merge', 200)")
