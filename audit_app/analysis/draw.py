"""Drawing children fairly from a list by a code, so that anybody can draw the same ones again.

Each entry is ranked by the SHA-256 of `code|entry`; the first are drawn and the next are reserves.
The order of the list plays no part, and `sha256sum` alone is enough to check it.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from audit_app.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Sequence

_GROUP, _GROUPS = 4, 3  # letters of a list's mark: too short to look like anybody's number


@dataclass(frozen=True, slots=True)
class Draw:
    """Who was drawn, and the reserves in the order in which they stand in; from how many.

    `mark` tells one list from another without showing an entry: another list, another mark.
    """

    drawn: tuple[str, ...]
    reserves: tuple[str, ...]
    of: int
    code: str
    mark: str

    @property
    def why(self) -> str:
        """What has to be known to draw the same again, as the audit keeps it."""
        return f"by draw code “{self.code}”, list {self.mark}"


def draw(listed: Sequence[str], many: int, code: str, reserves: int = 0) -> Draw:
    """Draw so many of a list. The code is fixed before anybody sees the list, or it can be fished.

    Raises Problem for no code, an entry that is there twice, or more wanted than there are.
    """
    entries = sorted(entry.strip() for entry in listed if entry.strip())
    code = code.strip()
    if not code:
        raise Problem(
            "no-code",
            "A draw needs its code.",
            "Nothing was drawn.",
            "Agree one before anybody sees the list, such as the date and the theme.",
        )
    if len(set(entries)) < len(entries):
        raise Problem(
            "twice",
            "An entry stands in the list more than once, so it would have more than one chance.",
            "Nothing was drawn.",
            "Leave each entry in the list once.",
        )
    if not 0 < many <= len(entries):
        raise Problem(
            "too-many",
            f"{many} cannot be drawn from {len(entries)}.",
            "Nothing was drawn.",
            f"Ask for a number from 1 to {len(entries)}." if entries else "Fill in the list.",
        )
    ranked = sorted(entries, key=lambda entry: (_rank(code, entry), entry))
    kept = tuple(ranked[many : many + reserves])
    return Draw(tuple(ranked[:many]), kept, len(entries), code, _mark(entries))


def _rank(code: str, entry: str) -> str:
    return sha256(f"{code}|{entry}".encode()).hexdigest()


def _mark(entries: Sequence[str]) -> str:
    whole = sha256("\n".join(entries).encode()).hexdigest().upper()
    return "-".join(whole[at * _GROUP : (at + 1) * _GROUP] for at in range(_GROUPS))
