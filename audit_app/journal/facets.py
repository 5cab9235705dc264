"""Which columns change together, and under which name: the journal's one table of kinds and facets.

A facet's columns are written and valid together, so that two people who change different facets of
one row never stand in each other's way. The names of kinds and facets are words for ever; only the
columns behind them may be renamed, here. Facet `key` says what the row is and is written once, at
its making.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

Facets = Mapping[str, Mapping[str, tuple[str, ...]]]
Splits = Mapping[tuple[str, str], Mapping[str, tuple[str, ...]]]

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
        KEY: ("code", "sort", "year"),
        "title": ("title",),
        "purpose": ("theme", "why_now", "enquiry"),
        "lead": ("lead_role", "group_name"),
        "cohort": ("look_back_months", "drawn_how"),
        "tools": ("form_id", "modules", "depth", "own_questions"),
        "dates": ("starts_on", "returns_due", "meeting_on", "report_due"),
        "stage": ("stage", "sent_on"),
        "repeats": ("repeats_id",),
        "size": ("children_wanted",),
        "cycle": ("cycle",),
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
        KEY: (
            "audit_id",
            "form_id",
            "agency_id",
            "session_id",
            "case_id",
            "occasion",
            "school_id",
            "trust_id",
            "visit_id",
            "phase",
            "level",
            "cycle",
        ),
        "auditor": ("auditor_role",),
        "file": ("file_digest", "file_batch"),
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
        KEY: ("audit_id", "source", "recommendation_id", "session_id", "school_id"),
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
    "trust": {KEY: ("made_as",), "name": ("name",), "number": ("number",)},
    "school": {
        KEY: ("made_as",),
        "name": ("name",),
        "numbers": ("urn", "number"),
        "sort": ("phase", "type_name", "duty"),
        "standing": ("standing", "opened_on", "closed_on"),
        "place": ("authority", "district"),
        "trust": ("trust_id",),
        "officer": ("officer_role",),
        "clock": ("last_audit_on",),
        "worry": ("worry",),
    },
    "succession": {KEY: ("before_id", "after_id"), "how": ("how", "on_date")},
    "contact": {
        KEY: ("school_id", "role"),
        "person": ("name", "email"),
        "training": ("trained_on",),
    },
    "visit": {
        KEY: ("school_id",),
        "kind": ("kind",),
        "when": ("term", "on_date", "move_reason"),
        "officer": ("officer_role",),
        "standing": ("standing", "standing_reason"),
        "report": ("drafted_on", "comments_due", "final_on"),
        "comments": ("comments", "reply"),
    },
    "settling": {KEY: ("of_kind", "of_row", "of_facet"), "reason": ("reason",)},
}

# Every split of a facet that there has been, oldest first: kind and old facet, then the new facets,
# which share out the old one's columns. A step of the schema calls `split_facet` for each. What is
# half typed in the old one goes on in the first. Entries are for ever, as names are, and the old
# facet stays above: older copies still speak of it.
SPLITS: Splits = MappingProxyType({})


def _in_force(splits: Splits) -> Facets:
    kinds = {kind: dict(facets) for kind, facets in _KINDS.items()}
    used = {(kind, facet) for kind, facets in _KINDS.items() for facet in facets}
    for (kind, old), new in splits.items():
        held, shared = kinds[kind][old], [name for names in new.values() for name in names]
        names_used = used & {(kind, facet) for facet in new}
        if old in NEVER_ERASED or sorted(held) != sorted(shared) or names_used:
            raise ValueError(f"{kind}.{old} cannot be split so")
        used |= {(kind, facet) for facet in new}
        facets = kinds.pop(kind)
        kinds[kind] = {
            name: names
            for facet, its in facets.items()
            for name, names in (new if facet == old else {facet: its}).items()
        }
    return MappingProxyType({kind: MappingProxyType(kinds[kind]) for kind in _KINDS})


KINDS = _in_force(SPLITS)

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
        ("school", "name"): "",
        ("trust", "name"): "",
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
        "school_id": "school",
        "before_id": "school",
        "after_id": "school",
        "trust_id": "trust",
        "visit_id": "visit",
    }
)

# A return's seal covers these rows, which point at it by `return_id`.
SEALED_KINDS = frozenset({"answer", "concern"})


def kinds_under(splits: Splits = SPLITS) -> Facets:
    """The facets in force: one that was split has given way to those that it was split into."""
    return KINDS if splits is SPLITS else _in_force(splits)


def columns(kind: str, facet: str, splits: Splits = SPLITS) -> tuple[str, ...]:
    """The columns that one facet writes, or wrote before it was split; a removal writes none."""
    if facet == REMOVAL:
        return ()
    if (kind, facet) in splits:
        return tuple(name for names in splits[kind, facet].values() for name in names)
    return kinds_under(splits)[kind][facet]


def is_known(kind: str, facet: str, splits: Splits = SPLITS) -> bool:
    """Whether lines of a facet can be read here: one in force, or one that was split."""
    return kind in _KINDS and (
        facet == REMOVAL or (kind, facet) in splits or facet in kinds_under(splits)[kind]
    )
