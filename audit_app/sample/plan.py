"""What the sample holds: its agencies, its three audits, what they found and advise."""

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


@dataclass(frozen=True, slots=True)
class Seen:
    """A finding of a round; `sort` is strength or gap, `on` the questions that it rests on."""

    sort: str
    title: str
    words: str
    on: tuple[str, ...]


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
        Seen(
            "strength",
            "The level of need was mostly right",
            "Read again now, against the level that was written then, most requests had been placed at the right one.",
            ("E2.01",),
        ),
        Seen(
            "gap",
            "Requests for support varied in quality",
            "Some held the child’s view and made the worry plain; more did one of the two, or neither.",
            ("E2.02", "E2.08"),
        ),
        Seen(
            "gap",
            "Nobody held the threads at level two",
            "In most records the family team did not keep meeting all the time, or the record does not say who belonged to it.",
            ("E1.03",),
        ),
        Seen(
            "gap",
            "Lead professionals were left alone",
            "Most records do not show all the advice, training and supervision that the task needs.",
            ("E1.04",),
        ),
        Seen(
            "gap",
            "What was learnt stayed where it was written",
            "In most records an agency did not share all that the others needed, or not when they needed it.",
            ("G4.01",),
        ),
        Seen(
            "gap",
            "Families were unsure what they had agreed to",
            "Few records show that the family understood the plan, and what would happen next.",
            ("E1.02b",),
        ),
    ),
    "NEG25": (
        Seen(
            "strength",
            "Children were seen",
            "Most records have the dates on which the child was seen, or say why not.",
            ("G2.01",),
        ),
        Seen(
            "gap",
            "Missed appointments were not read as the child’s",
            "Most were not followed up as the child not being brought, and records seldom say what missing them meant for the child.",
            ("G4.05",),
        ),
        Seen(
            "gap",
            "The neglect tool stayed with the agency that used it",
            "Each agency that had not used it answers “Yes, another agency did but we did not see it”, which counts as partly met.",
            ("N2.01",),
        ),
        Seen(
            "gap",
            "Fathers and new partners were outside the record",
            "In most records not every parent or carer is named with the part that each one plays.",
            ("G1.05",),
        ),
    ),
    "NEG26": (
        Seen(
            "strength",
            "The agencies asked now follow up missed appointments",
            "In the returns that are back, most were followed up as the child not being brought. The hospital’s clinics were not asked for a return: what has changed there stands at actions 10 and 11 of the plan.",
            ("G4.05",),
        ),
        Seen(
            "gap",
            "What housing knew of the home did not reach the child",
            "In three of housing’s four records something less than was asked was done, or recorded, about the worry that they showed; the same holds for questions about the children where nobody was let in.",
            ("G11.05b", "G11.13"),
        ),
        Seen(
            "gap",
            "Few of the worst areas of care have a date",
            "The neglect tool grades each area of care from 1 to 5, and 5 is the worst. Areas graded 4 or 5 seldom turn into actions with a date, though the tool itself is used or seen more often than a year ago (end of part 3).",
            ("N2.05",),
        ),
    ),
}

ADVICE = {
    "EH24": (
        Advice(
            "Quality of requests and shared thresholds",
            "Put what a good request holds into the training that every partner already gives.",
            (1,),
        ),
        Advice(
            "Co-ordination at level two",
            "Teach early help assessment and planning with families across the partnership.",
            (2,),
        ),
        Advice(
            "Support for lead professionals",
            "Offer lead professionals somebody to turn to, and say in the levels-of-need guide what level two looks like.",
            (3,),
        ),
        Advice(
            "Outcomes in one place",
            "Work towards one place for early help assessments, so that themes can be seen.",
            (4,),
        ),
        Advice(
            "Consent that families understand",
            "Draw the steps of help as a picture for families, so that consent opens doors and does not close them.",
            (5,),
        ),
    ),
    "NEG25": (
        Advice(
            "“Was not brought”",
            "Every agency uses the words was not brought, and asks why each time.",
            (1,),
        ),
        Advice(
            "The tool belongs to the child",
            "Share the finished neglect tool with the core group within five working days.",
            (2,),
        ),
        Advice(
            "Fathers in every plan",
            "Each plan says who the father is, what he hopes for and who speaks with him.",
            (3,),
        ),
    ),
    "NEG26": (
        Advice(
            "Housing at the table",
            "Invite housing to the first core group where home conditions are a worry.",
            (1,),
        ),
        Advice(
            "A date for the worst areas",
            "Each area of care graded 4 or 5 has an action, an owner and a date in the plan.",
            (2,),
        ),
    ),
}
