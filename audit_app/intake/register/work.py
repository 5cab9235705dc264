"""A comparing with the register as it goes on: what is held, what was found, what is left."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from audit_app.intake.register import left
from audit_app.rules.schools.types import plain

if TYPE_CHECKING:
    from collections.abc import Iterable

    from audit_app.intake.register.asked import RowProblem
    from audit_app.intake.register.schools import Registered
    from audit_app.intake.register.would import Held, Would
    from audit_app.records import School


class Work:
    """One comparing; `rows` are the register's by URN, `coming` those of them that come now."""

    def __init__(self, held: Held, authority: str) -> None:
        self.held = held
        self.authority = plain(authority)
        self.would: list[Would] = []
        self.problems: list[RowProblem] = []
        self.left: Counter[str] = Counter()
        self.unchanged = 0
        self.by_urn: dict[str, School] = {}
        for school in held.schools:
            if school.urn and (school.urn not in self.by_urn or school.standing != "closed"):
                self.by_urn[school.urn] = school
        self.trusts = {trust.id: trust for trust in held.trusts}
        self.coming: dict[str, Registered] = {}
        self.rows: dict[str, Registered] = {}

    def is_ours(self, authority: Iterable[str]) -> bool:
        """Whether it is of the authority that the import is for, or does not say of which."""
        told = [plain(part) for part in authority]
        return not self.authority or not told or self.authority in told

    def take_problem(self, wrong: RowProblem, *, is_ours: bool) -> None:
        """Keep what is wrong in a file; of other authorities it is only counted."""
        if is_ours:
            self.problems.append(wrong)
        else:
            self.left[left.OTHER_FAULTS] += 1
