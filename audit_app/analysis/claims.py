"""What a school says of itself beside what the officer saw, standard by standard.

A difference is no mistake of anybody's: the school's own answer stands, and nothing is averaged.
A check grades only a standard that its words are about; what it touches beside is looked at and not
graded. Where several checks grade one standard, what was seen least counts.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from forms.answers import is_answered
from forms.progress import chosen
from forms.values.words import in_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from forms.compiled import CompiledForm
    from forms.model import Question
    from forms.rules import Given

GRADES = {"met": 3, "partly": 2, "not": 1}
GRADE_WORDS = {3: "Seen in full", 2: "Seen in part", 1: "Looked for, not seen"}
_FAR = 1  # a gap of more than so many grades is flagged

# Where nothing was seen: there was no time, or no check that could see it.
NOTHING_SEEN = frozenset({"not_looked_at", "no_check"})

# Where what was seen stands beside a rating.
COMPARED = frozenset({"same", "less", "more"})

# How the officer's view stands to the school's rating, as the screen and the documents say it.
OUTCOMES = {
    "less": "We saw less than the school’s rating",
    "same": "We saw what the school says",
    "more": "We saw more than the school’s rating",
    "not_looked_at": "Not looked at",
    "no_check": "No check of a visit asks this",
    "not_graded": "Looked at, not graded",
    "no_claim": "No rating to compare with",
}


@dataclass(frozen=True, slots=True)
class Standard:
    """One standard of the school's form, with the section it stands in and what it rests on."""

    name: str
    label: str
    section: str
    section_label: str
    basis: str = ""


@dataclass(frozen=True, slots=True)
class Signed:
    """Whose return an answer stands in, who signed it there and when; "" while nobody has."""

    name: str
    role: str = ""
    on: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """What a school says of a standard in one year.

    `state` is `answered`, `unanswered`, `not_asked` or `no_return`; `counts` is that of the choice.
    `trust` is the trust that said it for all its schools, where the school itself was not asked.
    """

    state: str
    words: str
    counts: str = ""
    note: str = ""
    where: str = ""
    trust: Signed | None = None

    @property
    def said(self) -> str:
        """The words, with whose they are where they are not the school's own."""
        return f"{self.words} (its trust)" if self.trust is not None else self.words

    @property
    def grade(self) -> int | None:
        """3 for met, 2 for partly, 1 for not met; None for anything else."""
        return GRADES.get(self.counts)


@dataclass(frozen=True, slots=True)
class Look:
    """What one check of a visit saw of a standard.

    `grade` is None for words, where it was not looked at, and where the words of the check are not
    about this standard; `found` is what the check itself found all the same. `count` says in short
    what was counted, such as "21 of 23 met the test". Of a check that `is_of_several` standards its
    own words stand beside what it saw.
    """

    check: str
    label: str
    words: str
    note: str = ""
    grade: int | None = None
    is_looked_at: bool = True
    count: str = ""
    found: int | None = None
    is_of_several: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """The three accounts of one standard: last year's claim, this year's, and the visit's looks."""

    standard: Standard
    last: Claim
    now: Claim
    looks: tuple[Look, ...] = ()
    has_check: bool = True

    @property
    def seen(self) -> int | None:
        """What was seen least, as a grade; None where nothing that was looked at grades it."""
        return min((look.grade for look in self.looks if look.grade is not None), default=None)

    @property
    def claim(self) -> Claim:
        """The rating that the visit is compared with: this year's, or else last year's."""
        return self.last if self.now.grade is None and self.last.grade is not None else self.now

    @property
    def outcome(self) -> str:
        """How the officer's view stands to the school's rating: a key of `OUTCOMES`."""
        if not self.has_check:
            return "no_check"
        if not any(look.is_looked_at for look in self.looks):
            return "not_looked_at"
        if self.seen is None:
            return "not_graded"
        if self.claim.grade is None:
            return "no_claim"
        if self.seen == self.claim.grade:
            return "same"
        return "less" if self.seen < self.claim.grade else "more"

    @property
    def is_far(self) -> bool:
        """Whether the two are more than one grade apart."""
        seen, claimed = self.seen, self.claim.grade
        return seen is not None and claimed is not None and abs(seen - claimed) > _FAR

    @property
    def differs(self) -> bool:
        """Whether the officer saw less or more than the school says."""
        return self.outcome in {"less", "more"}


def of_several(said: Sequence[tuple[str, Claim]]) -> Claim:
    """What several schools that merged said of a standard, each by its name.

    Where they said the same it stands once; where not, neither stands for the other, so that there
    is no rating to compare with.
    """
    told = [(name, claim) for name, claim in said if claim.state == "answered"]
    if not told:
        return said[0][1]
    note = " ".join(f"{name}: {claim.note}" for name, claim in told if claim.note)
    where = " ".join(f"{name}: {claim.where}" for name, claim in told if claim.where)
    words = {claim.words for _name, claim in said}
    if len(words) == 1:
        return Claim("answered", told[0][1].words, told[0][1].counts, note, where)
    each = "; ".join(f"{name}: {claim.words}" for name, claim in said)
    return Claim("answered", each, "", note, where)


def claim_of(form: CompiledForm, question: Question, held: Given | None, where: str = "") -> Claim:
    """A school's answer to a standard, in its words."""
    if held is None or not is_answered(question, held.value):
        return Claim("unanswered", "Unanswered", note="" if held is None else held.note)
    choices = chosen(form, question, held.value)
    counts = choices[0].counts if choices else ""
    return Claim("answered", in_words(form, question, held.value), counts, held.note, where)
