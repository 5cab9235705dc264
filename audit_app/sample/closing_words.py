"""What the sample's agencies write at the end of a return: what worked, and what they will do."""

from __future__ import annotations

# Each stands once in a round: no month is in it that could make another of it.
WORKED = (
    ("One worker stayed with the family from the first call to the close", "Allocation notes"),
    ("A joint visit settled what two visits apart had not", "Visit form"),
    ("The chronology was read aloud before the meeting", "Minutes"),
    ("The child’s own drawing was copied to the file and talked about", "Case note"),
    ("A manager asked what the child would say of the plan", "Supervision"),
    ("The school’s morning log was shared each Friday", "E-mail log"),
    ("The plan was written in words that the family uses", "Plan"),
    ("Missed appointments were followed up as the child not being brought", "Chronology"),
    ("The father was rung before the visit and came to it", "Case note"),
    ("Two agencies disagreed, said so, and wrote down how it ended", "Minutes"),
)
WOULD_HELP = (
    ("Ask the other parent, too, before an assessment is closed", "Assessment"),
    ("Ring the school the same day when a visit finds nobody in", "Case note"),
    ("Say in the referral what was already tried", "Referral"),
    ("Write down who decided, and why, when a visit is left out", "Supervision"),
    ("Book an interpreter for a whole visit, not half an hour", "Visit form"),
    ("Read the last closing summary before the first visit", "Chronology"),
    ("Tell health of a house move in the week that it happens", "E-mail log"),
    ("Weigh a small child at each visit, not each month", "Growth chart"),
)
OWN_ACTIONS = (
    ("Put both parents on the first page of every file", "Team manager", "Ten files in spring"),
    ("Add “who else knows this child” to the referral form", "Service lead", "Five referrals"),
    (
        "Talk through one chronology in each month’s supervision",
        "Team manager",
        "Supervision notes",
    ),
    ("Give the duty desk the list of interpreters", "Business lead", "The desk is asked in March"),
)
