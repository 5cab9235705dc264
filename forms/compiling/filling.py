"""Fills the places that a form leaves open with the partnership's own words and lists."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from forms.model import Choice, Column, Row, Scale

if TYPE_CHECKING:
    from collections.abc import Mapping

    from forms.model import Form, Question, Section
    from forms.settings_words import Wording


def lists_of(question: Question) -> list[str]:
    """The scales and settings that a question and its columns are answered from."""
    named = [question.list_name, *(column.list_name for column in question.columns)]
    return [name for name in named if name]


def setting_scale(name: str, wording: Wording) -> Scale:
    """A list kept in settings, as the scale that questions are answered on."""
    items = enumerate(wording.lists[name], start=1)
    choices = tuple(Choice(item.name, item.label, "info", nth, "none") for nth, item in items)
    return Scale(name, name.replace("_", " ").capitalize(), choices)


def filled_scale(scale: Scale, wording: Wording) -> Scale:
    """The scale in the partnership's words; the four grades are called what settings call them."""
    called = wording.grade4 if scale.name == "grade4" else {}
    choices = tuple(
        replace(
            choice,
            label=called.get(choice.name) or wording.filled(choice.label),
            descriptor=wording.filled(choice.descriptor),
        )
        for choice in scale.choices
    )
    return replace(scale, label=wording.filled(scale.label), choices=choices)


def filled_section(section: Section, wording: Wording) -> Section:
    """The section's own words in the partnership's words; its questions are left alone."""
    return replace(
        section,
        label=wording.filled(section.label),
        hint=wording.filled(section.hint),
        descriptor=_each(section.descriptor, wording),
    )


def filled_question(question: Question, wording: Wording, forms: Mapping[str, Form]) -> Question:
    """The question in the partnership's words, with its list and its rows in place."""
    rows = question.rows
    if question.rows_setting:
        rows = wording.lists[question.rows_setting]
    elif question.rows_from in forms:
        sections = forms[question.rows_from].sections
        rows = tuple(Row(section.name.lower(), section.label) for section in sections)
    return replace(
        question,
        label=wording.filled(question.label),
        list_name=question.list_name.strip("{}"),
        hint=wording.filled(question.hint),
        guidance_hint=wording.filled(question.guidance_hint),
        constraint_message=wording.filled(question.constraint_message),
        look=_each(question.look, wording),
        descriptor=_each(question.descriptor, wording),
        evidence=_rows(question.evidence, wording),
        rows=_rows(rows, wording),
        columns=tuple(_column(column, wording) for column in question.columns),
    )


def _each(words: Mapping[str, str], wording: Wording) -> dict[str, str]:
    return {name: wording.filled(text) for name, text in words.items()}


def _rows(rows: tuple[Row, ...], wording: Wording) -> tuple[Row, ...]:
    return tuple(Row(row.name, wording.filled(row.label)) for row in rows)


def _column(column: Column, wording: Wording) -> Column:
    return replace(
        column, label=wording.filled(column.label), list_name=column.list_name.strip("{}")
    )
