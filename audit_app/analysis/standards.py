"""What a year's returns say to each standard, in the form's order: never a ranking of schools."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from audit_app.analysis.chance import share

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from forms.compiled import CompiledForm

MET, PARTLY, NOT, NA, BLANK = "met", "partly", "not", "na", ""
_COUNTED = (MET, PARTLY, NOT)


@dataclass(frozen=True, slots=True)
class Standard:
    """One standard as a form has it; `basis` is `statutory` or `good_practice`."""

    name: str
    label: str
    section: str
    basis: str = ""


@dataclass(frozen=True, slots=True)
class Counted:
    """How the returns that were asked a standard answered it, with each sort of blank apart."""

    standard: Standard
    met: int = 0
    partly: int = 0
    not_met: int = 0
    na: int = 0
    unanswered: int = 0

    @property
    def of(self) -> int:
        """How many returns judged it: those to which it does not apply are no part of that."""
        return self.met + self.partly + self.not_met

    @property
    def asked(self) -> int:
        """How many returns were asked it, whatever they said."""
        return self.of + self.na + self.unanswered

    @property
    def words(self) -> str:
        """`fully met in 31 of 39 returns (79%); 6 partly met, 2 not met`, and what stands apart."""
        if not self.of:
            return f"no return judged this{self._apart}"
        noun = "return" if self.of == 1 else "returns"
        met, _of, whole = share(self.met, self.of).partition(f" of {self.of}")
        said = f"fully met in {met} of {self.of} {noun}{whole}"
        low = ((self.partly, "partly met"), (self.not_met, "not met"))
        rest = ", ".join(f"{count} {words}" for count, words in low if count)
        return f"{said}{'; ' if rest else ''}{rest}{self._apart}"

    @property
    def _apart(self) -> str:
        blank = ((self.na, "does not apply"), (self.unanswered, "not answered"))
        said = ", ".join(f"{count} {words}" for count, words in blank if count)
        return f". Apart from these: {said}" if said else ""


def standards_of(form: CompiledForm) -> tuple[Standard, ...]:
    """What a form asks that can be met, partly met or not met."""
    found = []
    for section in form.sections:
        for question in section.questions:
            scale = form.scale_of(question)
            if question.type == "select_one" and scale is not None and scale.judged:
                basis = question.basis
                found.append(Standard(question.name, question.label, section.label, basis))
    return tuple(found)


def counted(
    standards: Sequence[Standard], returns: Iterable[Mapping[str, str]]
) -> tuple[Counted, ...]:
    """Count each standard over returns, which say by standard what was asked and how it counts.

    A standard that a return does not name was not asked there, and counts nowhere; "" is a blank.
    """
    tallies: dict[str, dict[str, int]] = {one.name: {} for one in standards}
    for said in returns:
        for name, counts in said.items():
            if name in tallies:
                tallies[name][counts] = tallies[name].get(counts, 0) + 1
    return tuple(
        Counted(one, *(tallies[one.name].get(counts, 0) for counts in (*_COUNTED, NA, BLANK)))
        for one in standards
    )
