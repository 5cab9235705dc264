"""The deeds on the children of the audit that is being set up, each saved as it is done."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from audit_app.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from audit_app.records import Audit, Case
    from ui.audits.steps.tools import Tools


class Cohort:
    """Adds, changes and takes out children; `refuse` hears why something cannot be done yet."""

    def __init__(self, tools: Tools, refuse: Callable[[Problem], None]) -> None:
        self._tools, self._refuse = tools, refuse

    def open_audit(self) -> Audit | None:
        """The audit while its children may change; None, with the reason said, while it is not."""
        try:
            audit = self._tools.need()
        except Problem as problem:
            self._refuse(problem)
            return None
        return audit if audit.sent_on is None else None

    def put(
        self,
        new: Sequence[Mapping[str, object]],
        changed: Mapping[str, Mapping[str, object]] | None = None,
    ) -> bool:
        """Add children and change others (by id) in one deed; whether it is saved."""
        audit = self.open_audit()
        return audit is not None and self._tools.desk.saving.do(
            lambda: self._tools.book.children.put(audit, new, changed)
        )

    def keep(self, case: Case, cells: dict[str, object]) -> bool:
        """Change one child; whether it is saved."""
        return self.put([], {case.id: cells})

    def ask(self, case: Case, agencies: Sequence[str]) -> None:
        """Ask just these agencies about a child."""
        audit = self.open_audit()
        if audit is not None:
            self._tools.desk.saving.do(
                lambda: self._tools.book.children.ask(audit, case, agencies),
                named=f"Who is asked about {case.reference} changed",
            )

    def remove(self, case: Case) -> None:
        """Take a child out, saying how it comes back."""
        audit = self.open_audit()
        if audit is not None:
            self._tools.desk.saving.do(
                lambda: self._tools.book.children.remove(audit, case),
                named=f"{case.reference} taken out",
            )

    def add(self, number: int, cases: Sequence[Case]) -> bool:
        """Add so many children under the next references that are free; whether it is saved."""
        audit = self.open_audit()
        if audit is None or number <= 0:
            return False
        free = _free(audit.code, {case.reference for case in cases})
        return self.put([{"reference": reference} for reference in itertools.islice(free, number)])


def _free(code: str, taken: set[str]) -> Iterator[str]:
    numbered = (f"{code}-{number:02}" for number in itertools.count(1))
    return (reference for reference in numbered if reference not in taken)
