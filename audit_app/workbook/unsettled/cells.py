"""One facet's cells as a person reads them: what each is called, and words for codes and days."""

from __future__ import annotations

import json
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING

from audit_app.journal.seals import read_seal
from audit_app.rules.actions import STATUS_WORDS
from audit_app.rules.schools.phases import (
    DUTIES,
    HOW_FOLLOWED,
    PHASES,
    STANDINGS,
    VISIT_KINDS,
)
from audit_app.rules.stages import STAGE_WORDS
from audit_app.workbook.moments import day_of
from forms.values.words import in_words

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    from forms.compiled import CompiledForm
    from forms.model import Question

_DAYS = frozenset(
    {"start_on", "due_on", "revised_due", "closed_on", "next_review", "on_date", "sent_on"}
    | {"starts_on", "returns_due", "meeting_on", "report_due"}
    | {"opened_on", "last_audit_on", "trained_on", "drafted_on", "comments_due", "final_on"}
)
_POINTERS = frozenset({"rests_on", "finding_ids", "not_asked", "trust_id"})
_YES_NO = frozenset({"known", "held_back", "in_use", "asked"})
_CODES: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "status": STATUS_WORDS,
        "outcome": {**STATUS_WORDS, "still_open": "Still open"},
        "stage": STAGE_WORDS,
        "sort": {"strength": "Strength", "gap": "Gap"},
        "depth": {"short": "Short", "full": "Full"},
        "phase": PHASES,
        "duty": DUTIES,
        "standing": STANDINGS,
        "how": HOW_FOLLOWED,
        "kind": VISIT_KINDS,
    }
)

# What a cell is called where its facet holds several; the facet alone names a single one.
_CALLED: Mapping[str, str] = MappingProxyType(
    {
        "why_na": "not applicable because",
        "why_now": "why now",
        "enquiry": "lines of enquiry",
        "lead_role": "lead",
        "group_name": "group",
        "look_back_months": "months looked back",
        "drawn_how": "drawn",
        "modules": "modules",
        "depth": "depth",
        "starts_on": "begins",
        "returns_due": "returns due",
        "meeting_on": "meeting",
        "report_due": "report due",
        "sent_on": "sent",
        "file_digest": "file",
        "file_batch": "taken with",
        "age_band": "age",
        "communication": "communicates by",
        "plan": "plan",
        "district": "district",
        "proceedings": "proceedings",
        "held_back": "held back",
        "known": "known before",
        "told_role": "told",
        "told_at": "told at",
        "sort": "kind",
        "standard": "standard",
        "theme": "theme",
        "owner_role": "owner",
        "lead_agency": "lead",
        "supporting": "supporting",
        "start_on": "starts",
        "due_on": "due",
        "revised_due": "moved to",
        "delay_reason": "because",
        "status": "status",
        "closed_on": "closed",
        "closed_by": "closed by",
        "close_reason": "because",
        "baseline": "baseline",
        "target": "target",
        "priority": "priority",
        "escalation": "escalated",
        "carried_forward": "times carried forward",
        "on_date": "on",
        "by_role": "by",
        "outcome": "seen",
        "place": "at",
        "facilitator_role": "led by",
        "urn": "URN",
        "number": "number",
        "phase": "phase",
        "type_name": "type",
        "duty": "duty",
        "standing": "standing",
        "opened_on": "opened",
        "authority": "authority",
        "how": "by being",
        "name": "name",
        "email": "e-mail",
        "term": "term",
        "move_reason": "because",
        "standing_reason": "because",
        "drafted_on": "draft sent",
        "comments_due": "comments due",
        "final_on": "final",
        "comments": "the school said",
        "reply": "the officer said",
    }
)


def cells_in_words(
    cells: Mapping[str, object] | None,
    named: Callable[[str], str],
    asked: tuple[CompiledForm, Question] | None = None,
    same: Collection[str] = (),
) -> str:
    """What one person said of a facet: `due 01/12/2026, moved to 31/01/2027, because Staff left`.

    `named` says what the row with an id is called; `asked` is the question, for an answer; the
    cells named in `same` are left out. Erased cells (None) and empty ones are said in words too.
    """
    if cells is None:
        return "erased"
    several = len(cells) > 1
    told = []
    for name, held in cells.items():
        if name in same or held in (None, "", []):
            continue
        words = _cell(name, held, named, asked)
        called = _CALLED.get(name, "") if several else ""
        told.append(f"{called} {words}".strip())
    return ", ".join(told) or "nothing"


def _cell(
    name: str,
    held: object,
    named: Callable[[str], str],
    asked: tuple[CompiledForm, Question] | None,
) -> str:
    if isinstance(held, list) or name in _POINTERS:
        several = held if isinstance(held, list) else [held]
        return ", ".join(named(str(one)) if name in _POINTERS else str(one) for one in several)
    if name == "value":
        value = json.loads(str(held))
        return in_words(*asked, value) if asked else _plain(value)
    if name == "seal":
        return _seal(str(held))
    if name in _DAYS:
        return f"{date.fromisoformat(str(held)):%d/%m/%Y}"
    if name in _YES_NO:
        return "yes" if held else "no"
    return _CODES.get(name, {}).get(str(held), str(held))


def _plain(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _seal(text: str) -> str:
    seal = read_seal(text)
    if seal is None:
        raise AssertionError("a seal that was written can be read")
    if seal.reason is not None:
        return f"reopened by {seal.role} because {seal.reason}"
    day = day_of(seal.on)
    return f"signed off by {seal.role} on {day:%d/%m/%Y}, version {seal.version}"
