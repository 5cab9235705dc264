"""Notes on questions that ask one thing alone, so that what they say answers what was asked.

Invented, as all notes of the sample are; `{month}` is filled in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

ON_ONE: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "G2.01": {
        "met": ("Seen at each visit up to {month}; the dates stand in one list.",),
        "partly": ("Seen at school in {month}, not at home, though home was the worry.", "Two of five contacts in {month} record where the child was; the rest tell of adults."),
        "not": ("The visit of {month} was to the adults; the child was upstairs throughout.", "Four visits up to {month}, and the child out at each."),
    },
    "G2.01b": {
        "met": ("Seen alone twice by {month}: at school, and on a walk round the block.",),
        "partly": ("Alone once in {month}, of six visits; the others were with a parent in the room.", "Seen alone in {month} in a corridor, for some minutes."),
        "not": ("Asked each question in {month} in front of both parents.", "No visit up to {month} was without a parent, and no reason is given."),
    },
    "G2.03": {
        "met": ("How the child played in {month} is described, and what it may mean.",),
        "partly": ("Behaviour is described in {month}; nobody asks what it may mean.",),
        "not": ("A baby who did not cry in {month} is called content.",),
    },
    "G2.05": {
        "met": ("The child asked in {month} for visits at school; each visit since was there.",),
        "partly": ("The child’s wish is written down in {month}, and not what became of it.",),
        "not": ("What the child said in {month} stands in the notes and in no decision.",),
    },
    "G3.02": {
        "met": ("The guidance is named in {month}, with the signs that led to the level.",),
        "partly": ("A level is written in {month}, without what it was judged by.", "The guidance is named in {month}; the signs in the record fit another level."),
        "not": ("The level of {month} was agreed by telephone; the guidance is not named.",),
    },
    "G4.02": {
        "met": ("The school’s picture came in {month}, a day after we asked.",),
        "partly": ("Health’s part came in {month}, police’s part a month after.", "We had the result in {month}, and not what it rested on."),
        "not": ("Asked for three times by {month}; no answer is on file.",),
    },
    "G6.03b": {
        "met": ("Sat in at each meeting up to {month}, or sent a page beforehand.",),
        "partly": ("At the meeting of {month}; no report went to the one after.", "Our report reached the chair on the morning of the meeting in {month}."),
        "not": ("Nobody was free in {month}, and nothing was sent.",),
    },
    "G7.04": {
        "met": ("Two workers went together from {month} on, and saw the child each time.",),
        "partly": ("From {month} on visits were at the office; the child came to one of three.",),
        "not": ("Visits stopped in {month} after a threat; nobody saw the child for nine weeks.",),
    },
    "G10.05": {
        "met": ("What we saw in {month} reached the plan within a week.", "One worker from {month} on, who knew the child and was known."),
        "partly": ("Our visits were good up to {month}, with long gaps between them.", "Our work of {month} was careful, and came late.", "We did what was asked in {month}, and did not ask what it changed."),
        "not": ("We knew what mattered most in {month}, and acted on it half a year later.", "The child waited for us from {month} on."),
    },
    "G11.01b": {
        "met": ("The referral of {month} says how the child looked, what was said, and to whom.",),
        "partly": ("The child is in the referral of {month} by age only.",),
        "not": ("The referral of {month} tells of the adults; that a child lives there is a tick.",),
    },
    "G11.02": {
        "met": ("The child is on the crime report of {month} as a victim of their own.",),
        "partly": ("One of two children is recorded as a victim in {month}.",),
        "not": ("The child was in the next room in {month} and is not in the report.",),
    },
    "G11.03": {
        "met": ("Why police protection was not used in {month} stands beside the decision.",),
        "partly": ("Reasons for bail conditions are given in {month}, those for ending them are not.",),
        "not": ("Released without conditions in {month}; no reason is written.",),
    },
    "G11.04": {
        "met": ("First account taken the same night in {month}; file ready within the month.",),
        "partly": ("Begun at once in {month}, then nine weeks without an entry.",),
        "not": ("The statement was taken four months after {month}.",),
    },
    "G11.04b": {
        "met": ("School and social care were rung on the day of release in {month}.",),
        "partly": ("Social care was told of the release in {month}, school was not.",),
        "not": ("Nobody outside was told in {month} that there would be no further action.",),
    },
    "G11.06": {
        "met": ("The notice was held back in {month} until the children’s worker was heard.",),
        "partly": ("That children live there is noted in {month}; what a move would mean is not.",),
        "not": ("The notice of {month} was served without a look at who would lose a home.",),
    },
    "G11.12": {
        "met": ("A sergeant looked at the risk the same night in {month}, and changed it.",),
        "partly": ("Reviewed in {month}, three days after; no change is explained.",),
        "not": ("The grade of {month} stands as the call-taker gave it.",),
    },
    "G11.13": {
        "met": ("After no answer in {month} the officer rang school, and went again next day.",),
        "partly": ("A second visit was made in {month}; nobody asked after the children.", "A card was left in {month}; school was told a week later."),
        "not": ("No access four times up to {month}; closed as no access.",),
    },
    "G11.27": {
        "met": ("Each concern up to {month} has what was decided, by which role, and why.",),
        "partly": ("Each concern has a reply up to {month}; the last three have none.",),
        "not": ("Concerns are logged up to {month}; what came of them is not.",),
    },
    "G11.28": {
        "met": ("Before the suspension of {month} it was asked who would be at home.",),
        "partly": ("The part-time timetable of {month} has an end; who sees the child then is open.",),
        "not": ("Sent home early through {month}; the word safeguarding is not there.",),
    },
    "G11.30": {
        "met": ("Both reviews were done by {month}, the late one at home.",),
        "partly": ("The review of {month} was done, that of the year before was missed and not chased.",),
        "not": ("Two reviews missed by {month}, and one letter.",),
    },
    "N1.05": {
        "met": ("The record of {month} says what the family cannot pay for, and what is not done.",),
        "partly": ("Cold and damp are described in {month}, and what the parents had tried is not.", "Debt is named in {month}; whether it explains the empty cupboard is not asked."),
        "not": ("Poverty is called neglect in {month}; nobody asked what the family had to live on.", "Damp is put down to the parents in {month}; the repair was the landlord’s."),
    },
    "N1.05b": {
        "met": ("A fuel voucher and a bed came in {month}, after a call to the welfare team.",),
        "partly": ("Help with money was named in {month}; no one filled in the form with the family.", "A food parcel came in {month}; the arrears were left to the family."),
        "not": ("No help with money or housing is in the record up to {month}.",),
    },
    "N2.01b": {
        "met": ("Done in {month} by a worker trained the year before.",),
        "partly": ("Done in {month} by two workers, one of them trained.",),
        "not": ("Done in {month} by a worker whose training was to come.",),
    },
    "N2.01c": {
        "met": ("We asked in {month} whether one had been done, and wrote down the answer.",),
        "partly": ("The result of {month} was read out at the meeting, and not sent round.", "We knew in {month} that one was under way, and not that it was done."),
        "not": ("We learnt in {month}, from this audit, that a result exists.",),
    },
    "N2.04": {
        "met": ("The tool was done with the parents in {month}, over three visits.",),
        "partly": ("Done with the mother in {month}; the father was not asked.",),
        "not": ("Filled in at the office in {month}, from the notes.",),
    },
    "N2.04b": {
        "met": ("The parents had their own copy in {month}, and wrote on it.",),
        "partly": ("The parents were told the result in {month}; they did not see it.",),
        "not": ("Nothing up to {month} shows that the parents saw a result.",),
    },
    "N2.06": {
        "met": ("Our plan of {month} quotes two of its grades.",),
        "partly": ("It is named in our record in {month}; which result it had is not.",),
        "not": ("It is on our file from {month} on, unopened as far as the record shows.",),
    },
    "OWN": {
        "met": ("The letter of {month} says was not brought, and so do the notes of that week.",),
        "partly": ("Was not brought in the notes of {month}; did not attend in the letter.",),
        "not": ("Every entry up to {month} says did not attend.",),
    },
    "E1.01": {
        "met": ("The assessment was finished in {month}, with the family’s own words in it.",),
        "partly": ("Begun in {month}; the part on health is still empty.",),
        "not": ("Agreed to in {month}, and never begun.",),
    },
    "E1.02c": {
        "met": ("The family wrote two of the five aims of {month} themselves.",),
        "partly": ("The mother chose one of the aims of {month}; the rest were there before.",),
        "not": ("The plan of {month} was brought along finished.",),
    },
    "E2.02": {
        "met": ("The request of {month} begins with what the child said.",),
        "partly": ("The child’s view is one word in {month}: happy.", "The family’s view is told in one line in {month}; the child’s is missing."),
        "not": ("What the child thinks stands nowhere in the request of {month}.",),
    },
    "E2.02b": {
        "met": ("The mother’s own paragraph stands in the request of {month}.",),
        "partly": ("The mother’s view is in the request of {month}, the father’s is not.",),
        "not": ("The family does not know of the request sent in {month}.",),
    },
    "E2.04c": {
        "met": ("The decision of {month} gives three reasons and the level that they point to.",),
        "partly": ("The reason came a week after the decision of {month}.",),
        "not": ("Decided in {month} in two words: no role.",),
    },
    "E2.05": {
        "met": ("Our checks went back the same morning in {month}.",),
        "partly": ("Our main record was checked the same day in {month}, the other a week later.",),
        "not": ("The checks asked for in {month} went back after the decision.",),
    },
    "E2.05b": {
        "met": ("Two agencies were asked in {month}, and the family knew of both.",),
        "partly": ("Five agencies were asked in {month} about one missed lesson.",),
        "not": ("Every agency was asked in {month}, before anybody rang the family.",),
    },
    "E2.06": {
        "met": ("Told by letter in {month}, two days after the decision.", "Rung with the outcome in {month}, and sent it in writing."),
        "partly": ("We were told in {month} that it was closed, not why.", "Told in {month}, once we had asked twice."),
        "not": ("What was decided in {month} we heard from the family.", "No outcome is on our file for the request of {month}."),
    },
    "E2.07": {
        "met": ("The request of {month} says what was tried, and what help is hoped for.",),
        "partly": ("Two of the things that were tried are in the request of {month}.",),
        "not": ("What had been tried is left out of the request of {month}.",),
    },
    "E2.08": {
        "met": ("The worry stands in the first line of {month}, with what was seen and when.",),
        "partly": ("The worry of {month} is there, under a page of history.",),
        "not": ("It lists events up to {month} and leaves the reader to guess what is asked.",),
    },
    "E3.02b": {
        "met": ("Help held from {month} on; nothing in it would have been done otherwise.",),
        "partly": ("One more visit after {month} might have shown that things were slipping.",),
        "not": ("Closed in {month} with the worry still there; the same worry came back.",),
    },
}  # fmt: skip
