"""The report on a visit from draft to final: ten working days for factual comments, each answered.

Each step gives what it changes of the visit, or raises Problem where it comes too early.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from audit_app.problems import Problem
from audit_app.rules.working_days import working_days_after

if TYPE_CHECKING:
    from audit_app.records import Visit

FACTUAL_COMMENTS = 10  # working days


def draft_sent(visit: Visit, on: date) -> dict[str, object]:
    """The draft went to the school on a day: it has ten working days to comment.

    Raises Problem where the visit is not done, or the bank holidays are not known so far.
    """
    if visit.standing != "done":
        raise Problem(
            "not-done",
            "The visit is not done yet, so there is no report to send.",
            "Nothing was changed.",
            "Sign off the record of the visit first.",
        )
    due = working_days_after(on, FACTUAL_COMMENTS).isoformat()
    return {"drafted_on": on.isoformat(), "comments_due": due, "final_on": None}


def commented(visit: Visit, comments: str, reply: str) -> dict[str, object]:
    """The head's factual comments came, and the officer answers them."""
    if visit.drafted_on is None:
        raise Problem(
            "no-draft",
            "No draft was sent yet, so there is nothing to comment on.",
            "Nothing was changed.",
            "Note first on which day the draft was sent.",
        )
    return {"comments": comments, "reply": reply}


def made_final(visit: Visit, on: date) -> dict[str, object]:
    """The report is final: after the comments came, or their ten working days are over."""
    due = visit.comments_due
    if due is None:
        raise Problem(
            "no-draft",
            "The report is not final yet: no draft was sent to the school.",
            "It is still a draft.",
            "Send the draft first; the school has ten working days to check facts.",
        )
    if not (visit.comments or "").strip() and on.isoformat() <= due:
        raise Problem(
            "too-early",
            f"The school may comment until {date.fromisoformat(due):%d/%m/%Y}.",
            "The report is still a draft.",
            "Wait until that day is over, or write down the comments that came.",
        )
    if (visit.comments or "").strip() and not (visit.reply or "").strip():
        raise Problem(
            "no-reply",
            "The school’s comments have no reply yet.",
            "The report is still a draft.",
            "Say what was changed because of them, or why nothing was.",
        )
    return {"final_on": on.isoformat()}


def draft_taken_back(visit: Visit) -> dict[str, object]:
    """No draft was sent after all, so that no day for comments is left.

    Raises Problem where what follows a draft is noted: then one was sent, and its day stays.
    """
    followed = ""
    if visit.final_on is not None:
        followed = "The report is final, so its draft was sent on some day."
    elif (visit.comments or visit.reply or "").strip():
        followed = "The school commented on the draft, so it was sent on some day."
    if followed:
        raise Problem(
            "draft-followed",
            followed,
            "Nothing was changed.",
            "Type the day on which the draft was sent. If none was, take out the comments and the "
            "reply, and the tick for final.",
        )
    return {"drafted_on": None, "comments_due": None}


def noted(
    visit: Visit, sent: date | None, said: tuple[str, str], final_on: date | None
) -> dict[str, object]:
    """What changes once a report stands so: each step by its own rule, taken or taken back.

    The order matters: comments need a draft, and where they are taken out the draft may go, too.
    """
    cells: dict[str, object] = {}

    def now() -> Visit:
        return replace(visit, **cells)  # type: ignore[arg-type]  # cells of a visit

    if final_on is None and visit.final_on is not None:
        cells |= {"final_on": None}
    if sent is not None and sent.isoformat() != visit.drafted_on:
        cells |= draft_sent(now(), sent)
    if said != (visit.comments or "", visit.reply or ""):
        cells |= commented(now(), *said)
    if sent is None and visit.drafted_on is not None:
        cells |= draft_taken_back(now())
    if final_on is not None and now().final_on is None:
        cells |= made_final(now(), final_on)
    return cells
