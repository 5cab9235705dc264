"""Words made safe for the page: what people typed is never taken for markup."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from audit_app.document import Link, Strong
from exports.arabic import RUN
from exports.glyphs import spoken
from exports.typefaces import BODY

if TYPE_CHECKING:
    from audit_app.document import Words
    from exports.glyphs import Letters, Run


# Words longer than this are set in pieces: setting them whole takes longer with every page.
LONG = 3_000
_PIECE = 1_200
_UNBROKEN = 60
_ENDLESS = re.compile(rf"\S{{{_UNBROKEN + 1},}}")


@dataclass(frozen=True, slots=True)
class Markup:
    """A paragraph's markup, the words of its links, and what is read aloud where that differs."""

    text: str
    links: tuple[tuple[str, str], ...] = ()
    spoken: str = ""


def markup(words: Words, letters: Letters) -> Markup:
    """Words as reportlab's markup, with each letter in a face that has it."""
    parts = words if isinstance(words, tuple) else (words,)
    plain = "".join(part if isinstance(part, str) else part.words for part in parts)
    text = "".join(_part(part, letters) for part in parts)
    links = tuple((part.to, spoken(part.words)) for part in parts if isinstance(part, Link))
    aloud = spoken(plain) if RUN.search(plain) and not links else ""
    return Markup(text, links, aloud)


def _part(part: str | Strong | Link, letters: Letters) -> str:
    match part:
        case str():
            return _runs(part, letters)
        case Strong():
            return f"<b>{_runs(part.words, letters)}</b>"
        case Link():
            to = escape(part.to)
            return (
                f'<onDraw name="open" label="{to}"/><a href="#{to}" underline="1">'
                f'{_runs(part.words, letters)}</a><onDraw name="close" label="{to}"/>'
            )


def _runs(words: str, letters: Letters) -> str:
    return "".join(_run(run) for run in letters.runs(words))


def _run(run: Run) -> str:
    said = _lines(run.words)
    return said if run.face == BODY else f'<font name="{run.face}">{said}</font>'


def parted(words: str) -> list[str]:
    """Long words in pieces, each ending with a line, a sentence or at least a word."""
    if len(words) <= LONG:
        return [words]
    pieces = []
    while len(words) > _PIECE:
        part = words[:_PIECE]
        ends = (part.rfind(end) + len(end.rstrip(" ")) for end in ("\n", ". ", " "))
        cut = next((end for end in ends if end > _PIECE // 2), _PIECE)
        pieces.append(words[:cut].rstrip())
        words = words[cut:].lstrip()
    return [*pieces, words]


def _breakable(word: re.Match[str]) -> str:
    """A word too long for any line, with places where a line may end."""
    letters = word[0]
    return " ".join(letters[n : n + _UNBROKEN] for n in range(0, len(letters), _UNBROKEN))


def _lines(words: str) -> str:
    broken = _ENDLESS.sub(_breakable, words)
    return escape(broken, quote=False).replace("\t", " ").replace("\n", "<br/>")
