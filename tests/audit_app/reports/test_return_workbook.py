"""A return as a spreadsheet: whoever fills it in is told what the program would tell."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

import openpyxl
import pytest

import exports
from audit_app.document import Facts, Paragraph, Table, words
from audit_app.reports.return_section import tab
from audit_app.workbook.bring_in import preview_return, take
from audit_app.workbook.bring_in.reading import month

if TYPE_CHECKING:
    from pathlib import Path

    from audit_app.document import Report
    from audit_app.workbook.workbook import Workbook
    from tests.audit_app.conftest import Sent

TODAY = date(2026, 11, 25)


def rows(report: Report) -> dict[str, tuple[str, ...]]:
    """Each row's cells as words, by the question's number."""
    tables = [b for sheet in report.sheets for b in sheet.blocks if isinstance(b, Table)]
    found = [tuple(words(cell) for cell in row.cells) for table in tables for row in table.rows]
    return {cells[0]: cells for cells in found}


def start(report: Report) -> tuple[str, dict[str, str]]:
    """The first sheet: its sentences, and its facts."""
    blocks = report.sheets[0].blocks
    said = " ".join(words(b.words) for b in blocks if isinstance(b, Paragraph))
    facts = next(b for b in blocks if isinstance(b, Facts))
    return said, {name: words(cell) for name, cell in facts.rows}


def test_whoever_finds_a_child_at_risk_is_stopped_and_asked_who_was_told(
    workbook: Workbook, sent: Sent
) -> None:
    report = workbook.documents.return_workbook(sent.returns[0].id, TODAY)
    said, _facts = start(report)
    assert "stop here. Follow your own safeguarding procedures first." in said
    assert "G0.07 or G10.04" in said
    held = rows(report)
    assert "Stop here. Follow your own safeguarding procedures now" in held["G0.07"][1]
    told = "Only if G0.07 is “Yes, and they are not yet protected”."
    assert told in held["G0.08"][1]
    assert told in held["G0.09"][1]


def test_questions_that_an_answer_would_open_are_all_there(workbook: Workbook, sent: Sent) -> None:
    held = rows(workbook.documents.return_workbook(sent.returns[0].id, TODAY))
    assert "Only if G0.01 is “We hold nothing (nil return)”." in held["G0.12"][1]
    offered = held["G0.18"][1]
    for choice in ("The child missed an appointment", "Our help came to an end", "None of these"):
        assert choice in offered, "no choice is cut off"


def test_the_first_sheet_says_how_much_there_is_and_where_it_goes(
    workbook: Workbook, sent: Sent
) -> None:
    returned = sent.returns[0]
    _said, before = start(workbook.documents.return_workbook(returned.id, TODAY))
    workbook.answers.answer(returned.id, sent.form, ("G0.01", ""), "child")
    said, facts = start(workbook.documents.return_workbook(returned.id, TODAY))
    assert "yellow cells are yours" in said
    [[label, empty]] = [held for held in before.items() if held[0].startswith("Answered so far")]
    assert (empty, facts[label]) == ("0", "1")
    always, called_for = before["Questions"].split(", and ")
    most = int(always) + int(called_for.split()[0])
    assert label == f"Answered so far, of {always} to {most}"
    audit = workbook.audits.one(returned.audit_id)
    assert facts["Send back to"] == (audit.lead_role or "Whoever sent it to you")


def test_the_first_sheet_says_whose_child_it_is_and_how_it_is_sent_back(
    workbook: Workbook, sent: Sent
) -> None:
    workbook.audits.change(sent.audit, "Lead", lead_role="Audit co-ordinator")
    report = workbook.documents.return_workbook(sent.returns[0].id, TODAY)
    _said, facts = start(report)
    assert report.sheets[0].title.startswith("Return: ")
    assert facts["Child"].endswith("stands in your agency’s key sheet, kept outside this file")
    how = facts["How to send it back"]
    assert "Save this very file and send it to: Audit co-ordinator." in how
    assert "sign in the two cells below, last" in how


def test_every_answer_that_can_be_chosen_for_a_judgement_has_its_meaning(
    workbook: Workbook, sent: Sent
) -> None:
    report = workbook.documents.return_workbook(sent.returns[0].id, TODAY)
    meant = report.sheets[-1]
    assert meant.title == "What the answers mean"
    facts = [block for block in meant.blocks if isinstance(block, Facts)]
    told = {label for one in facts for label, words_ in one.rows if words_}
    offered = set()
    for question in sent.form.questions:
        scale = sent.form.scale_of(question)
        if (
            question.type == "select_one"
            and scale
            and scale.judged
            and question.name in rows(report)
        ):
            offered |= {choice.label for choice in scale.choices}
    assert {"Partly", "Not recorded", "Strong", "Poor"} <= offered
    assert offered <= told
    said = " ".join(str(words_) for one in facts for _label, words_ in one.rows)
    assert "Gaps slowed help or left part of the child’s life unseen. Counts as partly met." in said


def test_an_answer_that_a_later_answer_opens_comes_back_with_it(
    workbook: Workbook, sent: Sent, tmp_path: Path
) -> None:
    returned = sent.returns[0]
    path = tmp_path / "return.xlsx"
    exports.write(workbook.documents.return_workbook(returned.id, TODAY), path)
    book = openpyxl.load_workbook(path)
    filled = {"G0.01": "We hold nothing (nil return)", "G0.12": "Tenancy system, paper files"}
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            told = filled.get(str(row[0].value))
            if told is not None:
                row[2].value = told
    book.save(path)
    preview = preview_return(workbook, path)
    take(workbook, preview, preview.taken_first)
    answers = workbook.answers.of_return(returned.id)
    assert answers["G0.01", ""].value == '"nothing"'
    assert answers["G0.12", ""].value == '"Tenancy system, paper files"'


def test_a_month_is_read_however_a_program_kept_it() -> None:
    assert month("11/2026") == ("2026-11", "")
    assert month("2026-11") == ("2026-11", "")
    assert month(date(2026, 11, 1)) == ("2026-11", "")
    assert month(date(1850, 1, 1))[1] != ""


def test_a_sheet_that_a_nil_return_leaves_blank_says_so(workbook: Workbook, sent: Sent) -> None:
    report = workbook.documents.return_workbook(sent.returns[0].id, TODAY)
    said = [words(b.words) for s in report.sheets for b in s.blocks if isinstance(b, Paragraph)]
    assert "Leave this sheet blank if G0.01 is “We hold nothing (nil return)”." in said


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("3 Who the child is", "3 Who the child is"),
        ("4 The child’s voice and daily life", "4 The child’s voice"),
        ("10 Working with the family: restorative practice", "10 Working with the family"),
        ("11 Difference made: so what?", "11 Difference made so what"),
        ("12 Questions for your own kind of record", "12 Questions for your own kind…"),
    ],
)
def test_a_sheet_is_named_in_whole_words_and_says_where_a_word_is_left_out(
    title: str, name: str
) -> None:
    assert tab(title) == name
    assert len(name) <= 31, "no spreadsheet takes more"


def test_nobody_is_told_to_tick_where_words_are_typed_or_chosen(
    workbook: Workbook, sent: Sent
) -> None:
    for returned in sent.returns:
        for cells in rows(workbook.documents.return_workbook(returned.id, TODAY)).values():
            assert not re.search(r"\btick", " ".join(cells), re.IGNORECASE), cells[0]


def test_the_way_back_is_the_partnerships_own_or_the_way_it_came(
    workbook: Workbook, sent: Sent
) -> None:
    def how() -> str:
        return start(workbook.documents.return_workbook(sent.returns[0].id, TODAY))[1][
            "How to send it back"
        ]

    assert "The way to send it: the way it reached you." in how()
    workbook.settings.put("return_route", "by secure e-mail to the audit mailbox.")
    assert "The way to send it: by secure e-mail to the audit mailbox. A copy" in how()


def test_it_is_said_that_a_parents_record_or_nothing_makes_it_less(
    workbook: Workbook, sent: Sent
) -> None:
    names = {agency.id: agency.name for agency in workbook.settings.agencies()}
    returned = next(r for r in sent.returns if names[r.agency_id or ""] == "Police")
    _said, facts = start(workbook.documents.return_workbook(returned.id, TODAY))
    records = facts["By the record that you hold"].removesuffix(
        ". A later answer may call for more"
    )
    told = {record: int(n) for record, n in (one.split(": ") for one in records.split("; "))}
    assert told["We hold nothing (nil return)"] == 2, "a nil return is two answers"
    assert told["A parent’s or carer’s record"] < told["The child’s own record"]
    most = int(facts["Questions"].split(", and ")[0])
    assert max(told.values()) <= most


def test_every_sheet_is_listed_on_the_first_and_reached_from_there(
    workbook: Workbook, sent: Sent, tmp_path: Path
) -> None:
    path = tmp_path / "return.xlsx"
    exports.write(workbook.documents.return_workbook(sent.returns[0].id, TODAY), path)
    book = openpyxl.load_workbook(path)
    first, *others = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
    leads = {
        str(row[0].value): cell.hyperlink.location
        for row in first.iter_rows()
        for cell in row
        if cell.hyperlink
    }
    assert list(leads) == [sheet.title for sheet in others]
    for title, place in leads.items():
        assert place is not None
        name, _, at = place.rpartition("!")
        assert (name.strip("'"), at.replace("$", "")) == (title, "A1")


def test_the_mark_of_the_content_is_explained(workbook: Workbook, sent: Sent) -> None:
    _said, facts = start(workbook.documents.return_workbook(sent.returns[0].id, TODAY))
    assert "two copies with the same signs say the same" in facts["Content mark"]
