"""Rules about a question by itself: its name, its type, its words and who is asked."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from forms import codes
from forms.checks.page import NAME, PLAIN_NAME, Page, Spot, one_of
from forms.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from forms.model import Column, Question, Row

PLACES_IN_ROWS = {"row", "agency"}


def names_are_used_once(page: Page) -> Iterator[Fault]:
    """No question is asked twice, and no retired name comes back."""
    core = page.core
    above = {question.name for question in core.questions} if core else set()
    retired = {*page.form.retired, *(core.retired if core else ())}
    seen: set[str] = set()
    for spot in page.spots():
        name = spot.question.name
        if not name:
            continue
        if not NAME.match(name):
            yield spot.fault(f"{name!r} is not a plain name.", "Use letters, digits and dots.")
        if name in seen:
            yield spot.fault(f"{name} is asked twice.", "Give one of them a new name.")
        elif name in above:
            yield spot.fault(f"{name} is asked by {page.form.core} too.", "Give it a new name.")
        if name in retired:
            yield spot.fault(f"The name {name} is retired.", "Names are for ever: take a new one.")
        if name in codes.FACTS:
            yield spot.fault(f"{name} is a fact that no question asks.", "Take another name.")
        seen.add(name)


def sections_are_named_once(page: Page) -> Iterator[Fault]:
    """No two sections share a name, and a section repeats for each child or not at all."""
    sections = Counter(section.name for section in page.form.sections)
    for section, line in page.sections():
        if section.name and sections[section.name] > 1:
            sections[section.name] = 0
            yield Fault(f"section {section.name}", "It is there twice.", "Rename one.", line)
        if section.repeat not in {"", "child"}:
            yield Fault(
                f"section {section.name}",
                "A section repeats for each child only.",
                'Write repeat = "child".',
                line,
            )


def types_are_known(page: Page) -> Iterator[Fault]:
    """Each question and column has a type there is, with the list and columns it needs."""
    for spot in page.spots():
        question = spot.question
        yield from _type_faults(spot, question, codes.TYPES)
        for column in question.columns:
            yield from _type_faults(spot, column, (*codes.SELECTS, *codes.COLUMN_TYPES))
        if question.type in {"grid", "per_agency"} and not question.columns:
            yield spot.fault("It has no columns.", "Add columns.")
        if question.columns and question.type not in codes.ROW_TYPES:
            yield spot.fault(f"{question.type} has no columns.", "Take columns out, or use grid.")
        if _has_rows(question) and question.type != "grid":
            yield spot.fault(f"{question.type} has no named rows.", "Take rows out, or use grid.")
        if question.max_words and question.type not in {"text", "note_long"}:
            yield spot.fault("max_words is for words.", "Take it out.")


def _type_faults(spot: Spot, asks: Question | Column, known: Sequence[str]) -> Iterator[Fault]:
    if asks.type and asks.type not in known:
        yield spot.fault(f"There is no type {asks.type!r}.", one_of(asks.type, known))
    elif asks.type in codes.SELECTS and len(asks.list_name.split()) != 1:
        yield spot.fault(f"{asks.type} names one list.", f'Write "{asks.type} NAME".')
    elif asks.type not in codes.SELECTS and asks.list_name:
        yield spot.fault(f"{asks.type} takes no list.", f'Write "{asks.type}" alone.')


def _has_rows(question: Question) -> bool:
    return bool(question.rows or question.rows_setting or question.rows_from)


def rows_are_named(page: Page) -> Iterator[Fault]:
    """Rows, columns and parts of evidence have plain names, each used once."""
    for spot in page.spots():
        question = spot.question
        lists: list[tuple[str, Sequence[Row | Column]]] = [
            ("rows", question.rows),
            ("columns", question.columns),
            ("evidence", question.evidence),
        ]
        for key, rows in lists:
            names = Counter(row.name for row in rows)
            for name, times in names.items():
                if name and not PLAIN_NAME.match(name):
                    yield spot.fault(
                        f"{name!r} in {key} is not a plain name.",
                        "Use small letters, digits and low lines, beginning with a letter.",
                    )
                if name and times > 1:
                    yield spot.fault(f"{name} is in {key} twice.", "Rename one.")
            if key == "columns" and PLACES_IN_ROWS & names.keys():
                yield spot.fault("A column cannot be called row or agency.", "Rename it.")


def asked_of_people_there_are(page: Page) -> Iterator[Fault]:
    """Cases name agencies, schools name phases and a level, and all by codes we know."""
    agencies = ("ALL", *codes.AGENCY_NAMES, codes.SMALL_GROUP)
    kind = page.form.kind
    for spot in page.spots():
        question = spot.question
        if kind in codes.CASE_KINDS and not question.agencies:
            yield spot.fault("Nobody is asked.", 'Add agencies, for example ["ALL"].')
        for code in (*question.agencies, *question.look):
            if code not in agencies:
                yield spot.fault(f"There is no agency {code}.", one_of(code, agencies))
        for phase in question.phases:
            if phase not in {"ALL", *codes.PHASE_NAMES}:
                yield spot.fault(f"There is no phase {phase}.", one_of(phase, codes.PHASE_NAMES))
        if kind == "school_return" and not question.phases:
            yield spot.fault("No school is asked.", 'Add phases, for example ["ALL"].')
        if kind == "school_return" and not question.level:
            yield spot.fault("It does not say who answers.", "Add level: trust or setting.")


CLOSED: dict[str, Sequence[str]] = {
    "level": codes.LEVELS,
    "cycle": codes.CYCLES,
    "basis": codes.BASES,
    "follow_up": codes.FOLLOW_UPS,
    "depth": ("full",),
    "once": ("child",),
    "method": codes.METHODS,
}


def words_from_closed_lists(page: Page) -> Iterator[Fault]:
    """Keys with a closed list hold one of its words."""
    for spot in page.spots():
        question = spot.question
        for key, known in CLOSED.items():
            word = getattr(question, key)
            if word and word not in known:
                yield spot.fault(f"{key} cannot be {word!r}.", one_of(word, known))
        for visit in question.visits:
            if visit not in codes.VISITS:
                yield spot.fault(f"There is no visit {visit!r}.", one_of(visit, codes.VISITS))
        if question.basis == "statutory" and not question.refs:
            yield spot.fault("A statutory question needs a reference.", "Add refs, by Part.")
        scale = page.form.scale(question.list_name)
        known_choices = [choice.name for choice in scale.choices] if scale else []
        for name in question.follow_up_when if scale else ():
            if name not in known_choices:
                yield spot.fault(
                    f"follow_up_when names {name}, which is no choice.",
                    one_of(name, known_choices),
                )


def labels_are_short(page: Page) -> Iterator[Fault]:
    """A label has at most thirty words, and asks one thing."""
    for spot in page.spots():
        label = spot.question.label
        words = len(label.split())
        if words > codes.MOST_WORDS:
            yield spot.fault(
                f"The label has {words} words; {codes.MOST_WORDS} is the most.",
                "Shorten it, and move the rest to hint or guidance_hint.",
            )
        if label.count("?") > 1:
            yield spot.fault("The label asks two things.", "Make it two questions.")
