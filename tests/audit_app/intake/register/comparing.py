"""Schools that do not exist, and the short ways by which tests compare them with a register."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.intake.register.comparing import compare
from audit_app.intake.register.links import read_links
from audit_app.intake.register.schools import read_register
from audit_app.intake.register.would import Held
from audit_app.records import School
from tests.audit_app.intake.register.files import links, register

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from audit_app.intake.register.would import Comparison

NOTHING = Held((), (), ())


def school(urn: str, name: str = "Eelgrass Primary School", **cells: str | None) -> School:
    made: dict[str, str | None] = {
        "id": f"id-{urn}",
        "made_as": f"urn:{urn}",
        "name": name,
        "urn": urn,
        "number": None,
        "phase": "PRI",
        "type_name": "Community school",
        "duty": "175",
        "standing": "open",
        "opened_on": None,
        "closed_on": None,
        "authority": "Marram Bay",
        "district": None,
        "trust_id": None,
        "officer_role": None,
        "last_audit_on": None,
        "worry": None,
    }
    return School(**{**made, **cells})  # type: ignore[arg-type]  # each column is there once


def of_schools(tmp_path: Path, rows: Sequence[dict[str, str]], held: Held = NOTHING) -> Comparison:
    path = register(tmp_path / "r.csv", rows)
    return compare(read_register(path), None, held, "Marram Bay")


def of_links(tmp_path: Path, rows: Sequence[Sequence[str]], held: Held) -> Comparison:
    return compare(None, read_links(links(tmp_path / "l.csv", rows)), held, "")


def told(found: Comparison) -> list[tuple[str, str, str, str]]:
    return [(one.sort, one.name, one.here, one.theirs) for one in found.would]
