"""A return on another edition of its form: some standards are worded or called otherwise there."""

from __future__ import annotations

import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

from audit_app.journal.lines import derived_id
from audit_app.store.file import open_file
from audit_app.workbook.forms import form_id, pinning
from audit_app.workbook.pen import Author
from audit_app.workbook.puts import making
from audit_app.workbook.workbook import Workbook
from forms.compile import compile_form
from forms.read import library
from tests.audit_app.conftest import KEY, counted_sources
from tests.audit_app.workbook.schools.conftest import Year, out
from tests.audit_app.workbook.schools.filling import fill

if TYPE_CHECKING:
    from pathlib import Path

    from forms.compiled import CompiledForm

THEIRS = derived_id("return", "of another edition")
NOTE = "Note: why, or what comes next"


# In the other edition A.01 is worded otherwise, A.02 is called A.99, and the rest is the same.
TYPED = {
    "A.01": {"Answer": "Fully met", NOTE: "Read each term"},
    "A.99": {"Answer": "Partly met"},
    "A.03": {"Answer": "Not met", NOTE: "In January"},
    "A.04": {"Answer": "Fully met"},
}


def other_edition() -> CompiledForm:
    bank = library()["s175-school"]
    place = next(n for n, section in enumerate(bank.sections) if section.name == "A")
    first, second, *rest = bank.sections[place].questions
    questions = (
        replace(first, label="Something else was asked here"),
        replace(second, name="A.99", label="A standard that is gone"),
        *rest,
    )
    changed = replace(bank.sections[place], questions=questions)
    sections = (*bank.sections[:place], changed, *bank.sections[place + 1 :])
    return compile_form(replace(bank, sections=sections))


def on_other_edition(book: Workbook, year: Year, folder: Path) -> Path:
    """The file of the same school and year, as a laptop with the other edition makes it."""
    form = other_edition()
    puts = pinning(form)
    puts += making(
        "return",
        THEIRS,
        audit_id=year.audit.id,
        form_id=form_id(form),
        phase="PRI",
        school_id=year.school,
        occasion="first",
    )
    book.pen.write("Ask on another edition", puts)
    return out(book, replace(year, returned=book.returns.one(THEIRS)), folder)


def file_of(workbook: Workbook, year: Year, tmp_path: Path) -> Path:
    """Its file, from a copy of the workbook: the edition is not held here."""
    shutil.copy(workbook.file.path, tmp_path / "copy.audit")
    file = open_file(tmp_path / "copy.audit", lambda _salt: KEY)
    copy = Workbook(file, counted_sources(7_000_000), Author("Somebody else", "laptop-2"))
    made = fill(on_other_edition(copy, year, tmp_path), TYPED)
    file.close()
    return made
