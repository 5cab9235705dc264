"""Which columns change together, and under which name: the journal's one table of kinds and facets.

A facet's columns are written and valid together, so that two people who change different facets of
one row never stand in each other's way. The names of kinds and facets are words for ever; only the
columns behind them may be renamed, here. Facet `key` says what the row is and is written once, at
its making.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

KEY = "key"
REMOVAL = "removal"
SEAL = "seal"

# What these say is how a row stands; without it the row itself would come, go or open again.
NEVER_ERASED = frozenset({KEY, REMOVAL, SEAL})

_KINDS: dict[str, dict[str, tuple[str, ...]]] = {
    "setting": {KEY: ("key",), "value": ("value",)},
    "agency": {
        KEY: ("code",),
        "name": ("name",),
        "contact": ("contact_role",),
        "standing": ("in_use",),
    },
    "pinned_form": {KEY: ("digest", "title", "text")},
    "audit": {
        KEY: ("code",),
        "title": ("title",),
        "purpose": ("theme", "why_now", "enquiry"),
        "lead": ("lead_role", "group_name"),
        "cohort": ("look_back_months", "drawn_how"),
        "tools": ("form_id", "modules", "depth", "own_questions"),
        "dates": ("starts_on", "returns_due", "meeting_on", "report_due"),
        "stage": ("stage", "sent_on"),
        "repeats": ("repeats_id",),
        "size": ("children_wanted",),
    },
    "asked": {KEY: ("audit_id", "agency_id"), "asked": ("asked",)},
    "case": {
        KEY: ("audit_id",),
        "reference": ("reference",),
        "facts": (
            "age_band",
            "sex",
            "ethnicity",
            "disability",
            "communication",
            "plan",
            "district",
        ),
        "proceedings": ("proceedings", "held_back"),
        "agencies": ("not_asked",),
    },
    "return": {
        KEY: ("audit_id", "form_id", "agency_id", "session_id", "case_id", "occasion"),
        "auditor": ("auditor_role",),
        SEAL: ("seal",),
    },
    "answer": {
        KEY: ("return_id", "question", "part"),
        "value": ("value", "why_na"),
        "note": ("note",),
        "where": ("evidence_where",),
    },
    "concern": {KEY: ("return_id",), "told": ("known", "told_role", "told_at", "words")},
    "finding": {
        KEY: ("audit_id",),
        "number": ("number",),
        "words": ("sort", "title", "words", "standard"),
        "basis": ("rests_on",),
    },
    "recommendation": {
        KEY: ("audit_id",),
        "number": ("number",),
        "words": ("theme", "words"),
        "basis": ("finding_ids",),
    },
    "action": {
        KEY: ("audit_id", "source", "recommendation_id", "session_id"),
        "number": ("number",),
        "ask": ("ask",),
        "people": ("owner_role", "lead_agency", "supporting"),
        "dates": ("start_on", "due_on", "revised_due", "delay_reason"),
        "closing": ("status", "closed_on", "closed_by", "close_reason"),
        "progress": ("milestone",),
        "evidence": ("evidence",),
        "measure": ("success_measure", "baseline", "target"),
        "impact": ("impact",),
        "standing": ("priority", "escalation", "carried_forward"),
        "review": ("next_review",),
    },
    "progress_note": {KEY: ("action_id",), "words": ("on_date", "by_role", "words")},
    "review": {KEY: ("action_id",), "look": ("on_date", "by_role", "outcome", "words")},
    "session": {
        KEY: ("audit_id",),
        "details": ("title", "on_date", "place", "facilitator_role"),
    },
    "settling": {KEY: ("of_kind", "of_row", "of_facet"), "reason": ("reason",)},
}

KINDS: Mapping[str, Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {kind: MappingProxyType(facets) for kind, facets in _KINDS.items()}
)

# Columns whose value is a list; the tables hold it as canonical JSON text, "[]" while unwritten.
LISTS = frozenset({"modules", "rests_on", "finding_ids", "supporting", "not_asked"})

# What stands in these columns while nothing is written there; they are never NULL.
BLANKS: Mapping[tuple[str, str], str | int] = MappingProxyType(
    {
        ("agency", "name"): "",
        ("audit", "title"): "",
        ("case", "reference"): "",
        ("finding", "number"): 0,
        ("recommendation", "number"): 0,
        ("action", "number"): 0,
    }
)

# Which kind of row each of these columns points at.
POINTS_AT: Mapping[str, str] = MappingProxyType(
    {
        "audit_id": "audit",
        "agency_id": "agency",
        "form_id": "pinned_form",
        "session_id": "session",
        "case_id": "case",
        "repeats_id": "audit",
        "return_id": "return",
        "recommendation_id": "recommendation",
        "action_id": "action",
    }
)

# A return's seal covers these rows, which point at it by `return_id`.
SEALED_KINDS = frozenset({"answer", "concern"})


def columns(kind: str, facet: str) -> tuple[str, ...]:
    """The columns that one facet writes; a removal writes none of them."""
    return () if facet == REMOVAL else KINDS[kind][facet]
