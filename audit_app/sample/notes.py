"""What invented auditors noted, by what a question is about. Practice only: nobody is named.

`{month}` is filled in, so that no two notes of one audit say the same; nothing here was taken from
a real record or paper.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.sample.notes_on_one import ON_ONE

if TYPE_CHECKING:
    from collections.abc import Mapping

# What each question is about: the longest beginning of its name that stands here.
SUBJECTS: Mapping[str, str] = {
    "G3.06": "levels",
    "G1": "people", "G1.03": "identity", "G1.04": "chronology", "G2": "voice", "G3": "timing",
    "G3.03": "offered", "G3.04": "request", "G3.05": "decision", "G4.01": "sharing",
    "G4.03": "told", "G4.05": "missed", "G4.06": "moved", "G5": "sense", "G5.02": "assessment", "G5.04": "parents", "G5.06": "siblings", "G6": "plan", "G6.03": "invited", "G6.05": "views", "G7": "oversight", "G7.02": "supervision",
    "G8": "family", "G9": "ending", "G10": "overall", "G11.0": "police", "G11.05": "housing",
    "G11.1": "school", "G11.2": "school",
    "G11.3": "health", "N1": "neglect", "N1.02": "chronology", "N1.03": "health", "N1.04": "school",
    "N2": "tool", "N2.05": "dates", "N3": "impact", "N3.03": "plan", "E1": "early", "E1.03": "threads", "E1.04": "lead",
    "E2": "request", "E2.01": "levels", "E2.04": "decision", "E2.05": "decision", "E3": "steps",
    **{name: name for name in ON_ONE},
}  # fmt: skip

# What happened once in a child's life: every agency tells it of the same month.
ONCE = frozenset({"moved", "assessment", "siblings 0"})
HOUSEHOLDS = 3  # sorts of household, each with its own brothers and sisters

NOTES: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    **ON_ONE,
    "people": {
        "met": ("The family tree was redrawn in {month} and has both households.", "Each adult’s link to the child is on the front sheet, with the date it was checked."),
        "partly": ("The mother’s partner is named in {month}, and not who he is to the child.", "A grandparent has the child at weekends; the record says so once, in {month}.", "The father is in the birth details and nowhere after that; looked for up to {month}."),
        "not": ("A man answered the door in {month}; nobody wrote down who he was.", "The father’s name was known from {month} and he was never spoken to.", "The household is as it was three years ago; who moved in by {month} is not in it."),
    },
    "identity": {
        "met": ("An interpreter was booked for each visit from {month} on, never a relative.", "The worker asked in {month} what faith means at home, and planned visits round it."),
        "partly": ("Language is recorded in {month}; what it means for meetings is not.", "The family’s customs are named, and the visits of {month} did not change for them."),
        "not": ("Name-calling at school was told in {month} and not written into the plan.", "Faith is blank; the visit form of {month} asked for it."),
    },
    "chronology": {
        "met": ("The chronology was brought up to date in {month}, a week before the decision.", "Eleven small events stand in one list, and {month}’s decision quotes them."),
        "partly": ("The chronology stops in {month}; three later contacts are only in the notes.", "Events are listed and nothing is made of them; read up to {month}.", "Two teams hold a chronology each, and they part in {month}."),
        "not": ("Each small event was opened and closed by itself, the last in {month}.", "No chronology was begun, though the fourth contact came in {month}.", "In {month} a new worker started from nothing: what came before was not read."),
    },
    "voice": {
        "met": ("Seen alone twice in {month}; what the child showed is told apart from what adults said.",),
        "partly": ("Two of five contacts in {month} record where the child was; the rest tell of adults.", "The child’s wish is written down in {month}, and not what became of it.", "Seen at school in {month}, not at home, though home was the worry.", "Words are put in quotation marks in {month}, all of them an adult’s.", "The form has a box for the child’s view; in {month} it points to the mother’s."),
        "not": ("Seen only in the waiting room in {month}; no note of how the child was.", "The visit of {month} was to the adults; the child was upstairs throughout.", "Nothing from {month} on tells what a day is like in this home.", "Described as fine in {month}, with nothing that shows it."),
    },
    "timing": {
        "met": ("Rung back the same afternoon in {month}, and seen the next day.", "From the worry in {month} to the first visit took two days."),
        "partly": ("Nine days went by in {month} before anybody rang the family.", "The first worry was acted on at once; the second, in {month}, waited for a meeting.", "The risk was weighed in {month}, the visit came three weeks after."),
        "not": ("The worry of {month} was noted for information and nobody acted on it.", "Six weeks passed from {month} with no contact, and no reason is given."),
    },
    "request": {
        "met": ("The request of {month} says what was tried, and what help is hoped for.", "All five parts are there, with the child’s own view first; sent in {month}."),
        "partly": ("The worry is plain in {month}; what has been tried is left out.", "It lists events up to {month} and leaves the reader to guess what is asked.", "The family’s view is told in one line in {month}; the child’s is missing."),
        "not": ("The request of {month} asks for support and says nothing of what sort.", "Neither the child nor the parents know of the request sent in {month}.", "What the child thinks stands nowhere in the request of {month}."),
    },
    "sharing": {
        "met": ("The letter of {month} is on file at the other end too, and was acted on.", "Rang the school the same morning in {month}, then wrote it down for both."),
        "partly": ("Shared by telephone in {month}; no note of what the other side understood.", "Sent in {month} to one of the three who needed it.", "The result was shared in {month}, the reasons were not."),
        "not": ("Two teams knew in {month}, and neither told the other.", "Asked for twice, last in {month}, and never sent.", "What the visit of {month} found stayed in our own notes."),
    },
    "told": {
        "met": ("What would be shared was talked through in {month}, with an example.",),
        "partly": ("A box is ticked in {month}; no talk about it is written down.", "The mother was told in {month}, the father was not.", "A leaflet was left in {month}, in a language the family does not read well."),
        "not": ("The family learnt in {month}, at the meeting, what had been shared.", "No sign up to {month} that anybody told the family."),
    },
    "missed": {
        "met": ("Rung within the hour in {month}; the bus fare was the reason, and a taxi was found.", "The letter of {month} says was not brought, and asks what would make it easier.", "Home visit two days after the missed clinic in {month}; seen and weighed.", "The school nurse saw the child in class after the missed clinic of {month}."),
        "partly": ("The first missed clinic was followed up, the second in {month} was not.", "A new date was sent in {month}; nobody asked why the first was missed.", "The letter of {month} says did not attend; a call followed all the same."),
        "not": ("Discharged by letter in {month} after two missed clinics; nobody asked why.", "The dentist’s note of {month} was filed; the child was not seen for a year.", "Missed in {month}, and told to no other agency."),
    },
    "moved": {
        "met": ("The file went across in {month}, before the move.", "Rang whoever came after us on the day of the move in {month}.", "The record followed within the week of the move in {month}."),
        "partly": ("The record followed five weeks after the move of {month}.", "The next worker had the record after the move of {month}, and no call came with it.", "Half of the file went across with the move of {month}; the older half was asked for.", "A summary followed the move of {month}; the chronology did not."),
        "not": ("Our file was asked for three times after the move of {month}.", "The move of {month} is known here from the address alone.", "Nobody told us of the move of {month}, and we asked nobody."),
    },
    "sense": {
        "met": ("What the parent said in {month} was checked with school, and did not fit; a visit followed.",),
        "partly": ("The story told in {month} was checked with one agency of four.", "Checked against our own record in {month}, and against nobody else’s."),
        "not": ("What the parent said in {month} stands as fact throughout.", "Two accounts of the bruise in {month}, and neither was tested."),
    },
    "plan": {
        "met": ("The plan of {month} names who sees what change, and by when.", "Moved on in {month}, as soon as the first aim was reached."),
        "partly": ("The plan names the worry in {month}, not who will see that it changes.", "Half of the tasks of {month} were carried over without a word."),
        "not": ("The plan of {month} lists services; nothing in it would look different to the child.", "The plan of {month} is that of half a year before, word for word."),
    },
    "oversight": {
        "met": ("The manager’s reasons of {month} stand beside the decision.",),
        "partly": ("The decision of {month} is signed, without a reason.", "Reasons are given in {month} for the step up, none for the step down."),
        "not": ("The step down of {month} was agreed in a corridor; nothing is written.",),
    },
    "offered": {
        "met": ("A family worker came for two months before the request of {month}.",),
        "partly": ("A leaflet and a number were given in {month}, and then the request was sent.",),
        "not": ("The request of {month} was the first that the family heard of any help.", "Nothing was tried before {month}, and the record does not say why."),
    },
    "assessment": {
        "met": ("The assessment of {month} says what is worrying, what protects and what is not known.", "History, strengths and risk stand side by side in the assessment of {month}.", "The assessment of {month} gives the child’s own account its place.", "We could use the assessment of {month} as it stood."),
        "partly": ("Strengths and worries are listed in the assessment of {month}; no view is reached.", "The assessment of {month} is clear on risk, and thin on what protects.", "Our part of the assessment of {month} is there; what it means for the child is not."),
        "not": ("The assessment of {month} repeats that of the year before.", "The assessment of {month} tells the adults’ history and little of the child."),
    },
    "parents": {
        "met": ("What the mother’s low days mean for breakfast and bedtime is in the plan of {month}.",),
        "partly": ("Drinking is described in {month}; who looks after the children then is not.",),
        "not": ("The father’s illness was known from {month}; its mornings are not thought about.",),
    },
    "siblings 0": {
        "met": ("The baby due in {month} has a plan of her own.", "The birth due in {month} was planned for with the midwife."),
        "partly": ("The baby due in {month} is named, and what the birth will mean is not asked.", "We knew of the baby due in {month} and asked the mother alone about it.", "The birth due in {month} is in our notes and not in our part of the plan."),
        "not": ("The baby due in {month} is not in the assessment.", "Nobody here asked about the birth due in {month}.", "Our record stops before the baby due in {month}."),
    },
    "siblings 1": {
        "met": ("The younger brother was seen in {month} too, on his own.",),
        "partly": ("The younger brother is named in {month}, and not asked about.",),
        "not": ("There is a younger brother; the record of {month} is about one child.", "The younger brother was in the room in {month} and is not in the note."),
    },
    "siblings 2": {
        "met": ("The older sister and the twins were each seen in {month}.",),
        "partly": ("The older sister was seen in {month}, the twins were not.",),
        "not": ("Four children live there; the record of {month} is about one.", "The twins stand in no note up to {month}."),
    },
    "invited": {
        "met": ("Sent a report in {month}, and rang in for the part that mattered.",),
        "partly": ("Invited to the first meeting; that of {month} was heard of afterwards.", "Asked for a report in {month} two days before the meeting."),
        "not": ("The invitation of {month} went to an address that is no longer used.", "The meeting of {month} was held without us; nobody had our number."),
    },
    "views": {
        "met": ("Two managers rang each other in {month}, and wrote down what they agreed.",),
        "partly": ("The difference was talked over in {month}; what came of it is not written.",),
        "not": ("The difference of view in {month} was noted and left.",),
    },
    "supervision": {
        "met": ("Supervision in {month} asked what bedtime is like, and the next visit answered.",),
        "partly": ("Supervision in {month} went through tasks; the child came last, in one line.", "The notes of {month} tell of the parents’ week, in full, and the child’s in a word."),
        "not": ("No supervision on this child is recorded from {month} on.", "Supervision in {month} was about leave and cover."),
    },
    "dates": {
        "met": ("Both areas of grade 4 had an owner and a day in {month}.",),
        "partly": ("Two areas of grade 4 are in the plan of {month}, without a date.", "One area of two has a date in {month}.", "There is a date for the worst area in {month}, and nobody’s name beside it."),
        "not": ("Areas of grade 5 were found in {month}; no action follows.", "The plan of {month} does not mention what was graded 5.", "Told at the meeting of {month} that dates would follow; none did."),
    },
    "decision": {
        "met": ("Decided and told the same day in {month}.",),
        "partly": ("Decided in a day in {month}; the reason came a week later.", "We were told in {month} that it was closed, not why."),
        "not": ("Four working days went by in {month} before a decision.", "What was decided in {month} we heard from the family."),
    },
    "levels": {
        "met": ("Read again for this audit: the same level as in {month}.",),
        "partly": ("At level two in {month}, and at three by the next call.",),
        "not": ("Asked for at level two in {month}; the third worry in a year.", "One level in {month} and another a week later, on the same facts."),
    },
    "family": {
        "met": ("The same worker from {month} on, who rang when she was late.",),
        "partly": ("Three workers up to {month}; each began again.", "The parents knew the worry in {month}, not what had to be different."),
        "not": ("Letters of {month} speak of the parents and never to them.", "Two promised visits in {month} did not happen and nobody rang."),
    },
    "ending": {
        "met": ("Ended in {month}, a term after things had held, with a number to ring.",),
        "partly": ("Ended in {month} on a good week; the plan had two more to go.",),
        "not": ("Closed in {month} because appointments were missed.",),
    },
    "overall": {
        "met": ("What was learnt at the visit of {month} reached the plan within a week.", "The agencies rang each other first, and met after; best in {month}."),
        "partly": ("Good visits up to {month}, and long gaps between them.", "Each agency did its own part in {month}; nobody drew the parts together.", "Much was done up to {month}, and little of it was told to the others.", "The work of {month} was careful, and came late."),
        "not": ("The child waited from {month} on while agencies wrote to each other.", "What mattered most was known in {month} and acted on half a year later."),
    },
    "police": {
        "met": ("The referral of {month} was sent before the end of the shift, with what the child said.",),
        "partly": ("The referral of {month} came two days after the call.",),
        "not": ("Three calls to the address up to {month}; one referral.",),
    },
    "housing": {
        "met": ("The damp reported in {month} was seen within a week, and the family moved for a night.",),
        "partly": ("The repair of {month} was made; that children slept in that room was not passed on.",),
        "not": ("Damp was known from {month} on, and no other agency was told.",),
    },
    "school": {
        "met": ("Attendance was laid beside the visits in {month}, and the pattern was seen.", "Breakfast club’s notes of {month} are quoted in the assessment."),
        "partly": ("Lateness was logged up to {month}; it was shared once asked for.", "What the class teacher saw in {month} is in the school’s record only.", "Each concern has a reply up to {month}; the last three have none."),
        "not": ("Nine late marks in {month}, and no conversation.", "Hunger was noticed in {month} and not joined up with the weight loss."),
    },
    "health": {
        "met": ("Growth was plotted in {month}, and the drop was followed up within days.",),
        "partly": ("The review of {month} was done, that of the year before was missed and not chased.", "Teeth are mentioned in {month}; no dentist was found for the child."),
        "not": ("Weight fell across two reviews up to {month}, and nobody named it.",),
    },
    "neglect": {
        "met": ("Neglect is named in {month}, with what it means for the child’s mornings.", "The word stands in the record from {month} on, with what was seen."),
        "partly": ("Poor hygiene is described in {month}, and not named for what it was.", "Named in {month}, and taken out of the summary that others read.", "The file says chaotic in {month}; what that meant for the child is not told."),
        "not": ("Each of the signs is there up to {month}; the word is not.", "Called a parenting issue in {month}, for the third time."),
    },
    "tool": {
        "met": ("The tool was done with the parents in {month}, over three visits.",),
        "partly": ("The result of {month} was read out at the meeting, and not sent round.", "The tool is mentioned in {month}; which result it had is not."),
        "not": ("Needed by {month}, and not begun.", "We learnt in {month}, from this audit, that a result exists."),
    },
    "impact": {
        "met": ("What a morning without warmth or food is like is told in {month}, as the child would tell it.",),
        "partly": ("The cold bedroom is described in {month}; what the child felt is not.", "Progress is told by the parents’ tasks in {month}, less by the child’s days.", "Weight and attendance rose by {month}; loneliness is not mentioned."),
        "not": ("The plan was the same in {month} as half a year before.", "Nothing up to {month} tells hunger, cold or shame apart."),
    },
    "early": {
        "met": ("The family wrote two of the five aims of {month} themselves.",),
        "partly": ("Agreed to in {month}; the mother thought that it was for housing.", "The plan of {month} is in our words, not in theirs.", "Signed in {month} on the doorstep."),
        "not": ("The family could not say in {month} what they had agreed to.", "Consent is a tick in {month}; no conversation is written down."),
    },
    "threads": {
        "met": ("Six meetings up to {month}, each with the family there.",),
        "partly": ("Three services helped in {month}; the family kept the diary.", "The group met twice, and stopped in {month} when the worker left."),
        "not": ("Four services up to {month}, and none that brought the others together.", "No meeting after {month}, and no reason."),
    },
    "lead": {
        "met": ("The lead had a monthly call with early help from {month} on.",),
        "partly": ("Trained in {month}; nobody to ring after that.", "The lead asked for help in {month} and waited five weeks."),
        "not": ("Stepped back in {month}: it was too much beside a class of thirty.", "Nobody told the lead in {month} that the plan had changed."),
    },
    "steps": {
        "met": ("The next worker came along to the last visit in {month}.",),
        "partly": ("Stepped down in {month} with a letter, and no meeting.", "The family met the new worker a month after {month}."),
        "not": ("Closed and opened again in {month} by another team; nobody had met.",),
    },
}  # fmt: skip

# Why a question does not fit, where the sample says so.
WHY_NOT: Mapping[str, str] = {
    "OWN": "No appointment was missed in the period.",
    "G2.01b": "A baby: seeing the child alone is not what is asked of us.",
    "N1.04": "Too young for school or nursery in the period.",
}


def subject(question: str) -> str:
    """What a question is about."""
    fitting = [start for start in SUBJECTS if question.startswith(start)]
    return SUBJECTS[max(fitting, key=len)] if fitting else "overall"
