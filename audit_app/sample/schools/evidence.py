"""Ticks the parts of the evidence that some settings show, and says where it lies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.sample.choosing import pick

if TYPE_CHECKING:
    from collections.abc import Mapping

    from audit_app.workbook.answers import Told
    from audit_app.workbook.workbook import Workbook
    from forms.compiled import CompiledForm
    from forms.rules import Key

_MOST, _POINTED = 8, 2  # standards that a setting ticks parts of, and points at the evidence of
WHERE = (
    "Minutes of the governors, autumn term",
    "Shared drive, safeguarding, this year",
    "The single central record, second sheet",
    "The training log in the office",
)


def show_evidence(
    book: Workbook, return_id: str, form: CompiledForm, told: Mapping[Key, Told]
) -> None:
    """Every part of what is fully met, all but the last of what is partly; of the first few."""
    shown = 0
    for name, part in told:
        question = form.question(name)
        scale = form.scale_of(question) if question and question.evidence else None
        choice = scale.choice(str(told[name, part].value)) if scale else None
        if question is None or choice is None or choice.counts not in {"met", "partly"}:
            continue
        parts = [one.name for one in question.evidence]
        held = parts if choice.counts == "met" else parts[:-1]
        if held:
            book.answers.tick(return_id, form, name, held)
        if shown < _POINTED and choice.counts == "met":
            words = WHERE[pick(f"{return_id}{name}", len(WHERE))]
            book.answers.where(return_id, (name, part), words)
        shown += 1
        if shown == _MOST:
            return
