"""An open workbook: the deeds by noun, undo and redo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.journal.lines import Sort
from audit_app.problems import Problem
from audit_app.store import history
from audit_app.workbook.actions import Actions
from audit_app.workbook.answers import Answers
from audit_app.workbook.audits import Audits
from audit_app.workbook.children import Children
from audit_app.workbook.documents import Documents
from audit_app.workbook.findings import Findings
from audit_app.workbook.pen import Author, Change, Pen
from audit_app.workbook.returns import Returns
from audit_app.workbook.sessions import Sessions
from audit_app.workbook.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable

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
        self.children = Children(self.pen)
        self.answers = Answers(self.pen)
        self.returns = Returns(self.pen, self.answers)
        self.findings = Findings(self.pen)
        self.actions = Actions(self.pen)
        self.sessions = Sessions(self.pen)
        self.documents = Documents(self)

    def undo(self) -> Change | None:
        """Take back my newest deed; None when there is none. Ctrl+Z, again and again.

        Raises Problem when somebody has changed the same thing since, or it was signed off.
        """
        return self._step(history.to_undo, Sort.UNDO, "Undo")

    def redo(self) -> Change | None:
        """Do again what I last took back; None when there is nothing."""
        return self._step(history.to_redo, Sort.REDO, "Redo")

    def close(self) -> None:
        """Let the file go."""
        self.file.close()

    def _told(self, change: Change) -> None:
        self.returns.heard(change)
        self._tell(change)

    def _step(
        self,
        find: Callable[[WorkbookFile, str, str], history.Step | None],
        sort: Sort,
        word: str,
    ) -> Change | None:
        author = self.pen.author
        step = find(self.file, author.by, author.installation)
        if step is None:
            return None
        if step.puts is None:
            since = step.blocked_by
            what = (
                f"“{step.deed.label}” settled what was said differently, so it has no one way back."
                if since is None
                else f"{since.by} has changed the same thing since “{step.deed.label}”."
            )
            raise Problem(
                "changed-since",
                what,
                "Nothing was taken back.",
                "Look at the history of that field (H) and write what it should say.",
            )
        label = step.deed.label.removeprefix("Undo: ")
        return self.pen.write(f"{word}: {label}", step.puts, sort, step.deed.id)
