"""The action plan: what a board asks of it can be read from it, on paper and as a spreadsheet."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import openpyxl
import pytest

import exports
from audit_app.document import (
    Box,
    Bullets,
    Facts,
    Heading,
    Link,
    Paragraph,
    Picture,
    Report,
    Row,
    Table,
    words,
)
from audit_app.reports import action_plan
from audit_app.reports.words import STATUSES
from forms.compile import compile_form
from forms.read import library

if TYPE_CHECKING:
    from pathlib import Path

    from audit_app.records import Audit
    from audit_app.workbook.workbook import Workbook
    from tests.audit_app.conftest import Sent

TODAY = date(2026, 11, 25)


def row_of(report: Report, ask: str) -> dict[str, str]:
    """A row of the plan by its action's words, its cells by their heading."""
    blocks = (*report.blocks, *(block for sheet in report.sheets for block in sheet.blocks))
    for table in (block for block in blocks if isinstance(block, Table)):
        titles = [column.title for column in table.columns]
        for row in table.rows:
            cells = [words(cell) for cell in row.cells]
            if any(cell.startswith(ask) for cell in cells):
                return dict(zip(titles, cells, strict=True))
    raise AssertionError(f"no row on {ask!r}")


def test_the_chair_is_asked_what_to_decide_right_after_what_is_late(workbook: Workbook) -> None:
    workbook.actions.add("Late one", "reflection", due_on="2026-11-01", owner_role="Lead")
    report = action_plan.paper(workbook.documents.plan(TODAY))
    box = next(block for block in report.blocks if isinstance(block, Box))
    assert box.label.startswith("The chair’s decision on the action late or at risk")


def test_the_first_line_names_what_needs_the_group_and_the_box_has_a_line_for_each(
    workbook: Workbook,
) -> None:
    for n in range(5):
        workbook.actions.add(f"Late {n}", "reflection", due_on="2026-11-01", owner_role="Lead")
    risky = workbook.actions.add("Risky", "reflection", due_on="2026-12-20", owner_role="Lead")
    workbook.actions.set_status(workbook.actions.one(risky), "at_risk")
    workbook.actions.note(workbook.actions.one(risky), "2026-11-20", "Lead", "Two posts are empty")
    report = action_plan.paper(workbook.documents.plan(TODAY))
    first = report.blocks[0]
    assert isinstance(first, Paragraph)
    assert words(first.words) == (
        "6 actions need the group today: 5 late, 1 at risk. Late: 1, 2, 3, 4, 5. At risk: 6."
    )
    assert isinstance(first.words, tuple)
    assert sum(isinstance(part, Link) for part in first.words) == 6
    [box] = [block for block in report.blocks if isinstance(block, Box)]
    assert box.lines == 6
    [told] = [b for b in report.blocks if isinstance(b, Facts)]
    assert words(dict(told.rows)["No note yet"]) == "5 of 6 open actions: 1, 2, 3, 4, 5"
    sheet = action_plan.sheet(workbook.documents.plan(TODAY)).sheets[0]
    [above] = [b for b in sheet.blocks if isinstance(b, Paragraph)]
    assert words(above.words).startswith(
        "Every agency, as at 25/11/2026: 6 actions; 6 need the group (5 late, and 1 more at risk)."
    )


def test_a_look_says_what_it_found_when_and_by_whom(workbook: Workbook) -> None:
    first = workbook.actions.add("Share letters", "reflection", owner_role="Named nurse")
    workbook.actions.change(workbook.actions.one(first), evidence="Ten letters")
    workbook.actions.set_status(workbook.actions.one(first), "done")
    paper = action_plan.paper(workbook.documents.plan(TODAY))
    assert row_of(paper, "Share letters")["Did it help children?"].startswith("Not looked at yet.")
    workbook.actions.review(
        workbook.actions.one(first), "2026-11-06", "Learning group", "impact_not_seen", "In no file"
    )
    paper = action_plan.paper(workbook.documents.plan(TODAY))
    assert row_of(paper, "Share letters")["Did it help children?"] == (
        "No difference seen: In no file\nLooked at 06/11/2026 by Learning group."
    )


