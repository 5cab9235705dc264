"""The one pen that every deed is written with: it signs, dates, writes and tells what changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from audit_app.journal.facets import SEALED_KINDS
from audit_app.journal.lines import Deed, Sort
from audit_app.store.resting import is_signed
from audit_app.store.standing import return_of
from audit_app.store.write import Written, note, write
from audit_app.workbook.sealed import sealed

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from audit_app.journal.lines import Put
    from audit_app.sources import Sources
    from audit_app.store.file import WorkbookFile


@dataclass(frozen=True, slots=True)
class Author:
    """Who writes: a role or a name that the person chose (a claim), on which installation."""

    by: str
    installation: str


@dataclass(frozen=True, slots=True)
class Change:
    """What a deed touched, so that each page can tell whether it must look again.

    `passed_over` says which signed return an undo went past, as it may not be changed.
    """

    label: str
    at: str
    sort: Sort
    rows: frozenset[tuple[str, str]]
    passed_over: str = ""

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds of row that were touched."""
        return frozenset(kind for kind, _row in self.rows)

    def touches(self, kind: str, row: str | None = None) -> bool:
        """Whether a row of this kind, or this very row, was touched."""
        return kind in self.kinds if row is None else (kind, row) in self.rows


class Pen:
    """Writes deeds for one author in one file, and tells each change to whoever listens."""

    def __init__(
        self,
        file: WorkbookFile,
        sources: Sources,
        author: Author,
        tell: Callable[[Change], None],
    ) -> None:
        self.file = file
        self.sources = sources
        self.author = author
        self._tell = tell

    def note(self, label: str, sort: Sort) -> None:
        """Note who erased words or took in another copy, and when; no value is given."""
        note(self.file, self._deed(label, sort))

    def write(
        self,
        label: str,
        puts: Sequence[Put],
        sort: Sort = Sort.ORDINARY,
        undoes: str | None = None,
    ) -> Change | None:
        """Do one deed; None when it would have changed nothing. It is on the disk when this ends.

        Raises Problem when the drive or the file stands in the way, or when the deed would write
        in a return that is signed off.
        """
        if sort not in {Sort.SIGN_OFF, Sort.REOPEN, Sort.MERGE, Sort.ERASURE}:
            self._see_that_nothing_is_sealed(puts)
        written = write(self.file, self._deed(label, sort, undoes), puts, self.sources.salt)
        return None if written is None else self.tell_written(written)

    def tell_written(self, written: Written) -> Change:
        """Tell what a deed touched, after it is on the disk."""
        change = Change(written.deed.label, written.deed.at, written.deed.sort, written.rows)
        self._tell(change)
        return change

    def _deed(self, label: str, sort: Sort, undoes: str | None = None) -> Deed:
        by, installation = self.author.by, self.author.installation
        return Deed(self.sources.new_id(), label, self.stamp(), by, installation, sort, undoes)

    def stamp(self) -> str:
        """This moment, as the journal writes it: ISO, UTC, to the second."""
        return self.sources.now().isoformat(timespec="seconds")

    def today(self) -> date:
        """The day that it is where the person is: in summer the stamp is an hour behind."""
        return self.sources.now().astimezone().date()

    def _see_that_nothing_is_sealed(self, puts: Sequence[Put]) -> None:
        asked: dict[tuple[str, str], str | None] = {}
        for put in puts:
            row = put.kind, put.row
            if put.kind in SEALED_KINDS and not asked.get(row):
                holder = return_of(self.file, *row) if row not in asked else None
                if holder is None and put.value is not None:
                    holder = put.value.get("return_id")
                asked[row] = holder
        for holder in dict.fromkeys(asked.values()):
            if holder is not None and is_signed(self.file, holder):
                raise sealed(self.file, holder, "Nothing in it has changed.")
