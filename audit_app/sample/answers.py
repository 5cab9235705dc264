"""One invented answer: from the child's facts where there are any, otherwise from the deck."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from audit_app.sample.children import SEES, SIGNS, part_of
from audit_app.sample.choosing import pick
from audit_app.sample.days import at_work
from audit_app.sample.facts import fact
from audit_app.workbook.answers import Told
from forms.values.words import MONTHS

if TYPE_CHECKING:
    from audit_app.sample.returns import Writer
    from forms.compiled import CompiledForm
    from forms.model import Choice, Question

# Where a note can be the child's own voice: to whether somebody was seen it would be no answer.
_HEARD = ("G2.02", "G2.03", "G2.04", "G2.06", "G2.08", "N3.01")
_PROTECTED = "Known to all six agencies; the child sleeps at a grandparent’s and is seen every day."


def answer_to(form: CompiledForm, question: Question, who: Writer) -> Told | None:
    """What this agency answers about this child; None where it leaves a question blank."""
    if question.type == "select_one":
        told = fact(question, who)
        return told if told is not None else _judged(form, question, who)
    if question.type == "select_multiple":
        return _several(form, question, who)
    if question.type in {"note_long", "text"}:
        return _words(question, who)
    value = _value(question, who)
    return None if value is None else Told(value)


def _value(question: Question, who: Writer) -> object:
    """Days, numbers, signatures and what is written at the end; None for what is left blank."""
    match question.type:
        case "grid" | "actions":
            return _rows(question, who) or None
        case "month":
            back = 12 if question.name in {"G0.14", "N2.02"} else 1
            first = who.on.replace(day=1) - timedelta(days=30 * back)
            return first.isoformat()[:7]
        case "date":
            return at_work(who.on - timedelta(days=3), who.on).isoformat()
        case "integer":
            return pick(f"{who.round}{who.number}{question.name}", 3)
        case "sign_off":
            role, checked = SIGNS[who.code]
            return {"role": role, "date": who.on.isoformat(), "checked_by": checked}
        case _:
            return None


def _rows(question: Question, who: Writer) -> list[dict[str, str]]:
    """What one return in three says at its end."""
    if pick(f"{who.seed}{question.name}", 3):
        return []
    match question.name:
        case "G10.02":
            return who.notes.worked()
        case "G10.03":
            return who.notes.would_help()
        case "G10.08":
            by = who.on + timedelta(days=60)
            return who.notes.own_actions(at_work(by, by).isoformat())
        case _:
            return []


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
    if question.name.startswith(_HEARD) and choice.counts == "met":
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
