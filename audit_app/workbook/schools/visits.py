"""The officer's visits: planned, moved with a reason, declined, called off, done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.problems import Problem
from audit_app.records import School, Visit
from audit_app.store import read
from audit_app.workbook.puts import changing, making

if TYPE_CHECKING:
    from collections.abc import Sequence

    from audit_app.workbook.pen import Change, Pen

# What a visit that has not happened can become, and the words for it.
NOT_DONE = {"declined": "declined", "called_off": "called off"}


class Visits:
    """Visits to schools, by the officer."""

    def __init__(self, pen: Pen) -> None:
        self._pen = pen

    def all(self) -> list[Visit]:
        """Every visit, the earliest first."""
        return read.rows(self._pen.file, Visit, order="coalesce(on_date, term), id")

    def of_school(self, school_id: str) -> list[Visit]:
        """The visits of one setting, the earliest first."""
        return read.rows(
            self._pen.file, Visit, order="coalesce(on_date, term), id", school_id=school_id
        )

    def of_thread(self, the_thread: Sequence[School]) -> list[Visit]:
        """The visits of a school and of all that it followed."""
        return [visit for school in the_thread for visit in self.of_school(school.id)]

    def planned(self, the_thread: Sequence[School]) -> list[Visit]:
        """Those planned to a school, and to closed ones that it followed, which go on as its own.

        What is open still, as where the school was split off from it, has its visits itself.
        """
        school, *before = the_thread
        return [
            visit
            for visit in self.of_thread(
                [school, *(one for one in before if one.standing == "closed")]
            )
            if visit.standing == "planned"
        ]

    def one(self, visit_id: str) -> Visit:
        """One visit."""
        return read.row(self._pen.file, Visit, visit_id)

    def plan(
        self, school: School, kind: str, term: str, on_date: str | None = None, **cells: object
    ) -> str:
        """Plan a visit into a term, on a day if one is agreed; its id."""
        identity = self._pen.sources.new_id()
        puts = making(
            "visit",
            identity,
            school_id=school.id,
            kind=kind,
            term=term,
            on_date=on_date,
            standing="planned",
            **cells,
        )
        self._pen.write(f"Plan a visit to {school.name}", puts)
        return identity

    def move(self, visit: Visit, term: str, on_date: str | None, reason: str) -> Change | None:
        """Put a planned visit into another term or on another day, with the reason.

        Raises Problem for a visit that is not planned any more, and without a reason.
        """
        self._see_that_it_is_planned(visit)
        if not reason.strip():
            raise Problem(
                "no-reason",
                "A visit is moved with a reason.",
                "The visit stays where it was.",
                "Say why it is moved: the history keeps it.",
            )
        puts = changing(visit, term=term, on_date=on_date, move_reason=reason)
        return self._pen.write("Move a visit", puts)

    def agree(self, visit: Visit, on_date: str, term: str) -> Change | None:
        """Note the day that was agreed with the school."""
        self._see_that_it_is_planned(visit)
        return self._pen.write(
            "Agree the day of a visit", changing(visit, on_date=on_date, term=term)
        )

    def set_aside(self, visit: Visit, standing: str, reason: str) -> Change | None:
        """Say that a school declined a visit, or that it was called off, with the reason."""
        self._see_that_it_is_planned(visit)
        if not reason.strip():
            raise Problem(
                "no-reason",
                f"A visit is {NOT_DONE[standing]} with a reason.",
                "The visit stays planned.",
                "Say why in a few words: the history keeps it.",
            )
        puts = changing(visit, standing=standing, standing_reason=reason)
        return self._pen.write(f"Note a visit as {NOT_DONE[standing]}", puts)

    def change(self, visit: Visit, label: str, **cells: object) -> Change | None:
        """Change what is held of a visit; `label` says the deed in words.

        Raises Problem for another kind of a visit that was signed off: its clock runs by it.
        """
        if visit.standing in {"done", "declined"} and cells.get("kind", visit.kind) != visit.kind:
            raise Problem(
                "signed",
                "The kind of a visit that was signed off is not changed.",
                "Nothing was changed.",
                "Reopen the record of the visit with a reason, and say the kind there.",
            )
        return self._pen.write(label, changing(visit, **cells))

    def _see_that_it_is_planned(self, visit: Visit) -> None:
        if visit.standing != "planned":
            raise Problem(
                "not-planned",
                "This visit is not planned any more.",
                "Nothing was changed.",
                "Plan another visit to the school.",
            )
