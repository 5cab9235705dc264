"""Words made ready to print: each run in a face that has its letters, none lost in silence."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING

from exports import arabic
from exports.typefaces import ARABIC, BODY, WIDE, letters

if TYPE_CHECKING:
    from collections.abc import Iterator

MISSING = "\ufffd"
_BREAKS = "\n\t"
# They draw nothing wherever they stand, and come along when words are pasted from the web.
_UNSEEN = str.maketrans(dict.fromkeys("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff", ""))


@dataclass(frozen=True, slots=True)
class Run:
    """Letters that one face draws."""

    face: str
    words: str


@dataclass(slots=True)
class Letters:
    """Finds faces for words and keeps account of the letters that none of them has."""

    missing: set[str] = field(default_factory=set)

    def runs(self, words: str) -> tuple[Run, ...]:
        """The words as runs; a letter that no face has, or that hides, becomes a visible mark."""
        plain = unicodedata.normalize("NFC", words.replace("\r\n", "\n").replace("\r", "\n"))
        if letters(BODY).issuperset(plain):
            return (Run(BODY, plain),) if plain else ()
        return tuple(self._parted(plain.translate(_UNSEEN)))

    def report(self) -> tuple[str, ...]:
        """The letters that were replaced, as a person can look them up."""
        return tuple(_named(letter) for letter in sorted(self.missing))

    def _parted(self, words: str) -> Iterator[Run]:
        end = 0
        for found in arabic.RUN.finditer(words):
            yield from self._by_face(words[end : found.start()])
            yield from self._by_face(arabic.drawn(found[0]), first=ARABIC)
            end = found.end()
        yield from self._by_face(words[end:])

    def _by_face(self, words: str, first: str = BODY) -> Iterator[Run]:
        faced = (self._face(letter, first) for letter in words)
        for face, run in groupby(faced, key=lambda pair: pair[0]):
            yield Run(face, "".join(letter for _, letter in run))

    def _face(self, letter: str, first: str) -> tuple[str, str]:
        if letter in _BREAKS:
            return first, letter
        if not _hides(letter):
            for face in (first, BODY, WIDE, ARABIC):
                if letter in letters(face):
                    return face, letter
        self.missing.add(letter)
        letters(WIDE)  # asked, so that the face is ready to print the mark
        return WIDE, MISSING


def spoken(words: str) -> str:
    """Words as a screen reader or a file's title can have them: letters only, nothing hidden."""
    return "".join(MISSING if _hides(letter) else letter for letter in " ".join(words.split()))


def _hides(letter: str) -> bool:
    """Controls, broken halves and marks that turn the order of letters about are never obeyed."""
    return unicodedata.category(letter) in ("Cc", "Cf", "Cs", "Co", "Cn")


def _named(letter: str) -> str:
    name = unicodedata.name(letter, "no letter").lower()
    return f"U+{ord(letter):04X} ({name})"
