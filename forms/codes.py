"""The closed lists that a form is written in: kinds, types, agencies, phases and the like."""

from __future__ import annotations

from types import MappingProxyType

KINDS = (
    "case_core",
    "case_module",
    "family_feedback",
    "dip_sample",
    "school_return",
    "school_visit",
    "section_11",
    "reflection",
    "impact_survey",
)
CASE_KINDS = frozenset({"case_core", "case_module", "section_11", "dip_sample"})
COUNTS = ("met", "partly", "not", "na", "not_recorded", "info")
TONES = ("good", "fair", "poor", "urgent", "none")
FOLLOW_UPS = ("finding", "action", "safety")
BASES = ("statutory", "good_practice")
LEVELS = ("trust", "setting")
CYCLES = ("yearly", "1", "2", "3")
METHODS = ("desk", "document", "record", "interview", "observation", "judgement")
VISITS = ("full", "return", "thematic")
MOST_WORDS = 30

SELECTS = ("select_one", "select_multiple")
ROW_TYPES = ("events", "actions", "grid", "per_agency")
COLUMN_TYPES = ("text", "note_long", "integer", "date", "month")
TYPES = (*SELECTS, *COLUMN_TYPES, "note", *ROW_TYPES, "sample", "sign_off")

AGENCY_NAMES = MappingProxyType(
    {
        "CSC": "Children’s social care",
        "EH": "Early help",
        "POL": "Police",
        "HV": "0–19 health visiting and school nursing",
        "ACU": "Acute or community health trust",
        "MH": "Mental health trust",
        "GP": "Primary care",
        "EDU": "Schools and colleges",
        "EY": "Early years",
        "LA_EDU": "Council education services",
        "PRB": "Probation",
        "YJS": "Youth justice",
        "HSG": "Housing",
        "ASM": "Adult substance misuse service",
        "ASC": "Adult social care",
        "DAS": "Domestic abuse specialist",
        "VCS": "Voluntary sector",
    }
)
SMALL_GROUP = "SML"
"""Small voluntary groups: asked only where they are named, never by ALL."""

PHASE_NAMES = MappingProxyType(
    {
        "EY": "Maintained nursery school",
        "PRI": "Primary",
        "SEC": "Secondary",
        "THR": "All-through",
        "SPE": "Special",
        "NMS": "Non-maintained special",
        "AP": "Alternative provision",
        "P16": "College or 16–19",
        "IND": "Independent",
        "AGR": "By agreement, with no legal duty",
        "PVI": "Nursery or pre-school",
        "CM": "Childminder",
    }
)

# Whoever has the pupils of two phases is asked what either of them is.
ASKED_AS = MappingProxyType({"THR": ("PRI", "SEC")})

FACTS = MappingProxyType(
    {
        "agency": tuple(AGENCY_NAMES),
        "case_age_band": ("unborn", "under_1", "1_to_4", "5_to_9", "10_to_15", "16_to_17"),
        "case_communication": ("verbal", "non_verbal"),
        "case_plan": ("none", "in_need", "child_protection", "in_care"),
        "ehe_consent_in_force": ("yes", "no"),
        "answers_differ": ("yes", "no"),
        "role_group_size": ("0", "5"),
    }
)
"""What a gate may ask that no question does, with the answers worth trying."""


def reached(agencies: tuple[str, ...]) -> frozenset[str]:
    """The agencies that a question's list stands for; ALL is the seventeen."""
    named = frozenset(agencies) - {"ALL"}
    return named | frozenset(AGENCY_NAMES) if "ALL" in agencies else named