def test_done_is_not_said_to_be_unseen_where_somebody_looked_and_it_was_too_early(
    workbook: Workbook,
) -> None:
    first = workbook.actions.add("Share letters", "reflection", owner_role="Named nurse")
    workbook.actions.change(workbook.actions.one(first), evidence="Ten letters")
    workbook.actions.set_status(workbook.actions.one(first), "done")
    workbook.actions.review(
        workbook.actions.one(first), "2026-11-06", "Learning group", "still_open", "Too early"
    )
    report = action_plan.paper(workbook.documents.plan(TODAY))
    [done] = [b for b in report.blocks if isinstance(b, Table) and b.name == "actions_done"]
    assert done.title == "Actions carried out; whether they helped is not known yet"
    assert "Looked at 06/11/2026" in row_of(report, "Share letters")["Did it help children?"]


def test_the_day_it_was_done_and_the_day_it_was_looked_at_are_two_things(
    workbook: Workbook,
) -> None:
    first = workbook.actions.add("Share letters", "reflection", owner_role="Nurse",
                                 due_on="2026-11-20")  # fmt: skip
    workbook.actions.change(workbook.actions.one(first), evidence="Ten letters")
    workbook.actions.set_status(workbook.actions.one(first), "done")
    later = "2027-02-01"
    workbook.actions.review(
        workbook.actions.one(first), later, "Learning group", "impact_not_seen", "In no file"
    )
    plan = workbook.documents.plan(date(2027, 3, 1))
    row = row_of(action_plan.sheet(plan), "Share letters")
    assert (row["Done on"], row["Looked at on"], row["Looked at by"]) == (
        "25/11/2026", "01/02/2027", "Learning group",
    )  # fmt: skip
    assert row["What the last look found"] == "Impact not seen: In no file"
    assert row["Impact on children"] == "", "what the owner types there, and nothing else"
    paper = row_of(action_plan.paper(plan), "Share letters")
    assert paper["When done, and the evidence"] == "Done 25/11/2026 (due 20/11/2026): Ten letters"


def test_the_spreadsheet_says_to_which_day_it_counts_what_is_late(workbook: Workbook) -> None:
    workbook.actions.add("One", "reflection", due_on="2026-11-01")
    report = action_plan.sheet(workbook.documents.plan(TODAY))
    for sheet in report.sheets[:2]:
        said = " ".join(words(b.words) for b in sheet.blocks if isinstance(b, Paragraph))
        assert "count to the day on which you open this file" in said


def test_a_recommendation_on_which_no_action_is_agreed_stands_in_the_plan(
    workbook: Workbook, sent: Sent
) -> None:
    workbook.findings.recommend(sent.audit.id, "Joint visits", "Plan together", [])
    plan = workbook.documents.plan(TODAY)
    paper = action_plan.paper(plan)
    headings = [b.text for b in paper.blocks if isinstance(b, Heading)]
    assert "Recommendations without an action (1)" in headings
    [said] = [b.items for b in paper.blocks if isinstance(b, Bullets)]
    assert said == ("NEG26, recommendation 1: Joint visits. Plan together",)
    [first] = [b for b in paper.blocks if isinstance(b, Facts)]
    assert dict(first.rows)["Recommendations without an action"] == (
        "NEG26, recommendation 1: Joint visits"
    )
    [summary] = [s for s in action_plan.sheet(plan).sheets if s.name == "Summary"]
    assert any(isinstance(block, Bullets) for block in summary.blocks)
    of_one = action_plan.paper(workbook.documents.plan(TODAY, agency="Police"))
    assert not any(isinstance(b, Bullets) for b in of_one.blocks), "it may have one elsewhere"


def test_a_moved_date_shows_the_first_one_and_why(workbook: Workbook) -> None:
    one = workbook.actions.add("Name a lead", "reflection", due_on="2026-11-01", owner_role="Lead")
    workbook.actions.move(workbook.actions.one(one), "2026-12-18", "Two posts were empty")
    paper = action_plan.paper(workbook.documents.plan(TODAY))
    due = row_of(paper, "Name a lead")["Due"]
    assert due == "18/12/2026, moved from 01/11/2026: Two posts were empty"


