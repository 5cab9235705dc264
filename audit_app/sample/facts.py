"""Answers of the sample that follow from what is true of the child, and so fit each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.sample.children import STATUTORY
from audit_app.sample.choosing import pick
from audit_app.sample.discussions import DISCUSSIONS
from audit_app.sample.notes import WHY_NOT
from audit_app.workbook.answers import Told

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from audit_app.sample.returns import Writer
    from forms.model import Question

_CARE = {"better": "improved_lasting", "same": "same", "worse": "worse"}


def fact(question: Question, who: Writer) -> Told | None:
    """Answers that follow from what is true of the child."""
    told = _FACTS.get(question.name)
    return _why_not(question, who) if told is None else told(who)


def _live(who: Writer) -> Told:
    live = "no" if who.child.proceedings == "None" else "yes"
    return Told("not_known" if who.code in who.child.unsure else live)


def _own_part(who: Writer) -> Told:
    if pick(f"{who.seed}own", 14):
        return Told("no")
    return Told("yes", "Chaired one review meeting; no direct work with the family.")


def _change(who: Writer) -> Told:
    return Told("cannot_tell" if who.code in {"POL", "HSG"} else who.child.change)


def _care(who: Writer) -> Told:
    return Told("cannot_tell" if who.code == "HSG" else _CARE[who.child.change])


def _talked(who: Writer) -> Told:
    return Told("tried" if pick(f"{who.seed}talk", 4) == 0 else "yes")


def _why_not(question: Question, who: Writer) -> Told | None:
    missed = "missed_appointment" in who.child.happened
    unfit = (
        (question.name == "OWN.1" and not missed)
        or (question.name == "G2.01b" and who.child.age in {"Under 1", "1–4"})
        or (question.name == "N1.04" and who.child.age == "Under 1")
    )
    reason = WHY_NOT["OWN" if question.name.startswith("OWN") else question.name] if unfit else ""
    return Told("not_applicable", reason) if unfit else None


def _request(who: Writer) -> Told:
    if who.code == who.child.maker:
        return Told("made")
    return Told("received" if who.code == "CSC" else "neither")


def _assessment(who: Writer) -> Told:
    if who.leads:
        return Told("led")
    return Told("not_asked" if pick(f"{who.seed}assessed", 4) == 0 else "contributed")


def _plan(who: Writer) -> Told:
    core = {"CSC", "EH", "HV", "EDU"} if who.child.plan in STATUTORY else {"EH", "HV", "EDU"}
    if who.code in core or (who.code == "POL" and who.child.plan == "Child protection"):
        return Told("part")
    return Told("not_told")


def _tool(who: Writer) -> Told:
    """In the first round one agency used the tool and none saw it; a year on it is shared."""
    if who.child.tool == who.code:
        return Told("by_us")
    if not who.child.tool:
        return Told("not_used", who.notes.on("N2.01", "not", who))
    if who.round == "NEG25" or pick(f"{who.seed}tool", 3) == 0:
        return Told("not_seen")
    return Told("seen")


def _discussed(who: Writer) -> Told | None:
    """Whether the strategy discussion was in time: a fact, the same for all who were asked."""
    held = DISCUSSIONS.get(who.child.talk)
    if held is None:
        return None
    return Told(held.in_time, held.noted.get(who.code, "").format(month=who.month("talk")))


def _took_part(who: Writer) -> Told | None:
    held = DISCUSSIONS.get(who.child.talk)
    if held is None:
        return None
    why = held.why.get(who.code, "").format(month=who.month("talk"))
    return Told(held.part.get(who.code, "yes"), why)


def _invited(who: Writer) -> Told | None:
    """Whoever leads the work calls its meetings, and cannot be left out of them."""
    return Told("yes") if who.leads else None


_FACTS: Mapping[str, Callable[[Writer], Told | None]] = {
    "G0.01": lambda who: Told("household" if who.code == "HSG" else "child"),
    "G0.07": lambda who: Told(who.child.risk),
    "G10.04": lambda who: Told(who.child.risk),
    "G0.06": _live,
    "G0.05": _own_part,
    "G3.00": _request,
    "G3.07": _discussed,
    "G3.07b": _took_part,
    "G6.03": _invited,
    "G5.01": _assessment,
    "G6.00": _plan,
    "G9.01": _change,
    "N3.02": _care,
    "N2.01": _tool,
    "G10.01": _talked,
    "G11.05": lambda _who: Told("yes"),
    "G11.11": lambda _who: Told("yes"),
    "E1.01b": lambda who: Told(who.lead),
}
