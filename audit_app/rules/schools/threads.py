"""What a school was before: a school that converts or merges keeps its history.

A **thread** is one school with every setting that it followed, however far back. A school that was
made of two has both behind it; one that was split stands behind each of its successors.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from audit_app.records import Succession


def followed(successions: Iterable[Succession]) -> Mapping[str, tuple[str, ...]]:
    """For each school that followed another, the ids of those that it followed, in order of id."""
    before: dict[str, set[str]] = defaultdict(set)
    for link in successions:
        before[link.after_id].add(link.before_id)
    return {after: tuple(sorted(those)) for after, those in before.items()}


def thread(school_id: str, before: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The school and all that it followed, itself first, then the nearest; each once.

    Links that run in a loop are walked once and do no harm.
    """
    found, waiting = [school_id], [school_id]
    while waiting:
        for earlier in before.get(waiting.pop(0), ()):
            if earlier not in found:
                found.append(earlier)
                waiting.append(earlier)
    return tuple(found)


def loops(successions: Iterable[Succession]) -> tuple[str, ...]:
    """The schools that are said to have followed themselves, by way of others; sorted ids."""
    links = tuple(successions)
    before = followed(links)
    return tuple(
        sorted({link.after_id for link in links if link.after_id in thread(link.before_id, before)})
    )
