"""Which question comes next for somebody who goes from gap to gap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from forms.answers import is_answered
from forms.progress import NOT_GIVEN, missing
from forms.rules import asked

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from forms.compiled import CompiledForm
    from forms.rules import Given, Key, Respondent


def gaps(
    form: CompiledForm, answers: Mapping[Key, Given], who: Respondent, *, signs_here: bool = False
) -> tuple[list[Key], set[Key], set[Key]]:
    """Every question asked in its order; those with a gap; and those that must not stay so.

    A question that may stay unanswered is a gap too: who goes from gap to gap is offered it once.
    So is the signature, which signing answers, but for those who sign here (`signs_here`).
    """
    order = [one for one in asked(form, answers, who) if one.question.type != "note"]
    must = {
        gap.asked.key
        for gap in missing(form, answers, who)
        if signs_here or gap.asked.question.type != "sign_off"
    }
    blank = {
        one.key
        for one in order
        if not is_answered(one.question, answers.get(one.key, NOT_GIVEN).value)
    }
    return [one.key for one in order], must | blank, must


def next_gap(
    order: Sequence[Key],
    found: Collection[Key],
    must: Collection[Key],
    here: Key | None,
    step: int,
) -> Key | None:
    """The next gap after the question in hand, or before it (`step` 1 or -1).

    Beyond the last, or the first, it comes round to what must not stay as it is. None when there
    is nothing of that left.
    """
    at = order.index(here) if here in order else -1
    places = [place for place, key in enumerate(order) if key in found]
    beyond = [place for place in places if (place > at if step > 0 else place < at)]
    left = beyond or [place for place, key in enumerate(order) if key in must]
    return order[left[0 if step > 0 else -1]] if left else None
