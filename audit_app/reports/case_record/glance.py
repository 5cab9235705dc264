"""What matters first about one child: risk, live matters, and where agencies differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.document import Block, Bullets, Column, Facts, Heading, Paragraph, Row, Table
from audit_app.reports.case_record.held import Answered, HeldCase, HeldReturn
from audit_app.reports.words import count

if TYPE_CHECKING:
    from collections.abc import Sequence


def at_a_glance(held: HeldCase) -> list[Block]:
    """Risk, live matters, where agencies differ, and what is not signed off."""
    case = held.case
    opened = [returned for returned in held.returns if not returned.seal]
    live = [f"On the child’s record: {case.proceedings or 'not recorded'}."]
    live += [one.words for one in held.live]
    risk = _together(held.risk)
    of_the_child = [one for one in (risk, *held.live, *held.shared) if one.is_compared]
    judged = [one for one in held.judged if one.is_compared]
    differ = [one for one in of_the_child if len(one.answers) > 1]
    apart = [one for one in judged if len(one.answers) > 1]
    facts_compared = (len(differ), len(of_the_child))
    work_compared = (len(apart), len(judged))
    due = f" Due {held.due:%d/%m/%Y}." if held.due else ""
    still = "; ".join(f"{r.agency} ({left_words(r)})" for r in opened)
    facts = (
        ("At risk now?", risk.words if risk.answers else "No answer yet."),
        ("Live matters", " ".join(live)),
        ("Not signed off", f"{still}.{due}" if opened else "None: every return is signed off."),
        ("Agencies differ on", _counted(facts_compared, work_compared)),
    )  # fmt: skip
    blocks: list[Block] = [Heading("At a glance", 1)]
    if case.proceedings not in {None, "None"} or any(
        answer.startswith("Yes") for one in held.live for answer, _who in one.answers
    ):
        blocks.append(Paragraph(_advice(held), "warning"))
    blocks.append(Facts("At a glance", facts))
    if opened:
        words = "A return that is not signed off is open: what stands in it may still change."
        blocks.append(Paragraph(words, "small"))
    if differ:
        blocks.append(Heading("Where agencies differ", 2))
        blocks.append(Bullets(tuple(f"{one.question} {one.words}" for one in differ)))
    return blocks


def judged_apart(held: HeldCase) -> list[Block]:
    """The questions that agencies judged differently, each with who judged it how."""
    compared = [one for one in held.judged if one.is_compared]
    apart = [one for one in compared if len(one.answers) > 1]
    if not apart:
        return []
    words = (
        f"{count(len(apart), 'question')} of {len(compared)} that at least two agencies judged. "
        "Each judges its own records and work, so that a difference is no mistake of either. "
        "Answers that a record does not say, or that do not apply, are not compared."
    )
    rows = tuple(
        Row(one.number, (one.number, one.question, "\n".join(_by_answer(one)))) for one in apart
    )
    title = "How each agency judged"
    return [
        Heading("Where agencies judged differently", 1),
        Paragraph(words),
        Table("judged_apart", title, _JUDGED, rows),
    ]


def _by_answer(one: Answered) -> list[str]:
    return [f"{answer}: {', '.join(who)}" for answer, who in one.answers]


_JUDGED = (
    Column("number", "No.", "text", 8),
    Column("question", "Question", "long", 36),
    Column("who", "Who judged it how", "long", 48),
)


def _together(asked: Sequence[Answered]) -> Answered:
    """What each agency says at any of the places where it is asked the same thing."""
    said: dict[str, list[str]] = {}
    for one in asked:
        for answer, agencies in one.answers:
            said.setdefault(answer, []).extend(agencies)
    told = tuple((answer, tuple(sorted(set(agencies)))) for answer, agencies in said.items())
    return Answered(asked[0].question if asked else "", told)


def left_words(held: HeldReturn) -> str:
    """How far an open return is from its end."""
    return f"{count(held.left, 'question')} to answer" if held.told else "not begun"


def _advice(held: HeldCase) -> str:
    """Why advice is taken first: another matter is live, and what is written may harm it."""
    kind = held.case.proceedings
    named = f" ({kind.lower()})" if kind and kind != "None" else ""
    return (
        f"Parallel proceedings: a matter is live for this child or family{named}, and what is "
        "written or given out now may be used in it. Before you write to anyone about this child, "
        "or give anything out, take advice from your data protection lead and from whoever leads "
        "that matter, such as the police disclosure officer or the children’s solicitor."
    )


def _counted(facts: tuple[int, int], work: tuple[int, int]) -> str:
    """How many questions are answered differently, of how many that could be compared.

    Each is `differ, compared`: of what is true of the child, and of what each judged of its work.
    """
    compared = facts[1] + work[1]
    if not compared:
        return "Nothing can be compared: no question was answered by two agencies."
    if not facts[0] + work[0]:
        verb = "was" if compared == 1 else "were"
        of = count(compared, "question")
        return f"Nothing: {of} that at least two agencies answered {verb} compared."
    parts = []
    if facts[1]:
        matters = count(facts[1], "matter of fact", "matters of fact")
        where = " (listed below)" if facts[0] else ""
        parts.append(f"{facts[0]} of {matters} about the child{where}")
    if work[1]:
        judged = count(work[1], "judgement of their own work", "judgements of their own work")
        where = " (under “Where agencies judged differently”)" if work[0] else ""
        parts.append(f"{work[0]} of {judged}{where}")
    return (
        f"{' and '.join(parts)}. Only what can be compared is counted: where at least two agencies "
        "chose an answer that says how it is."
    )
