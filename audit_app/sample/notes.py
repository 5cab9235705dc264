"""What invented auditors noted, by how the judgement counts. Practice only: nobody is named."""

from __future__ import annotations

NOTES: dict[str, tuple[str, ...]] = {
    "met": (
        "Chronology and contact notes agree; the plan was changed within a week.",
        "Three visits in the month, each with what the child did and said.",
        "The reason for the decision is written where the decision is.",
        "Supervision asked what life is like at home, and the next visit answered it.",
        "The other agency’s letter is on file and was acted on the same day.",
        "Seen twice alone, once at school; the worker wrote the child’s own words.",
    ),
    "partly": (
        "The record says it was discussed, not what came of it.",
        "Shared by telephone; there is no note of what the other side understood.",
        "The plan names the worry but not who will see that it changes.",
        "Two of five contacts record where the child was; three speak of the adults only.",
        "The assessment is full, but was finished nine weeks after it was asked for.",
        "Present at the first meeting, sent a report to the second, nothing after that.",
    ),
    "not": (
        "No sign in the record that this was asked or thought about.",
        "A missed appointment was closed by letter; nobody asked why.",
        "The risk was known to two teams and neither told the other.",
        "Nothing shows that the father was spoken to, though he has the child at weekends.",
        "Seen only in the waiting room; no note of how the child was.",
    ),
    "na": ("This part of the work was not ours in the period.",),
    "not_recorded": ("The entry stops at the referral; what followed cannot be told from it.",),
    "info": ("As the record stands on the day it was read.",),
}

VOICES = (
    "“I like it when she comes on a Tuesday, she knows which one is my dog.”",
    "Drew the kitchen with nobody in it; the worker asked, and wrote down the answer.",
    "Would not speak at the first two visits, then showed the worker his reading book.",
    "“Nobody told me why it stopped.”",
)
