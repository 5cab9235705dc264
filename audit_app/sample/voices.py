"""What invented children and families said or showed, each used once in the whole sample."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

# By whether the child is too young for words, a younger or an older child.
CHILDREN: Mapping[str, tuple[str, ...]] = {
    "baby": (
        "Turned to the worker’s voice and reached out; at the second visit looked away.",
        "Slept through a loud room; the health visitor wrote down how long.",
        "Held out both arms to a grandmother and would not be put down.",
        "Crawled straight to the empty bowl and banged it.",
        "Stopped crying when the father sang, and watched his mouth.",
        "Brought each toy in turn to the visitor and took none of them back.",
        "Flinched at the door; the worker saw it twice and said so in the plan.",
        "Laughed for the first time that anybody had noted, at the nursery’s water table.",
        "Ate three helpings at nursery, and put a fourth up a sleeve.",
        "Followed every step in the room with both eyes.",
        "Rocked to sleep alone on the mat; staff wrote down when it stopped.",
        "Pointed at the window and made the sound that is kept for mother.",
    ),
    "younger": (
        "“Nobody told me why it stopped.”",
        "“I like it when she sits on the floor like me.”",
        "“My tummy talks in maths.”",
        "“I am the one who wakes everybody up.”",
        "“It smells of wet in my bed.”",
        "“You wrote down what I said. You read it back to me.”",
        "Drew the kitchen with nobody in it; the worker asked, and wrote down the answer.",
        "Would not speak at two visits, then showed the worker a reading book.",
        "“Can the meeting be when I have had my lunch?”",
        "“Dad is nice when he is awake.”",
        "“I hide my shoes so that they are there in the morning.”",
        "Put the worried face on the stairs and the happy one at school.",
        "“I told my teacher and then it was different.”",
        "“I do not want a new lady again.”",
        "“We had the heater on for my birthday.”",
        "“I can do my own hair now, but not the back.”",
        "Chose the smallest figure and stood it by the door.",
        "“My brother gets my crisps because he is little.”",
        "“The good days are when Nana comes.”",
        "“I counted the sleeps and then she did not come.”",
        "“It is loud downstairs, so I read under the blanket.”",
        "Asked for a second coat peg, for the coat from school.",
    ),
    "older": (
        "“You all talk about me, so I might as well come in.”",
        "“I look after them, and then I am told off for being late.”",
        "“I said it three times to three people.”",
        "“If I know who is coming, I will be there.”",
        "“I would rather message than ring.”",
        "“I want to see what you write.”",
        "“I did not miss it. Nobody took me.”",
        "“It is better since there is a lock on the bathroom.”",
        "“Ask me on my own and I will tell you.”",
        "“Nobody asked what I would change.”",
        "Wrote half a page for the meeting and asked that it be read out as it stood.",
        "“I have got one teacher who notices.”",
        "“Moving was all right. Not knowing was not.”",
        "“I do not bring friends home.”",
        "“The plan is on the fridge. I crossed two things off.”",
        "“They asked my mum if I was fine.”",
        "“I was not difficult, I was tired.”",
        "“It helped that she said sorry for being late.”",
    ),
}

FAMILIES = (
    "“I was frightened of the letter. The call was different.”",
    "“They told me what was good before they told me what was not.”",
    "“I could not say what we had signed.”",
    "“If the bus had been paid for, we would have come.”",
    "“I said yes because I thought that I had to.”",
    "“He asks for me at the school gate now, not only for her mother.”",
    "“Somebody should have asked me; I have had them every weekend for two years.”",
    "“The same person all along: that is what made it bearable.”",
    "“Every form asks for the same thing.”",
    "“We are warm this winter.”",
    "“They wrote down what I said and it was what I said.”",
    "“I found out in the meeting, in front of everybody.”",
)

# What changed in the child's days, by how the child's situation went.
CHANGED: Mapping[str, tuple[str, ...]] = {
    "better": (
        "Breakfast at school each day since {month}, and a bed that nobody else sleeps in.",
        "Up and in class on time on most days since {month}.",
        "Seen by the dentist in {month}; no pain at night since.",
        "A father who comes to the meetings since {month}, and to the school play.",
        "Warm, dry and asleep by nine since {month}, as far as the record shows.",
    ),
    "better baby": (
        "Weight back on its line since {month}, and held there.",
        "Brought to nursery or clinic on most days since {month}, dry and fed.",
        "Warm, dry and asleep by nine since {month}, as far as our record shows.",
        "Reaches out and babbles since {month}, where there was silence.",
    ),
    "same baby": (
        "Little that a small child would notice up to {month}.",
        "Adults did more courses by {month}; the wet cot stayed as it was.",
    ),
    "worse baby": ("Weight fell again from {month} on.",),
    "same": (
        "Little that the child would notice up to {month}.",
        "Adults did more courses by {month}; the mornings stayed as they were.",
        "A new worker in {month}, and the same cold room.",
    ),
    "worse": (
        "School days lost doubled by {month}.",
        "More of the care of the younger ones falls to this child since {month}.",
        "The one club that the child liked stopped in {month}.",
    ),
}

# A point at which something different would have helped, and what made it hard.
TURNS = (
    ("A visit at breakfast time in {month} would have shown what afternoons did not.", "Visits are booked between nine and three."),
    ("A call to housing in {month} would have told us of the damp.", "Nobody had a number to ring."),
    ("Asking the grandmother in {month}: she knew.", "She is not in the household, so she was on no list."),
    ("Reading the last three contacts together in {month}.", "They stand in three systems."),
    ("Telling school in {month} that the plan had ended.", "Each side thought that the other had."),
    ("A second look at the weight in {month}.", "The reviews were done by two people."),
)  # fmt: skip

# What practitioners said helped or got in the way.
PRACTITIONERS = (
    "Supervision in {month} helped; thirty families at once did not.",
    "Two systems that do not talk to each other: everything of {month} was typed twice.",
    "Knowing the health visitor by name helped from {month} on.",
    "The interpreter was booked for half an hour in {month}; an hour was needed.",
    "Time to read the old file in {month} changed the visit.",
)
