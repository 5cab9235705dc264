"""Agencies that bear one name are told apart, so that nothing of one counts as the other's."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from audit_app.records import Agency


def told_apart(agencies: Sequence[Agency]) -> dict[str, str]:
    """The name of each agency by its id; where two have one name, each with its place among them.

    Two laptops that each added an agency of one name hold two of it after they unite.
    """
    of_name = Counter(agency.name for agency in agencies)
    met: Counter[str] = Counter()
    names = {}
    for agency in agencies:
        met[agency.name] += 1
        many = of_name[agency.name] > 1
        names[agency.id] = f"{agency.name} ({met[agency.name]})" if many else agency.name
    return names
