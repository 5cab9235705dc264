"""Checks a form against every rule, and says everything that is wrong with it at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from forms.checks import gates, headings, links, questions, scales
from forms.checks.page import Page
from forms.faults import FormRefused, in_file_order
from forms.read import library
from forms.reading.lines import Lines
from forms.reading.tables import Reading
from forms.reading.toml_text import readable, tables

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from forms.faults import Fault
    from forms.model import Form

RULES: tuple[Callable[[Page], Iterator[Fault]], ...] = (
    headings.names_itself,
    headings.lists_its_settings,
    headings.leans_on_forms_there_are,
    scales.scales_are_whole,
    scales.grades_are_described,
    scales.graded_questions_are_described,
    scales.scales_are_alike_everywhere,
    scales.scales_are_used_and_there,
    questions.names_are_used_once,
    questions.sections_are_named_once,
    questions.types_are_known,
    questions.rows_are_named,
    questions.asked_of_people_there_are,
    questions.words_from_closed_lists,
    questions.labels_are_short,
    gates.gates_can_be_worked_out,
    gates.gates_wait_for_who_answers,
    gates.constraints_can_be_worked_out,
    gates.nothing_waits_for_itself,
    links.keeps_what_is_left_out,
    links.replaces_what_is_asked,
    links.tests_standards_there_are,
    links.rows_come_from_somewhere,
)


def check(text: str | bytes, source: str, beside: Mapping[str, Form] | None = None) -> list[Fault]:
    """Everything that is wrong with a form, in the order of its file; nothing when it is sound.

    `beside` are the forms it may lean on: its core, the form it tests, those whose scales it
    shares. Without it they are the forms that come with the program.
    """
    try:
        letters = readable(text, source)
        reading = Reading(tables(letters, source), source, Lines(letters))
    except FormRefused as refused:
        return list(refused.faults)
    form = reading.form()
    page = Page(form, source, reading.lines, library() if beside is None else beside)
    faults = [fault for rule in RULES for fault in rule(page)]
    return in_file_order([*reading.faults, *faults])
