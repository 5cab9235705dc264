"""The bands in which a child is described, as people choose them and as the forms' gates name them.

A band is stored in the words that people read; a gate such as `${case_plan} = 'in_care'` asks by a
code. This is the one table between the two.
"""

from __future__ import annotations

AGE = {
    "Unborn": "unborn",
    "Under 1": "under_1",
    "1–4": "1_to_4",
    "5–9": "5_to_9",
    "10–15": "10_to_15",
    "16–17": "16_to_17",
}
COMMUNICATION = {"Speech": "verbal", "Without speech": "non_verbal"}
# Early help is no plan in law: a question for children with one is not put for it.
PLAN = {
    "None": "none",
    "Early help": "none",
    "Child in need": "in_need",
    "Child protection": "child_protection",
    "In care": "in_care",
}


def facts_of(age_band: str | None, communication: str | None, plan: str | None) -> dict[str, str]:
    """What the gates may ask of a child, by code; "" for what is not recorded."""
    return {
        "case_age_band": AGE.get(age_band or "", ""),
        "case_communication": COMMUNICATION.get(communication or "", ""),
        "case_plan": PLAN.get(plan or "", ""),
    }
