"""An open workbook: the deeds by noun, undo and redo."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from audit_app.journal.lines import Sort
from audit_app.problems import Problem
from audit_app.store import history
from audit_app.store.batches import batch_of
from audit_app.workbook.actions import Actions
from audit_app.workbook.answers import Answers
from audit_app.workbook.audits import Audits
from audit_app.workbook.children import Children
from audit_app.workbook.concerns import Concerns
from audit_app.workbook.documents import Documents
from audit_app.workbook.findings import Findings
from audit_app.workbook.follow_up import FollowUp
from audit_app.workbook.forms import Forms
from audit_app.workbook.pen import Author, Change, Pen
from audit_app.workbook.pressing import Pressing
from audit_app.workbook.returns import Returns
from audit_app.workbook.schools.contacts import Contacts
from audit_app.workbook.schools.programme import Programme
from audit_app.workbook.schools.register import Schools
from audit_app.workbook.schools.rounds import Rounds
from audit_app.workbook.schools.trusts import Trusts
from audit_app.workbook.schools.visiting import Visiting
from audit_app.workbook.schools.visits import Visits
from audit_app.workbook.sealed import in_words, sealed
from audit_app.workbook.sending import Sending
from audit_app.workbook.sessions import Sessions
from audit_app.workbook.settings import Settings
from audit_app.workbook.signing import Signing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from audit_app.sources import Sources
    from audit_app.store.file import WorkbookFile


class Workbook:
    """What a person can do to a workbook, each noun in a room of its own."""

    def __init__(
        self,
        file: WorkbookFile,
        sources: Sources,
        author: Author,
        tell: Callable[[Change], None] = lambda _change: None,
    ) -> None:
        self.file = file
        self._tell = tell
        self.pen = Pen(file, sources, author, self._told)
        self.settings = Settings(self.pen)
        self.audits = Audits(self.pen)
        self.forms = Forms(self.pen)
        self.children = Children(self.pen)
        self.answers = Answers(self.pen)
        self.returns = Returns(self.pen, self.answers)
        self.concerns = Concerns(self.pen, self.answers, self.returns)
        self.signing = Signing(self.pen, self.answers, self.returns, self.concerns)
        self.sending = Sending(self.pen)
        self.rounds = Rounds(self.pen)
        self.findings = Findings(self.pen)
        self.actions = Actions(self.pen)
        self.pressing = Pressing(self.pen)
        self.follow_up = FollowUp(self.pen)
        self.sessions = Sessions(self.pen)
        self.schools = Schools(self.pen)
        self.trusts = Trusts(self.pen)
        self.contacts = Contacts(self.pen)
        self.visits = Visits(self.pen)
        self.visiting = Visiting(self.pen)
        self.programme = Programme(self.pen, self.schools, self.visits, self.settings)
        self.documents = Documents(self)

    def undo(self) -> Change | None:
        """Take back my newest deed; None when there is none. Ctrl+Z, again and again.

        What is in a signed return, or made it, is passed over: it is reopened, with a reason.
        Files that were taken together go back together. Raises Problem when somebody has changed
        the same thing since, or nothing else is left.
        """
        together = self._newest_batch()
        if together:
            return self._take_back(together)
        return self._step(history.undoable, Sort.UNDO, "Undo")

    def undo_one(self, deed_id: str) -> Change | None:
        """Take back one deed of mine; a Problem where something stands in the way."""
        author = self.pen.author
        step = history.step_back(self.file, deed_id, author.by, author.installation)
        if step.held_by is not None:
            raise sealed(self.file, step.held_by, "Nothing was taken back.")
        if step.puts is None:
            raise _no_way_back(step)
        return self.pen.write(f"Undo: {step.deed.label}", step.puts, Sort.UNDO, step.deed.id)

    def _newest_batch(self) -> str:
        """Which taking of files my newest deed belongs to; "" where it is another deed."""
        author = self.pen.author
        newest = history.newest_undoable(self.file, author.by, author.installation)
        return "" if newest is None else batch_of(self.file, newest.id)

    def _take_back(self, batch: str) -> Change | None:
        from audit_app.workbook.bring_in.taking import take_back

        return take_back(self, batch)

    def redo(self) -> Change | None:
        """Do again what I last took back; None when there is nothing.

        Files that went back together come again together, with the seals that they had.
        """
        author = self.pen.author
        newest = next(history.redoable(self.file, author.by, author.installation), None)
        undone = newest.deed.undoes if newest is not None else None
        together = batch_of(self.file, undone) if undone is not None else ""
        if together:
            from audit_app.workbook.bring_in.taking import take_again

            return take_again(self, together)
        return self.redo_one()

    def redo_one(self) -> Change | None:
        """Do one deed again, though it was done together with others."""
        return self._step(history.redoable, Sort.REDO, "Redo")

    def close(self) -> None:
        """Let the file go."""
        self.file.close()

    def _told(self, change: Change) -> None:
        self.returns.heard(change)
        self._tell(change)

    def _step(
        self,
        steps: Callable[[WorkbookFile, str, str], Iterator[history.Step]],
        sort: Sort,
        word: str,
    ) -> Change | None:
        author, passed = self.pen.author, ""
        for step in steps(self.file, author.by, author.installation):
            if step.held_by is not None:
                passed = passed or step.held_by
                continue
            if step.puts is None:
                raise _no_way_back(step)
            label = step.deed.label.removeprefix("Undo: ")
            change = self.pen.write(f"{word}: {label}", step.puts, sort, step.deed.id)
            if change is None or not passed:
                return change
            return replace(change, passed_over=in_words(self.file, passed))
        if passed:
            raise sealed(self.file, passed, "Nothing was taken back.")
        return None


def _no_way_back(step: history.Step) -> Problem:
    since, label = step.blocked_by, step.deed.label
    what = (
        f"“{label}” settled what was said differently, so it has no one way back."
        if since is None
        else f"{since.by} has changed the same thing since “{label}”."
    )
    return Problem(
        "changed-since",
        what,
        "Nothing was taken back.",
        "Look at the history of that field (H) and write what it should say.",
    )
