"""What invented heads wrote beside their judgements, by section, and what they are proud of.

Practice only: nobody is named. `{month}` is filled in, so that two schools seldom say the same.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

NOTES: Mapping[str, Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "A": {
            "partly": ("It is done, and written down for two terms of three; the gap is since {month}.", "Two governors joined in {month} and are still to do it.", "Leaders talk about it; the minutes since {month} do not show what changed."),
            "not": ("The board has not come to this since {month}.", "Nobody has held this at board level since the chair left in {month}."),
        },
        "B": {
            "partly": ("The text is current and still carries another setting’s contacts; found in {month}.", "Staff were told in {month}; those who joined since were not.", "It is kept for most pupils; three entries of {month} lack what came of it."),
            "not": ("Drafted in {month} and never taken to the governors.", "We follow it in practice and have nothing written down."),
        },
        "C": {
            "partly": ("Cover is agreed for the school day and not for the club that began in {month}.", "Supervision is offered and was called off twice since {month}.", "The deputy’s training ran out in {month}; a place is booked."),
            "not": ("The role has no time set aside since the timetable of {month}.", "There is nobody outside the line of management to talk to."),
        },
        "D": {
            "partly": ("Teaching staff did it by {month}; lunchtime staff are still to.", "Seven of nine staff asked in {month} could say what to do.", "It was covered in {month} and nobody has asked since what stayed."),
            "not": ("Not covered since the trainer left in {month}.", "New to us; it is in the plan for the next training day."),
        },
        "E": {
            "partly": ("Two supply staff were added to the record late, in {month}.", "References are asked for before interview; in {month} one came after.", "The file of {month} shows the check and not the date."),
            "not": ("The record was last read through by a leader in {month} of last year.", "Peripatetic staff are not on the record."),
        },
        "F": {
            "partly": ("Staff know whom to tell, less so when it is about the head; asked in {month}.", "A log is kept since {month}; nobody has yet looked at it for patterns."),
            "not": ("We hold single notes and no log.", "Not written into the procedure since it changed in {month}."),
        },
        "G": {
            "partly": ("What was done is written down; what came of it is missing in four of ten, read in {month}.", "Written the next day rather than the same, most often on Fridays; read in {month}.", "Files move in time and receipts are not always asked for; last in {month}."),
            "not": ("Chronologies are begun when a referral is made, and not before.", "The folder of {month} can be opened by the whole office."),
        },
        "H": {
            "partly": ("We go to meetings; reports were late for two of six since {month}.", "Help is offered and reviewed when somebody remembers; last in {month}.", "We asked again once, in {month}, and then let it rest."),
            "not": ("We have not taken the lead for a family since {month}.", "Nobody holds this beside the lead’s other tasks."),
        },
        "I": {
            "partly": ("Incidents are logged; who was harmed and who was spoken to is told apart since {month}.", "Pupils say in the survey of {month} that staff walk past."),
            "not": ("The log of {month} holds no incident of this kind; we doubt that there was none.",),
        },
        "J": {
            "partly": ("Alerts are read each morning, and not in the holidays; found in {month}.", "The rules were shared with pupils in {month}; parents have not seen them.", "The yearly review was done by the supplier in {month}, without the lead."),
            "not": ("There is no rule on artificial intelligence yet.", "Personal telephones were used on the trip of {month}."),
        },
        "K": {
            "partly": ("Children know a trusted adult; a third do not think that it helps, asked in {month}.", "The council of pupils asked for one change in {month}; it waits.", "Two of four local risks are taught; the others come in {month}."),
            "not": ("We have not asked the children since {month}.",),
        },
        "L": {
            "partly": ("We ring each week; visits to the other setting lapsed in {month}.", "Known for those we were told of; nobody has asked the others since {month}.", "Timetables are reviewed; two have run longer than we meant, since {month}."),
            "not": ("We do not know how many there are.", "The council was told in {month}, six weeks after."),
        },
        "M": {
            "partly": ("The drill of {month} was for fire alone.", "The gate is locked from nine; it stood open twice in {month}."),
            "not": ("Speakers were booked by single teachers until {month}; nothing is written down.",),
        },
        "N": {
            "partly": ("In place for most; two plans wait since {month}.", "Agreed by word in {month}, and still to be signed."),
            "not": ("Still to be set up since we opened this in {month}.",),
        },
        "EB": {
            "partly": ("Everyone but the newest colleague, who began in {month}.", "We talk about it at handover; nothing is written down since {month}."),
            "not": ("Our training ran out in {month}.",),
        },
        "EC": {
            "partly": ("Done for staff; the volunteer of {month} still waits for the certificate.",),
            "not": ("We would ring the council; there is no written procedure.",),
        },
        "ED": {
            "partly": ("Worries are written down; what the child did or showed is missing before {month}.", "We ring on the first day; since {month} we note it too."),
            "not": ("Nothing goes with the child but a last conversation.",),
        },
        "EE": {
            "partly": ("In place in the main room; the garden room was short twice in {month}.", "The list of allergies was last checked in {month}."),
            "not": ("Visitors’ telephones were not asked for until {month}.",),
        },
    }
)  # fmt: skip

NOT_APPLICABLE = (
    "No child here is in this position, and none was in the last year.",
    "Nobody with this task works here.",
    "We do not offer this.",
)

# What settings are proud of: the words, and whether they may be shared with other settings.
PROUD = (
    ("Each class has a box for worries that two children empty with an adult every day.", "yes"),
    ("Lunchtime staff have their own half hour with the lead each fortnight.", "yes"),
    ("Pupils drew the map of the places where they feel unsafe, and we moved two duties.", "yes"),
    ("The record is read through by a governor with ten names drawn from a hat.", "yes"),
    ("Families ring one number and the same person answers.", "yes"),
    ("Every new starter walks the site with a pupil before anything else.", "yes"),
    ("We ring on the first morning, and the second call is made by somebody the child likes.", "yes"),
    ("Supervision for the lead is paid for with two other schools and never called off.", "yes"),
    ("Staff practise difficult first sentences in pairs, five minutes a week.", ""),
    ("Our chronologies begin with the first small worry, whoever had it.", "yes"),
    ("The early help plan is written at the kitchen table, in the family’s own words.", "yes"),
    ("Children in year six wrote the short child protection policy that hangs in each room.", "yes"),
    ("A quiet room that nobody has to ask for.", "no"),
    ("The bus escort is on our training list and comes.", "yes"),
    ("We ask leavers what we should have noticed.", "yes"),
    ("Our staff stayed.", "no"),
)  # fmt: skip

WILL_IMPROVE = (
    ("Look at low-level concerns together each half term", "Headteacher", "Notes of three looks"),
    ("Write down what came of each concern", "Designated safeguarding lead", "Ten records read again in the summer"),
    ("Book refresher training for the deputy", "School business manager", "The certificate"),
    ("Ask pupils whether telling somebody helped", "Assistant head, pastoral", "Answers of two classes"),
    ("Agree cover for clubs and holidays", "Designated safeguarding lead", "The rota on the office door"),
    ("Bring peripatetic staff onto the single central record", "School business manager", "The record, read by a governor"),
)  # fmt: skip

NEEDS = (
    "A short film on private fostering that we can show to reception staff.",
    "One list of who to ring, kept up to date by somebody else.",
    "An hour with housing once a term.",
    "",
    "Answers to referrals within the week, also where the answer is no.",
    "",
)

# Invented people, for the questions that are never printed.
PEOPLE = ("Wren Saltings", "Teal Marram", "Robin Dunes", "Martin Shore", "Linnet Groyne", "Jay Tidewater")  # fmt: skip
