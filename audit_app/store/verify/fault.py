"""What a check says of something that does not hold."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that does not hold: where, by kind and id, and what. Never a word typed."""

    place: str
    what: str
