"""What the sample holds: its agencies, its three audits, and its actions."""

from __future__ import annotations

from dataclasses import dataclass

PARTNERSHIP = "Marram Bay Safeguarding Children Partnership"

AGENCIES = (
    ("Marram Bay children’s social care", "CSC"),
    ("Marram Bay early help", "EH"),
    ("Dunes and Bay Police", "POL"),
    ("Bay 0–19 health visiting and school nursing", "HV"),
    ("Saltings hospital trust", "ACU"),
    ("Marram Bay schools", "EDU"),
    ("Marram Housing", "HSG"),
    ("Shoreline substance misuse service", "ASM"),
)


@dataclass(frozen=True, slots=True)
class Round:
    """One audit: how many months ago it was sent, and which agencies by sector code."""

    code: str
    title: str
    theme: str
    why: str
    module: str
    children: int
    codes: tuple[str, ...]
    months_ago: int
    stage: str
    repeats: str = ""


ROUNDS = (
    Round(
        "EH24",
        "Early help and levels of need, March 2024",
        "Early help",
        "Requests for support had risen, and partners did not agree on what each level of need "
        "asks of them.",
        "theme-early-help",
        6,
        ("CSC", "EH", "POL", "HV", "EDU", "HSG"),
        32,
        "review",
    ),
    Round(
        "NEG25",
        "Neglect, autumn 2025",
        "Neglect",
        "A local review had found that missed appointments were read as the parents’ choice.",
        "theme-neglect",
        5,
        ("CSC", "EH", "POL", "HV", "EDU", "HSG"),
        13,
        "act",
    ),
    Round(
        "NEG26",
        "Neglect, autumn 2026",
        "Neglect",
        "A year on: has what was learnt reached children?",
        "theme-neglect",
        12,
        ("CSC", "EH", "POL", "HV", "EDU", "HSG"),
        1,
        "collect",
        "NEG25",
    ),
)

AGES = ("Under 1", "1–4", "5–9", "5–9", "10–15", "16–17")
PLANS = ("Early help", "Child in need", "Child protection", "None", "Child in need", "In care")


@dataclass(frozen=True, slots=True)
class Seen:
    """A finding of a round; `sort` is strength or gap."""

    sort: str
    title: str
    words: str


@dataclass(frozen=True, slots=True)
class Advice:
    """A recommendation, with the places (from 0) of the findings behind it."""

    theme: str
    words: str
    because: tuple[int, ...]


# The five themes of the early-help audit of March 2024 are public (Blackpool's annual report
# 2023–24); every sentence here is ours.
FINDINGS = {
    "EH24": (
        Seen("strength", "Partners judged the level of need alike", "When the same request was read by six agencies, they placed it at the same level in most cases."),
        Seen("gap", "Requests for support varied in quality", "Some said what help was hoped for; others listed events and left the reader to guess."),
        Seen("gap", "Nobody held the threads at level two", "Several services were helping, and no one of them brought the others together."),
        Seen("gap", "Lead professionals felt alone", "Those new to the task had little support, and some stepped back from it."),
        Seen("gap", "Assessments were kept in many places", "What one agency had learnt was not found by the next."),
        Seen("gap", "Families were unsure what they had agreed to", "Consent was recorded as a tick, seldom as a conversation."),
    ),
    "NEG25": (
        Seen("strength", "Health visitors saw the home", "Each record told what the room was like and what the child did in it."),
        Seen("gap", "Missed appointments were not read as the child’s", "Letters spoke of not attending, as if a two-year-old could choose."),
        Seen("gap", "The neglect tool was used by one agency and seen by none", "It was finished, filed, and not shared."),
        Seen("gap", "Fathers were outside the plan", "In most records a father was known and not spoken to."),
    ),
    "NEG26": (
        Seen("strength", "Missed appointments are now followed up", "In the returns that are back, each one led to a call or a visit."),
        Seen("gap", "Housing’s worries did not reach the core group", "Damp and arrears were known for months before anybody else knew."),
    ),
}  # fmt: skip

