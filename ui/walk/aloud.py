"""How a question that is signed off is read out: its words, its answer, and what was seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from forms.values.words import in_words, row_in_words

if TYPE_CHECKING:
    from forms.compiled import CompiledForm
    from forms.model import Question


def say_section(title: str, unanswered: int) -> str:
    """A section that is shown now, without the focus on its name: what it is, what is left."""
    left = f"{unanswered} unanswered" if unanswered else "all answered"
    return f"Section {title.replace('  ', ', ')}, {left}"


def notice(question: Question, number: str) -> str:
    """What is read out of a card that only says something."""
    return f"{number} {question.label} {question.hint}".strip()


def read_out(
    form: CompiledForm, question: Question, number: str, value: object, seen: tuple[str, str]
) -> str:
    """One question in sentences: `2.1 Was the child seen? Answer: Yes. Seen: … Where: …`.

    `seen` is the note and where the evidence lies, each of which may be "".
    """
    said = [f"{number} {question.label}"]
    if question.type != "note":
        said.append(f"Answer: {in_words(form, question, value) or 'none'}.")
    for at, row in enumerate(value if isinstance(value, list | tuple) else (), 1):
        if isinstance(row, dict):
            parts = row_in_words(form, question, row)
            said.append(
                f"Row {at}: {'; '.join(f'{name} {words}' for name, words in parts if words)}."
            )
    note, where = seen
    if note.strip():
        said.append(f"What was seen: {note.strip()}")
    if where.strip():
        said.append(f"Where the evidence lies: {where.strip()}")
    return " ".join(said)
