"""The forms that come with the program are sound, and ask what their page says they ask."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from forms.read import FOLDER, library, library_text, read_form

if TYPE_CHECKING:
    from forms.model import Form, Question

PAGE = (FOLDER / "README.md").read_text("utf-8")
WORDS = {"text", "note_long", "grid", "events", "actions", "sample", "per_agency"}


def counts_on_the_page() -> dict[str, tuple[int, ...]]:
    rows = re.findall(
        r"^\| ([a-z0-9-]+) \| (\d+) \| (\d+) \| (\d+) \| (\d+) \|$", PAGE, re.MULTILINE
    )
    return {name: tuple(int(number) for number in numbers) for name, *numbers in rows}


def sort_of(form: Form, question: Question) -> str:
    if question.type in {"note", "sign_off"}:
        return ""
    if question.type in WORDS:
        return "words"
    scale = form.scale(question.list_name)
    return "judged" if scale is not None and scale.judged else "facts"


def test_there_are_fourteen_forms_and_the_page_names_each() -> None:
    assert set(library()) == set(counts_on_the_page())
    assert len(library()) == 14


@pytest.mark.parametrize(("name", "numbers"), counts_on_the_page().items())
def test_a_form_asks_as_many_questions_as_its_page_says(
    name: str, numbers: tuple[int, ...]
) -> None:
    form = library()[name]
    sorts = [sort_of(form, question) for question in form.questions]
    counted = [sorts.count(sort) for sort in ("judged", "facts", "words")]
    assert (sum(counted), *counted) == numbers


def test_a_form_is_named_after_its_file() -> None:
    assert [form.name for form in library().values()] == list(library())


def test_a_forms_fingerprint_does_not_depend_on_spacing() -> None:
    text = library_text("dip-sample")
    spaced = re.sub(r"^(\w+) = ", r"\1  =  ", text, flags=re.MULTILINE).replace("\n", "\r\n")
    assert read_form(spaced, "spaced").digest == library()["dip-sample"].digest


def test_a_forms_fingerprint_changes_with_one_word() -> None:
    text = library_text("dip-sample")
    reworded = text.replace("recognised", "noticed", 1)
    assert read_form(reworded, "reworded").digest != library()["dip-sample"].digest
