"""The clock, the ids and the salt that everything is handed: nothing is from the air."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime


class Sources(NamedTuple):
    """`now` is in UTC; `new_id` gives 32 hexadecimal letters; `salt` gives 16 random bytes."""

    now: Callable[[], datetime]
    new_id: Callable[[], str]
    salt: Callable[[], bytes]
