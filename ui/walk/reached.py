"""Which sections a return has now, how far each is, and which one somebody is in."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from forms.progress import SectionProgress
    from forms.rules import Asked


class Reached:
    """The sections in their order; `at` is the one in hand, which stays so when others come."""

    def __init__(self) -> None:
        self.sections: Sequence[SectionProgress] = ()
        self.at = 0

    @property
    def shown(self) -> SectionProgress:
        """The section in hand."""
        return self.sections[self.at]

    def take(self, sections: Sequence[SectionProgress]) -> None:
        """Take the sections as they are now: answers open some and close others."""
        before = self._names()
        self.sections = sections
        now = self._names()
        if before and now != before:
            wanted = before[self.at] if self.at < len(before) else now[0]
            self.at = now.index(wanted) if wanted in now else 0

    def place_of(self, one: Asked) -> int:
        """In which section a question is asked."""
        return self._names().index((one.section.name, one.part))

    def asked_here(self, every: Iterable[Asked]) -> list[Asked]:
        """What is asked in the section in hand."""
        here = self._names()[self.at]
        return [one for one in every if (one.section.name, one.part) == here]

    def say(self) -> tuple[str, int]:
        """The section in hand as a title, with its child, and how much of it is unanswered."""
        shown = self.shown
        label = f"{shown.section.label}: {shown.part}" if shown.part else shown.section.label
        return f"{self.at + 1}  {label}", shown.asked - shown.answered

    def _names(self) -> list[tuple[str, str]]:
        return [(one.section.name, one.part) for one in self.sections]