ADVICE = {
    "EH24": (
        Advice("Quality of requests and shared thresholds", "Put what a good request holds into the training that every partner already gives.", (1,)),
        Advice("Co-ordination at level two", "Teach early help assessment and planning with families across the partnership.", (2,)),
        Advice("Support for lead professionals", "Offer lead professionals somebody to turn to, and say in the levels-of-need guide what level two looks like.", (3,)),
        Advice("Outcomes in one place", "Work towards one place for early help assessments, so that themes can be seen.", (4,)),
        Advice("Consent that families understand", "Draw the steps of help as a picture for families, and see that consent opens doors.", (5,)),
    ),
    "NEG25": (
        Advice("“Was not brought”", "Every agency uses the words was not brought, and asks why each time.", (1,)),
        Advice("The tool belongs to the child", "Share the finished neglect tool with the core group within five working days.", (2,)),
        Advice("Fathers in every plan", "Each plan says who the father is, what he hopes for and who speaks with him.", (3,)),
    ),
    "NEG26": (
        Advice("Housing at the table", "Invite housing to the first core group where home conditions are a worry.", (1,)),
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Deed:
    """An action: `advice` is the place of its recommendation; days count from today."""

    ask: str
    source: str
    owner: str
    lead: str
    due: int | None
    status: str = "on_track"
    code: str = ""
    advice: int | None = None
    evidence: str = ""
    impact: str = ""
    moved: int | None = None
    reason: str = ""
    note: str = ""
    measure: str = ""
    outcome: str = ""


ACTIONS = (
    Deed("Write one page on what a good request for support holds", "case_audit", "Front door manager", "CSC", -600, "done", "EH24", 0, "Page in use since autumn; 14 of 20 requests read against it", outcome="embedded", impact="Families are rung back with the right help; fewer are passed on.", measure="16 of 20 requests say what help is hoped for"),
    Deed("Add the page to the induction of every partner", "case_audit", "Workforce development lead", "EH", -520, "done", "EH24", 0, "Induction packs of five agencies", outcome="impact_not_seen", note="Packs changed; no one has yet looked at requests from new staff."),
    Deed("Run three sessions on early help assessment", "case_audit", "Workforce development lead", "EH", -480, "done", "EH24", 1, "Three sessions, 61 people", "Plans read in spring name the child’s day at school and at home.", outcome="embedded"),
    Deed("Name a co-ordinator for each family at level two", "case_audit", "Early help manager", "EH", -90, "at_risk", "EH24", 1, moved=20, reason="Two posts were empty until October", note="18 of 31 families have one."),
    Deed("Hold a monthly call for lead professionals", "case_audit", "Early help manager", "EH", -400, "done", "EH24", 2, "Call held 14 times; 6 to 11 people each", "Lead professionals stay with families for longer.", outcome="embedded"),
    Deed("Say in the levels-of-need guide what level two looks like", "case_audit", "Business manager", "CSC", -300, "done", "EH24", 2, "Guide, third edition", outcome="still_open"),
    Deed("Choose where early help assessments are kept", "case_audit", "Head of early help", "EH", -30, "on_track", "EH24", 3, moved=60, reason="The supplier’s date slipped", note="Two systems tried with ten families."),
    Deed("Draw the steps of help as a picture with six families", "case_audit", "Participation worker", "EH", -250, "done", "EH24", 4, "Picture on the walls of three family hubs", "Parents at the hub could say what they had agreed to.", outcome="embedded"),
    Deed("Review the form on which consent is recorded", "case_audit", "Information governance lead", "CSC", None, "no_longer_needed", "EH24", 4, outcome="no_longer_needed", note="A national form replaced it."),
    Deed("Use “was not brought” in every letter", "case_audit", "Named nurse", "ACU", -120, "done", "NEG25", 0, "Letter templates of four clinics", "Fourteen children were seen within a fortnight who would have been discharged.", outcome="embedded"),
    Deed("Ask why at the first missed appointment", "case_audit", "Clinic manager", "ACU", -14, "on_track", "NEG25", 0, note="Two clinics of four do it."),
    Deed("Share the finished neglect tool within five working days", "case_audit", "Team manager", "CSC", -40, "at_risk", "NEG25", 1, note="Six of nine shared in time."),
    Deed("Show the tool’s result on the front page of the plan", "case_audit", "Systems lead", "CSC", 45, "not_started", "NEG25", 1),
    Deed("Ask in supervision who the father is", "case_audit", "Practice supervisor", "CSC", 12, "on_track", "NEG25", 2, measure="Named in nine of ten plans"),
    Deed("Offer evening visits to fathers who work", "case_audit", "Health visiting lead", "HV", -6, "on_track", "NEG25", 2),
    Deed("Invite housing to core groups about home conditions", "case_audit", "Conference chair", "CSC", 30, "not_started", "NEG26", 0),
    Deed("Agree how housing tells the front door of damp", "reflection", "Tenancy manager", "HSG", 5, "on_track", "NEG25"),
    Deed("Share the school’s attendance picture at the first meeting", "reflection", "Attendance lead", "EDU", -20, "at_risk", "NEG25", note="Shared in two of five meetings."),
    Deed("Bring three good letters to the next session", "reflection", "Named nurse", "HV", -60, "done", "NEG25", evidence="Letters shown in February", outcome="still_open"),
    Deed("Put the step-down checklist into use with health visiting", "practice_review", "Team manager", "CSC", -12, "on_track", note="Checklist agreed; not yet in use."),
    Deed("Tell GPs when a plan ends", "practice_review", "Named GP", "ACU", 80, "not_started"),
    Deed("Rehearse the first hour after a serious incident", "rapid_review", "Detective inspector", "POL", -200, "done", evidence="Rehearsed in May with five agencies", outcome="embedded", impact="The second rehearsal took half the time."),
    Deed("Keep one list of who is told at night", "rapid_review", "Duty manager", "CSC", 9, "on_track"),
    Deed("Read six plans a month against the inspectors’ point on drift", "inspection", "Principal social worker", "CSC", 25, "on_track"),
    Deed("Publish what was learnt for staff", "inspection", "Business manager", "CSC", -150, "done", evidence="Briefing read by 212 people", outcome="impact_not_seen"),
    Deed("Check that police notices reach the right school", "dip_sample", "Safeguarding sergeant", "POL", -25, "at_risk", moved=35, reason="School list was out of date"),
    Deed("Look again at ten notices in spring", "dip_sample", "Safeguarding sergeant", "POL", 120, "not_started"),
    Deed("See that every volunteer knows who to tell", "section_11", "Volunteer co-ordinator", "ASM", 60, "not_started"),
    Deed("Write down how a worry about staff is raised", "section_11", "Operations lead", "HSG", -75, "done", evidence="Procedure agreed in August", outcome="still_open"),
    Deed("Refresh training of designated leads on neglect", "school_audit", "Schools safeguarding officer", "EDU", 40, "on_track"),
)  # fmt: skip