def test_an_actions_number_leads_to_the_finding_that_it_comes_from(
    workbook: Workbook, sent: Sent
) -> None:
    audit = sent.audit.id
    finding = workbook.findings.add(audit, "gap", "Visits apart", words="Seen in three records")
    advice = workbook.findings.recommend(audit, "Joint visits", "Plan visits together", [finding])
    workbook.actions.add(
        "Agree joint visits", "case_audit", audit_id=audit, recommendation_id=advice
    )
    workbook.actions.add("From a review", "practice_review")
    paper = action_plan.paper(workbook.documents.plan(TODAY))
    tables = [block for block in paper.blocks if isinstance(block, Table)]
    rows: list[Row] = [row for table in tables for row in table.rows]
    links = [row.cells[0] for row in rows if isinstance(row.cells[0], Link)]
    [target] = [row for row in rows if row.anchor.startswith("from-")]
    assert [(link.words, link.to) for link in links] == [("1", target.anchor)]
    said = [words(cell) for cell in target.cells]
    assert said[1:] == ["Plan visits together", "Visits apart", "1"]
    assert said[0] == "Recommendation 1, Joint visits"
    themes = [b.text for b in paper.blocks if isinstance(b, Heading) and b.level == 2]
    assert themes == ["Audit NEG26: Neglect, autumn 2026", "Other sources"]
    review = row_of(paper, "Practice review")
    assert review["Actions"] == "2"
    assert review["What was recommended"] == (
        "Taken over from the practice review, which is not in this workbook"
    )


def test_the_spreadsheet_counts_days_late_and_totals_that_agree_with_the_paper(
    workbook: Workbook, tmp_path: Path
) -> None:
    workbook.actions.add(
        "Late one", "reflection", due_on="2026-11-01", owner_role="Lead", lead_agency="Police"
    )
    workbook.actions.add("Open one", "reflection", due_on="2026-12-20", lead_agency="Housing")
    report = action_plan.sheet(workbook.documents.plan(TODAY))
    assert row_of(report, "Late one")["Days late"] == "24", "1 November to 25 November"
    assert row_of(report, "Open one")["Days late"] == ""
    path = tmp_path / "plan.xlsx"
    exports.write(report, path)
    counted = openpyxl.load_workbook(path)["Plan"]
    heads = {cell.value: cell.column for row in counted.iter_rows() for cell in row}
    formulas = [
        str(cell.value)
        for cell in next(counted.iter_cols(heads["Days late"], heads["Days late"]))
        if str(cell.value).startswith("=")
    ]
    assert len(formulas) == 2
    assert all("TODAY()" in formula and "Embedded" in formula for formula in formulas)
    held = openpyxl.load_workbook(path, data_only=True)["Summary"]
    last = [cell.value for cell in list(held.iter_rows())[-1]]
    assert last[0] == "Every agency"
    assert last[-3:-1] == [2, 1], "two actions, one of them late"


def test_large_print_counts_in_a_table_whose_letters_are_as_large_as_the_rest(
    workbook: Workbook,
) -> None:
    workbook.actions.add("One", "reflection", due_on="2026-12-20")
    small = action_plan.paper(workbook.documents.plan(TODAY))
    large = action_plan.paper(workbook.documents.plan(TODAY, large_print=True))
    assert any(isinstance(block, Picture) for block in small.blocks)
    assert not any(isinstance(block, Picture) for block in large.blocks)
    assert row_of(large, "Not started")["Number"] == "1"


def meeting_on(workbook: Workbook, audit: Audit, day: str) -> str:
    session = compile_form(library()["reflection-session"])
    identity, _returned = workbook.sessions.add(audit, session, "Reflection", on_date=day)
    return identity


