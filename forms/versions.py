"""What changed between two versions of a form, question by question."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from forms.model import Question

if TYPE_CHECKING:
    from forms.compiled import CompiledForm
    from forms.model import Form, Scale


@dataclass(frozen=True, slots=True)
class QuestionChange:
    """One question, before and after: new, gone, reworded or same.

    `what` names the keys that differ, in the words a form's author uses; `scale` among them means
    that the choices it is answered with were reworded.
    """

    name: str
    sort: str
    before: str
    after: str
    what: tuple[str, ...] = ()


def changes(old: Form | CompiledForm, new: Form | CompiledForm) -> tuple[QuestionChange, ...]:
    """Every question of either version: first as the new form asks them, then those gone."""
    before = {question.name: question for question in old.questions}
    after = {question.name: question for question in new.questions}
    found = []
    for name, question in after.items():
        if name not in before:
            found.append(QuestionChange(name, "new", "", question.label))
            continue
        what = _differences(
            before[name], question, _scale(old, before[name]), _scale(new, question)
        )
        sort = "reworded" if what else "same"
        found.append(QuestionChange(name, sort, before[name].label, question.label, what))
    gone = [question for name, question in before.items() if name not in after]
    found += [QuestionChange(question.name, "gone", question.label, "") for question in gone]
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Standards:
    """Which standards of an edition are new, ask something else, or are gone since another."""

    new: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()

    def of(self, name: str) -> str:
        """`new`, `changed`, or "" for a standard that is asked as it was."""
        return "new" if name in self.new else "changed" if name in self.changed else ""


# What a respondent reads and answers; guidance, references and marks change without asking more.
_ASKED = frozenset(
    {"type", "label", "list_name", "hint", "evidence", "columns", "rows", "scale", "relevant"}
)


def standards(old: Form | CompiledForm, new: Form | CompiledForm) -> Standards:
    """What somebody who answered the old edition is asked anew, differently, or no longer."""
    found = changes(old, new)
    return Standards(
        tuple(one.name for one in found if one.sort == "new"),
        tuple(
            one.name for one in found if one.sort == "reworded" and not _ASKED.isdisjoint(one.what)
        ),
        tuple(one.name for one in found if one.sort == "gone"),
    )


def _scale(form: Form | CompiledForm, question: Question) -> Scale | None:
    return form.scale(question.list_name)


def _differences(
    before: Question, after: Question, old_scale: Scale | None, new_scale: Scale | None
) -> tuple[str, ...]:
    keys = [
        field.name
        for field in fields(Question)
        if getattr(before, field.name) != getattr(after, field.name)
    ]
    return (*keys, "scale") if old_scale != new_scale else tuple(keys)
