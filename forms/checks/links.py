"""Rules about what a form points at in another: what it keeps, replaces, tests and fills from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from forms.checks.page import Page, one_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from forms.faults import Fault

RECOMMENDATIONS = "recommendations"


def keeps_what_is_left_out(page: Page) -> Iterator[Fault]:
    """A module keeps only questions that the short core would leave out."""
    core = page.core
    if core is None:
        return
    full = [question.name for question in core.questions if question.depth == "full"]
    for name in page.form.keeps:
        if name not in full:
            yield page.heading_fault(
                f"keeps names {name}, which the short core does not leave out.", one_of(name, full)
            )


def replaces_what_is_asked(page: Page) -> Iterator[Fault]:
    """A question replaces only questions that there are."""
    core = page.core
    asked = [question.name for question in (core or page.form).questions]
    for spot in page.spots():
        for name in spot.question.replaces:
            if name not in asked:
                yield spot.fault(f"It replaces {name}, which nobody asks.", one_of(name, asked))


def tests_standards_there_are(page: Page) -> Iterator[Fault]:
    """A visit tests every standard of the return, and nothing that is not one."""
    tested = page.beside.get(page.form.tests_form)
    standards = [question.name for question in tested.questions] if tested else []
    checked: set[str] = set()
    for spot in page.spots():
        checked |= set(spot.question.tests)
        for name in spot.question.tests:
            if name not in standards:
                yield spot.fault(
                    f"It tests {name}, which no standard is called.",
                    one_of(name, standards) if standards else "Name the form in tests_form.",
                )
    for question in tested.questions if tested else ():
        if question.evidence and question.name not in checked:
            yield page.heading_fault(
                f"No check tests the standard {question.name}.", "Add it to the tests of one."
            )


def rows_come_from_somewhere(page: Page) -> Iterator[Fault]:
    """Rows are taken from a form that there is, or from the session's recommendations."""
    known = (RECOMMENDATIONS, *page.beside)
    for spot in page.spots():
        source = spot.question.rows_from
        if source and source not in known:
            yield spot.fault(f"rows_from names {source}, which is no form.", one_of(source, known))
