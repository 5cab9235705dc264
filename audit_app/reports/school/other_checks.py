"""What checks found that grade no standard: each by its own words, and never under the law.

That filtering does not work must reach the head, though no standard asks for just that. What a
check graded somewhere is told there and not again.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from audit_app.reports.school.held import asked, lowered

if TYPE_CHECKING:
    from collections.abc import Iterable

    from audit_app.analysis.claims import Line, Look

OTHERS_SHORT = "Other checks, which grade no standard: not seen in full"
_IN_FULL = 3


@dataclass(frozen=True, slots=True)
class OtherCheck:
    """A check, or one row of it, with the standards that it was looked at for."""

    look: Look
    standards: tuple[str, ...]

    @property
    def words(self) -> str:
        """What was asked and found, as `Filtering works on a pupil device: not in place`."""
        return f"{asked(self.look.label)} {self.look.count or lowered(self.look.words)}"

    @property
    def in_more_words(self) -> str:
        """The same, with the standards that it was looked at for."""
        *most, last = self.standards
        names = f"{', '.join(most)} and {last}" if most else last
        return f"{self.words} (looked at for {names})."


def other_checks(lines: Iterable[Line]) -> tuple[OtherCheck, ...]:
    """The checks of a visit that found something and grade none of these standards."""
    found: dict[tuple[str, str], tuple[Look, list[str]]] = {}
    graded = set()
    for line in lines:
        for look in line.looks:
            key = look.check, look.count or look.words
            if look.grade is not None:
                graded.add(key)
            elif look.found is not None:
                found.setdefault(key, (look, []))[1].append(line.standard.name)
    told = sorted((key for key in found if key not in graded), key=lambda key: key[0])
    return tuple(OtherCheck(found[key][0], tuple(found[key][1])) for key in told)


def in_full(lines: Iterable[Line]) -> tuple[OtherCheck, ...]:
    """Those that were seen in full."""
    return tuple(one for one in other_checks(lines) if one.look.found == _IN_FULL)


def short(lines: Iterable[Line]) -> tuple[OtherCheck, ...]:
    """Those that were seen in part or not at all, the least first."""
    these = [one for one in other_checks(lines) if one.look.found != _IN_FULL]
    return tuple(sorted(these, key=lambda one: one.look.found or 0))
