"""What each answer of a return means, for whoever fills it in away from the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.document import Facts, Heading, Paragraph, Sheet
from audit_app.reports.audit_report.appendices import WORDS
from audit_app.reports.return_section import typed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from forms.compiled import CompiledForm
    from forms.model import Scale
    from forms.rules import Possible

MEANINGS = "What the answers mean"
_OF_A_RECORD = (
    "Choose the answer that fits what the record shows. “Not recorded” is an answer: the "
    "record does not say. Leave a question blank only where you do not know yet."
)
_OF_A_SETTING = (
    "Choose the answer that fits what you can show today. Leave a question blank only where you "
    "do not know yet."
)
_COUNTS = {
    "met": "Counts as fully met.",
    "partly": "Counts as partly met.",
    "not": "Counts as not met.",
    "na": "The question does not fit: left out of every count.",
    "not_recorded": "Counts as not recorded.",
    "info": "Left out of every count.",
}


def meanings(
    form: CompiledForm, may_be_asked: Sequence[Possible], *, is_of_a_setting: bool = False
) -> Sheet | None:
    """Every answer that judges practice, scale by scale, with its meaning and what it counts as.

    A return on a child’s record also says what counts as what of a record; one `is_of_a_setting`,
    of what it does itself, has none. None where no question asks for a judgement.
    """
    scales = list(_scales(form, may_be_asked))
    if not scales:
        return None
    blocks: list[Paragraph | Heading | Facts] = [Paragraph(_OF_A_SETTING)]
    if not is_of_a_setting:
        blocks = [
            Paragraph(_OF_A_RECORD),
            Heading("What counts as what", 2),
            Facts("What counts as what", WORDS),
        ]
    for scale in scales:
        blocks += [Heading(_asked_by(scale, form, may_be_asked), 2), _told(scale)]
    return Sheet(MEANINGS, MEANINGS, tuple(blocks), anchor="sheet-meanings")


def _scales(form: CompiledForm, may_be_asked: Sequence[Possible]) -> Iterator[Scale]:
    """The scales that judge, each once, in the order in which they are first needed."""
    known: set[str] = set()
    for one in may_be_asked:
        scale = form.scale_of(one.asked.question)
        if one.asked.question.type != "select_one" or scale is None or not scale.judged:
            continue
        if scale.name not in known:
            known.add(scale.name)
            yield scale


def _asked_by(scale: Scale, form: CompiledForm, may_be_asked: Sequence[Possible]) -> str:
    """A scale by the questions that it answers, so that nobody has to guess which it is."""
    numbers = [
        one.asked.question.name
        for one in may_be_asked
        if one.asked.question.type == "select_one"
        and (held := form.scale_of(one.asked.question)) is not None
        and held.name == scale.name
    ]
    numbers = list(dict.fromkeys(numbers))
    if len(numbers) > _NAMED:
        return f"{scale.label}: {', '.join(numbers[:_NAMED])} and {len(numbers) - _NAMED} more"
    return f"{scale.label}: {', '.join(numbers)}"


_NAMED = 6  # so many questions are named beside a scale


def _told(scale: Scale) -> Facts:
    rows = tuple(
        (
            choice.label,
            " ".join(word for word in (typed(choice.descriptor), _COUNTS[choice.counts]) if word),
        )
        for choice in scale.choices
    )
    return Facts(f"Answers {scale.name}", rows)
