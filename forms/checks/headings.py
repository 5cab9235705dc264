"""Rules about what a form says of itself."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from forms.checks.page import NAME, Page, one_of
from forms.codes import KINDS, PHASE_NAMES
from forms.compiling.filling import lists_of
from forms.plain import canonical_text
from forms.settings_words import DEFAULT_WORDING, SETTING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from forms.faults import Fault


def names_itself(page: Page) -> Iterator[Fault]:
    """A form has a kind we know, and is called what its file is called."""
    form = page.form
    if form.name and not NAME.match(form.name):
        yield page.heading_fault(
            f"{form.name!r} is not a plain name.", "Use letters, digits, dots and dashes."
        )
    if form.kind and form.kind not in KINDS:
        yield page.heading_fault(f"There is no kind {form.kind!r}.", one_of(form.kind, KINDS))
    file = PurePath(page.source)
    if form.name and file.suffix == ".toml" and file.stem != form.name:
        yield page.heading_fault(
            f"The file is called {file.stem}, the form {form.name}.", "Let both be alike."
        )


def lists_its_settings(page: Page) -> Iterator[Fault]:
    """Every place left open for the partnership's words is listed, and is one we can fill."""
    form = page.form
    used = set(SETTING.findall(canonical_text(form)))
    used |= {question.rows_setting for question in form.questions if question.rows_setting}
    for name in sorted(used - set(form.settings)):
        yield page.heading_fault(
            f"{{{name}}} is used but not listed.", f"Add {name} to settings, or correct it."
        )
    for name in sorted(set(form.settings) - used):
        yield page.heading_fault(
            f"The setting {name} is listed but not used.", "Take it out of settings."
        )
    known = sorted({*DEFAULT_WORDING.words, *DEFAULT_WORDING.lists})
    for name in sorted((used | set(form.settings)) - set(known)):
        yield page.heading_fault(f"There is no setting {name}.", one_of(name, known))
    for name in sorted(_lists(page) & used - DEFAULT_WORDING.lists.keys()):
        yield page.heading_fault(
            f"{{{name}}} is words, not a list.", "Name a list, or a scale of this form."
        )


def _lists(page: Page) -> set[str]:
    named = {question.rows_setting for question in page.form.questions}
    for question in page.form.questions:
        named |= {name.strip("{}") for name in lists_of(question)}
    scales = {scale.name for scale in page.form.scales}
    return named - scales


def leans_on_forms_there_are(page: Page) -> Iterator[Fault]:
    """A module has a core, a visit the form it tests; phases are ones we know."""
    form = page.form
    if form.kind == "case_module" and not form.core:
        yield page.heading_fault("A module needs a core.", 'Add core = "case-core".')
    for key, name in (("core", form.core), ("tests_form", form.tests_form)):
        if name and name not in page.beside:
            yield page.heading_fault(
                f"{key} names {name}, which no form is called.", one_of(name, page.beside)
            )
    if form.keeps and form.kind != "case_module":
        yield page.heading_fault("Only a module keeps questions.", "Take keeps out.")
    for phase in form.phases:
        if phase not in PHASE_NAMES:
            yield page.heading_fault(f"There is no phase {phase}.", one_of(phase, PHASE_NAMES))
    if form.kind == "school_return" and not form.phases:
        yield page.heading_fault(
            "A school return names the phases it is for.", f"Add phases: {', '.join(PHASE_NAMES)}."
        )
