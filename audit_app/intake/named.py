"""The names in a part of a spreadsheet: a parser remembers each, and spells each out in full.

A short file may hold millions of them, or one whose every use is as long as a book.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.parsers import expat

from audit_app.intake.refused import hostile

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sized

_MOST = 4_000  # of elements and of what they say of themselves: a spreadsheet program has hundreds
_LONGEST_SPACE = 400  # letters that stand before each name for the space that it is of

About = dict[str, str]


def guarded(spaces: Mapping[str, str] | None = None) -> expat.XMLParserType:
    """A parser that puts its space before each name, and refuses what no spreadsheet declares.

    `spaces` are what the reader takes some prefixes for, whatever a part says that they are.
    """
    known = spaces or {}

    def declares_space(prefix: str | None, space: str | None) -> None:
        said = space or ""
        if len(said) > _LONGEST_SPACE or known.get(prefix or "", said) != said:
            raise hostile()

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartNamespaceDeclHandler = declares_space
    parser.StartDoctypeDeclHandler = _declares
    return parser


def see_that_names_are_few(names: Sized) -> None:
    """Refuse a part that goes on naming things otherwise: `names` are what its parser remembers."""
    if len(names) > _MOST:
        raise hostile()


def elements_in(part: bytes, wanted: str) -> list[About]:
    """What each element of this name says of itself, in whatever space it is; in reading order.

    A ValueError where the part is no XML.
    """
    found: list[About] = []
    parser = guarded()
    parser.StartElementHandler = _finder(parser.intern, wanted, found.append)
    try:
        parser.Parse(part, True)  # noqa: FBT003 - expat's own
    except (expat.ExpatError, LookupError):
        raise ValueError(wanted) from None
    return found


def _finder(
    names: Sized, wanted: str, keep: Callable[[About], None]
) -> Callable[[str, About], None]:
    def begins(told: str, about: About) -> None:
        see_that_names_are_few(names)
        if told.rpartition(" ")[2] == wanted:
            keep(about)

    return begins


def _declares(*_said: object) -> None:
    raise hostile()
