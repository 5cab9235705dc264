"""One invented answer: from the child's facts where there are any, otherwise from the deck."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from audit_app.sample.children import SEES, SIGNS, STATUTORY, part_of
from audit_app.sample.choosing import pick
from audit_app.sample.discussions import DISCUSSIONS
from audit_app.sample.notes import WHY_NOT
from audit_app.workbook.answers import Told
from forms.values.words import MONTHS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from audit_app.sample.returns import Writer
    from forms.compiled import CompiledForm
    from forms.model import Choice, Question

_PROTECTED = "Known to all six agencies; the child sleeps at a grandparent’s and is seen every day."
_CARE = {"better": "improved_lasting", "same": "same", "worse": "worse"}


def answer_to(form: CompiledForm, question: Question, who: Writer) -> Told | None:
    """What this agency answers about this child; None where it leaves a question blank."""
    if question.type == "select_one":
        fact = _fact(question, who)
        return fact if fact is not None else _judged(form, question, who)
    if question.type == "select_multiple":
        return _several(form, question, who)
    if question.type in {"note_long", "text"}:
        return _words(question, who)
    value = _value(question, who)
    return None if value is None else Told(value)


def _value(question: Question, who: Writer) -> object:
    """Days, numbers and signatures; None for rows, which the sample leaves blank."""
    match question.type:
        case "month":
            back = 12 if question.name in {"G0.14", "N2.02"} else 1
            first = who.on.replace(day=1) - timedelta(days=30 * back)
            return first.isoformat()[:7]
        case "date":
            return (who.on - timedelta(days=3)).isoformat()
        case "integer":
            return pick(f"{who.round}{who.number}{question.name}", 3)
        case "sign_off":
            role, checked = SIGNS[who.code]
            return {"role": role, "date": who.on.isoformat(), "checked_by": checked}
        case _:
            return None


def _fact(question: Question, who: Writer) -> Told | None:
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


def _several(form: CompiledForm, question: Question, who: Writer) -> Told | None:
    scale = form.scale_of(question)
    if scale is None:
        return None
    if question.name == "G0.18":
        seen = [h for h in who.child.happened if h in SEES.get(who.code, frozenset({h}))]
        return Told(seen or ["none"])
    if question.name == "G1.02":
        return Told(["ethnicity", "first_language"])
    if question.name == "N1.01b":
        kinds = (["home", "nutritional"], ["medical", "dental"], ["supervision", "educational"])
        return Told(kinds[who.number % len(kinds)])
    names = [choice.name for choice in scale.choices if not choice.alone]
    return Told(names[: 1 + pick(f"{who.seed}{question.name}", 2)]) if names else None


def _words(question: Question, who: Writer) -> Told | None:
    often = pick(f"{who.seed}{question.name}", 3)
    month = MONTHS[pick(f"{who.seed}month{question.name}", 12)]
    said = ""
    match question.name:
        case "G0.03":
            lines = part_of(who.child, who.code)
            line = lines[pick(f"{who.seed}part", len(lines))]
            said = line.format(month=month, n=2 + pick(f"{who.seed}n", 7))
        case "G0.10" | "G10.14":
            said = _PROTECTED
        case "G9.02":
            can_tell = who.code not in {"POL", "HSG"}
            said = (
                who.notes.changed(who.child.change, who.child.voice) if often and can_tell else ""
            )
        case "G9.04":
            said = "" if often else who.notes.turn()
        case "G9.04b":
            said = who.notes.hard()
        case "G9.05":
            said = "" if often else who.voices.family()
        case "G10.07":
            said = who.notes.practitioner() if not often else ""
        case _:
            said = ""
    return Told(said) if said else None


def _judged(form: CompiledForm, question: Question, who: Writer) -> Told | None:
    scale = form.scale_of(question)
    if scale is None:
        return None
    sort = who.deck.deal(question.name)
    calm = [choice for choice in scale.choices if not choice.stop]
    lower = "not" if sort == "partly" else "met"  # where a scale has nothing between
    fitting = next(
        (found for one in (sort, lower, "met") if (found := [c for c in calm if c.counts == one])),
        [],
    )
    if not fitting:
        return Told(calm[0].name)
    choice = _one_of(fitting, f"{who.seed}{question.name}")
    note = _note(question, choice, who)
    if choice.note and not note:  # without its note the plainer of two that count alike is said
        choice = next((one for one in fitting if not one.note), choice)
    return Told(choice.name, note, _where(question, choice, who))


def _one_of(fitting: list[Choice], seed: str) -> Choice:
    """Good far more often than strong: the plainer of two that count alike, four times of five."""
    plain = [choice for choice in fitting if not choice.note] or fitting
    return fitting[pick(seed, len(fitting))] if pick(f"{seed}plain", 5) == 0 else plain[0]


def _note(question: Question, choice: Choice, who: Writer) -> str:
    wanted = choice.note or choice.counts in {"partly", "not"}
    if not wanted and pick(f"{who.seed}{question.name}note", 5):
        return ""
    if question.name.startswith(("G2", "N3.01")) and choice.counts == "met":
        return who.voices.child(who.child.voice)
    return who.notes.on(question.name, choice.counts, who)


def _where(question: Question, choice: Choice, who: Writer) -> str:
    """Where it is recorded, where something was seen: one agency alone says so."""
    if who.code != "CSC" or choice.counts not in {"met", "partly"}:
        return ""
    if pick(f"{who.seed}{question.name}where", 3):
        return ""
    month = MONTHS[pick(f"{who.seed}{question.name}when", 12)]
    return (
        f"{('Chronology', 'Case note', 'Visit form', 'Minutes')[pick(question.name, 4)]}, {month}"
    )
