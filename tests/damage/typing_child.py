"""Types into a workbook until it is killed; says each word only after it is on the disk."""

from __future__ import annotations

import itertools
import sys
from datetime import UTC, datetime
from pathlib import Path

from audit_app.safety.keys import Key
from audit_app.sources import Sources
from audit_app.store.file import open_file
from audit_app.workbook.answers import Answers
from audit_app.workbook.pen import Author, Pen

KEY = Key(bytes(range(32)), bytes(range(16)))


class Typist:
    """Just enough of a workbook to type notes, so that it starts at once."""

    def __init__(self, path: Path, start: int) -> None:
        ids = itertools.count(start * 10_000)
        sources = Sources(
            lambda: datetime(2026, 11, 25, 9, tzinfo=UTC),
            lambda: f"{next(ids):032x}",
            lambda: next(ids).to_bytes(16, "big"),
        )
        file = open_file(path, lambda _salt: KEY)
        self.answers = Answers(Pen(file, sources, Author("Typist", "child"), lambda _change: None))


def main(path: Path, start: int, return_id: str) -> None:
    book = Typist(path, start)
    book.answers.take_up_drafts()
    words = ""
    for number in range(100_000):
        words = f"{words} w{start}.{number}"[-200:].lstrip()
        key = ("G0.01", "")
        book.answers.draft(return_id, key, "note", words)
        sys.stdout.write(f"draft {words}\n")
        sys.stdout.flush()
        if number % 3 == 2:
            book.answers.note(return_id, key, words)
            sys.stdout.write(f"line {words}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3])