def test_what_was_added_closed_and_slipped_since_the_last_meeting_is_named_and_leads_there(
    workbook: Workbook, sent: Sent
) -> None:
    meeting_on(workbook, sent.audit, "2026-11-20")
    moved, _passed, done, _before = (
        workbook.actions.add(ask, "reflection", due_on=due, owner_role="Lead")
        for ask, due in (
            ("Moved", "2026-11-24"),
            ("Passed", "2026-11-22"),
            ("Carried out", "2026-12-20"),
            ("Late before that meeting", "2026-11-10"),
        )
    )
    workbook.actions.move(workbook.actions.one(moved), "2026-12-18", "Two posts were empty")
    workbook.actions.change(workbook.actions.one(done), evidence="Ten letters")
    workbook.actions.set_status(workbook.actions.one(done), "done")
    later = date(2026, 11, 28)
    paper = action_plan.paper(workbook.documents.plan(later))
    [table] = [b for b in paper.blocks if isinstance(b, Table) and b.name == "since"]
    assert table.title == "Since the last recorded session, “Reflection”, on 20/11/2026"
    rows = since(paper)
    assert rows == {
        "Added to the plan": ("4", "1, 2, 3, 4"),
        "Closed: done, or decided by a look": ("1", "3"),
        "Slipped": ("2", "1, 2"),
    }
    about = next(
        block
        for sheet in action_plan.sheet(workbook.documents.plan(later)).sheets
        for block in sheet.blocks
        if isinstance(block, Facts)
    )
    told = {name: words(said) for name, said in about.rows}
    assert told["Counted from"] == f"{table.title}."
    assert {name: told[name] for name in rows} == {
        "Added to the plan": "4: 1, 2, 3, 4",
        "Closed: done, or decided by a look": "1: 3",
        "Slipped": "2: 1, 2",
    }
    meeting_on(workbook, sent.audit, "2026-11-26")
    rows = since(action_plan.paper(workbook.documents.plan(later)))
    assert [many for many, _which in rows.values()] == ["0", "0", "0"], "all of it was before then"


def since(report: Report) -> dict[str, tuple[str, str]]:
    """What is said of the time since the last meeting; each number leads to a row of the plan."""
    tables = [block for block in report.blocks if isinstance(block, Table)]
    anchors = {row.anchor for table in tables for row in table.rows}
    [found] = [table for table in tables if table.name == "since"]
    for row in found.rows:
        which = row.cells[2] or ()
        assert isinstance(which, tuple)
        assert {part.to for part in which if isinstance(part, Link)} <= anchors
    return {words(row.cells[0]): (words(row.cells[1]), words(row.cells[2])) for row in found.rows}


def test_a_date_that_was_moved_before_the_meeting_has_not_slipped_since(
    workbook: Workbook, sent: Sent
) -> None:
    one = workbook.actions.add("Name a lead", "reflection", due_on="2026-11-20", owner_role="Lead")
    workbook.actions.move(workbook.actions.one(one), "2026-12-18", "Two posts were empty")
    meeting_on(workbook, sent.audit, "2026-11-26")
    workbook.actions.change(workbook.actions.one(one), start_on="2026-11-01")
    rows = since(action_plan.paper(workbook.documents.plan(date(2026, 11, 28))))
    assert rows["Slipped"] == ("0", "")


def first_page(report: Report) -> dict[str, str]:
    [found] = [block for block in report.blocks if isinstance(block, Facts)]
    return {label: words(cell) for label, cell in found.rows}


