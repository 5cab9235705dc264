"""What the sample's agencies write at the end of a return: what worked, and what they will do."""

from __future__ import annotations

WORKED = (
    ("One worker stayed with the family from the first call to the close", "Allocation notes"),
    ("A joint visit in {month} settled what two visits apart had not", "Visit form, {month}"),
    ("The chronology was read before the meeting in {month}", "Minutes, {month}"),
    ("The child’s own drawing was copied to the file and talked about", "Case note, {month}"),
    ("A manager asked in {month} what the child would say of the plan", "Supervision, {month}"),
)
WOULD_HELP = (
    ("Ask the other parent, too, before an assessment is closed", "Assessment, {month}"),
    ("Ring the school the same day when a visit finds nobody in", "Case note, {month}"),
    ("Say in the referral what was already tried", "Referral, {month}"),
    ("Write down who decided, and why, when a visit is left out", "Supervision, {month}"),
    ("Book an interpreter for a whole visit, not half an hour", "Visit form, {month}"),
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
