"""What the invented officer wrote down on visits. Practice and numbers: nobody is named."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

# By question, for those that are answered in words.
WORDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "V0.04": ("The single central record, pupil voice, last year’s actions", "Records of concerns and what came of them", "Online safety and the walk round"),
        "V0.05": ("Head, DSL, safeguarding governor, two starters, six pupils", "Head, DSL and deputy, office manager, five pupils"),
        "V0.06": ("The central record, ten concern records without names, the training log", "The training log, the behaviour log, minutes of two terms"),
        "V0.07": ("Every fifth child of the register of two years, asked the week before", "The pupil council, with two who never speak in it"),
        "V0.09": ("The family worker, whom the pupils chose", "A teaching assistant of another year"),
        "V1.04b": ("Absence rose in two years; ask what the first call home says.", "Three referrals in a year, fewer than schools of this size usually make."),
        "V2.05": ("Advert, two references and the panel’s notes are there; the online search is not dated.", "Complete from advert to first day."),
        "V2.05b": ("A gap of five months was talked through and written down.", "The second reference came in the first week of work."),
        "V3.01b": ("Four years, three levels of need, five girls and five boys; the officer chose", "Chosen by the officer from a list of numbers; two children with a disability"),
        "V4.01": ("Has an hour of supervision each half term and wants it kept. Two deputies share the mornings.", "Teaches four days; concerns are read at lunchtime and after school."),
        "V4.02": ("Says that the governors’ questions changed the budget for the family worker.", "Would like partners to answer before the week is out."),
        "V4.03": ("Draws names from the record each term and asks to see the file.", "Reads the head’s report; has not yet talked with pupils alone."),
        "V4.05": ("Six pupils, chosen from a list, the family worker sat in. “You tell Miss and she comes back to you.” “The toilets by the hall are bad.”", "Five pupils of the council, a teaching assistant sat in. “They listen. They do not always say what happened then.”"),
        "V4.06": ("The survey of the summer: most know whom to ring.", "Nothing seen."),
        "V4.08": ("Eleven plans, four led from here; families choose where the meetings are.", "Help is offered early; two plans had no review date."),
        "V4.09": ("Each child has a plan with a date; the designated teacher reads them with the child.", "None on roll today; the role is held and trained."),
    }
)  # fmt: skip

# What the officer noted where something was seen in part, or not.
NOTED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "partly": ("Seen for most of what was looked at.", "In place for staff, not yet for those who come in from outside.", "Dates are missing on two of what was shown."),
        "not": ("Looked for on the day and not seen.", "Nobody could show it on the day."),
    }
)  # fmt: skip
LESS = (
    "Two of six records show what came of it.",
    "The log stops in the spring.",
    "Staff asked could say half of what the return says.",
    "Supply staff are not on it.",
)
MORE = (
    "Better than the return says: pupils led the walk.",
    "Staff knew far more than was claimed.",
)

# What was agreed with the head: the ask, who (by role), and how anybody will know.
AGREED = (
    ("Put every adult who works here on the single central record, supply staff too", "Office manager", "The record, read by a governor"),
    ("Write what came of it at the end of each concern", "Designated safeguarding lead", "Ten records read again"),
    ("Look at low-level concerns together each half term", "Headteacher", "Notes of three looks"),
    ("Agree supervision for the lead with somebody outside the school", "Headteacher", "Dates in the diary, kept"),
    ("Ask pupils each term whether telling somebody helped", "Assistant head, pastoral", "What two classes said, and what changed"),
    ("Move a duty to the corridor by the hall", "Deputy headteacher", "The pupils’ map, drawn again"),
    ("Rehearse a lockdown with pupils and visitors", "Site manager", "The note of the drill"),
    ("Train lunchtime staff on neglect", "Designated safeguarding lead", "Seven of nine can say what to do"),
    ("Begin a chronology at the first worry", "Designated safeguarding lead", "Five chronologies, read in summer"),
    ("Ring on the first day of an absence, and note whom one spoke to", "Attendance lead", "The log of two weeks"),
    ("Take the rules on artificial intelligence to the governors", "Computing lead", "Minutes"),
    ("Have the filtering tested each term with the lead in the room", "Network manager", "Three dated tests"),
)  # fmt: skip

# Good practice that was seen: the words, and whether the school may be named ("" for not asked).
SHARED = (
    ("Pupils walk each new member of staff round the places where they feel unsafe.", "yes"),
    ("The first small worry opens the chronology, and the lead reads all of them on Fridays.", "yes"),
    ("Six schools pay for one supervisor between them.", "no"),
    ("The safeguarding governor draws ten names from the record each term and asks to see the files.", "yes"),
    ("Families are rung by one person, whose telephone is never off in the holidays.", "yes"),
    ("Children who left are asked a year later what somebody should have noticed.", ""),
    ("The bus escorts come to the same training as the teachers.", "yes"),
    ("A picture of who comes to a meeting, and why, is sent to the child a week before.", "no"),
    ("Lunchtime staff and the lead eat together once a fortnight.", "yes"),
)  # fmt: skip

# What schools said to a draft, and what was answered: a fact put right, and a view that stays.
COMMENTS = (
    ("There are two deputies, not one.", "Put right in the section on the lead."),
    ("The log of the spring was in the other office; we enclose its dates.", "The dates are added. What could be shown on the day stays as it was."),
    ("Thank you; the actions are already in our diary.", "Nothing was changed."),
)  # fmt: skip