def test_the_first_page_says_who_made_the_plan_whom_to_ask_and_what_is_next(
    workbook: Workbook, sent: Sent
) -> None:
    workbook.settings.put_many({"partnership": "Marram Bay"}, "Name it")
    workbook.audits.change(
        sent.audit, "Lead", lead_role="Audit co-ordinator", group_name="Learning group"
    )
    workbook.actions.add("First", "reflection", due_on="2026-12-01", owner_role="Lead")
    workbook.actions.add("Second", "reflection", due_on="2027-01-20", owner_role="Lead")
    first = first_page(action_plan.paper(workbook.documents.plan(TODAY)))
    assert first["Made by"] == "Marram Bay, for its learning group"
    assert first["Whom to ask"] == "Audit co-ordinator (audit NEG26). On one action: its owner"
    assert first["Next step"] == (
        "No next meeting is written down. Due next: 1, 2, from 01/12/2026 on."
    )
    audit = workbook.audits.one(sent.audit.id)
    workbook.audits.change(audit, "Meeting", meeting_on="2026-12-10")
    first = first_page(action_plan.paper(workbook.documents.plan(TODAY)))
    assert first["Next step"] == (
        "Meeting on 10/12/2026, about NEG26, Neglect, autumn 2026. Due by then: 1."
    )


def test_a_source_names_its_session_and_audit_for_whoever_was_not_there(
    workbook: Workbook, sent: Sent
) -> None:
    held = meeting_on(workbook, sent.audit, "2026-11-20")
    workbook.actions.add("Ring back", "reflection", audit_id=sent.audit.id, session_id=held)
    row = row_of(action_plan.paper(workbook.documents.plan(TODAY)), "Reflection session")
    assert row["Comes from"] == (
        "Reflection session “Reflection” on 20/11/2026, on audit NEG26: Neglect, autumn 2026"
    )
    assert row["What was recommended"].startswith("Agreed by those at the session")


@pytest.mark.parametrize("large_print", [False, True])
def test_every_status_has_its_shape_and_its_meaning_in_ordinary_and_large_print(
    workbook: Workbook, *, large_print: bool
) -> None:
    workbook.actions.add("One", "reflection", due_on="2026-12-20")
    report = action_plan.paper(workbook.documents.plan(TODAY, large_print=large_print))
    tables = [b.table if isinstance(b, Picture) else b for b in report.blocks]
    [found] = [b for b in tables if isinstance(b, Table) and b.name == "statuses"]
    told = {row.cells[0]: words(row.cells[2]) for row in found.rows}
    assert set(told) == set(STATUSES.values())
    assert all(told.values())
    assert not found.cards


def test_a_plan_of_one_owner_holds_their_actions_alone_and_says_so(workbook: Workbook) -> None:
    workbook.actions.add("Ours", "reflection", lead_agency="Police", owner_role="Sergeant")
    workbook.actions.add("Theirs", "reflection", lead_agency="Police", owner_role="Inspector")
    report = action_plan.paper(workbook.documents.plan(TODAY, agency="Police", owner="Sergeant"))
    assert report.subtitle.startswith("Police and Sergeant only, as at 25/11/2026. 1 action")
    assert "Theirs" not in repr(report.blocks)


def test_the_spreadsheet_leads_from_an_action_to_its_finding_and_says_whom_to_ask(
    workbook: Workbook, sent: Sent, tmp_path: Path
) -> None:
    audit = sent.audit.id
    workbook.audits.change(sent.audit, "Lead", lead_role="Audit co-ordinator")
    found = workbook.findings.add(audit, "gap", "Visits apart", words="Seen in three records")
    advice = workbook.findings.recommend(audit, "Joint visits", "Plan together", [found])
    workbook.actions.add("Agree", "case_audit", audit_id=audit, recommendation_id=advice)
    path = tmp_path / "plan.xlsx"
    exports.write(action_plan.sheet(workbook.documents.plan(TODAY)), path)
    book = openpyxl.load_workbook(path)
    assert book.sheetnames[:4] == ["Plan", "Summary", "About", "Findings"]
    [linked] = [cell for row in book["Plan"].iter_rows() for cell in row if cell.hyperlink]
    assert linked.value == "NEG26, finding 1"
    assert linked.hyperlink is not None
    target = str(linked.hyperlink.location)
    sheet, _, place = target.replace("'", "").partition("!")
    row = [cell.value for cell in book[sheet][book[sheet][place].row]]
    assert "Visits apart" in row
    assert "Seen in three records" in row
    about = [cell.value for row in book["About"].iter_rows() for cell in row]
    assert "Audit co-ordinator (audit NEG26). On one action: its owner" in about
