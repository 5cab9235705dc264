"""The plan begins with what needs the group, who made it, and what became of it since."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from audit_app.document import (
    Box,
    Facts,
    Link,
    Paragraph,
    Table,
    words,
)
from audit_app.reports import action_plan
from audit_app.reports.action_plan.since import DONE_BEFORE
from tests.audit_app.reports.planned import TODAY, first_page, meeting_on, row_of, since

if TYPE_CHECKING:
    from audit_app.workbook.workbook import Workbook
    from tests.audit_app.conftest import Sent


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
    workbook.follow_up.note(
        workbook.actions.one(risky), "2026-11-20", "Lead", "Two posts are empty"
    )
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
        "Carried out": ("1", "3"),
        DONE_BEFORE: ("0", ""),
        "Found to be no longer needed": ("0", ""),
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
        "Carried out": "1: 3",
        DONE_BEFORE: "None",
        "Found to be no longer needed": "None",
        "Slipped": "2: 1, 2",
    }
    meeting_on(workbook, sent.audit, "2026-11-26")
    rows = since(action_plan.paper(workbook.documents.plan(later)))
    assert [many for many, _which in rows.values()] == ["0"] * 5, "all of it was before then"


def test_what_was_done_before_the_meeting_is_told_from_what_was_done_since(
    workbook: Workbook, sent: Sent
) -> None:
    helped, waiting, overtaken = (
        workbook.actions.add(ask, "reflection", owner_role="Lead")
        for ask in ("Helped", "Nobody looked", "Overtaken")
    )
    for one in (helped, waiting):
        workbook.actions.change(workbook.actions.one(one), evidence="Ten letters")
        workbook.actions.set_status(workbook.actions.one(one), "done")
    meeting_on(workbook, sent.audit, "2026-11-26")
    for one, outcome in ((helped, "embedded"), (overtaken, "no_longer_needed")):
        action = workbook.actions.one(one)
        workbook.follow_up.review(action, "2026-11-27", "Learning group", outcome, "Seen")
    rows = since(action_plan.paper(workbook.documents.plan(date(2026, 11, 28))))
    assert rows["Carried out"] == ("0", ""), "both were done before that meeting"
    assert rows[DONE_BEFORE] == ("1", "1")
    assert rows["Found to be no longer needed"] == ("1", "3")


def test_a_date_that_was_moved_before_the_meeting_has_not_slipped_since(
    workbook: Workbook, sent: Sent
) -> None:
    one = workbook.actions.add("Name a lead", "reflection", due_on="2026-11-20", owner_role="Lead")
    workbook.actions.move(workbook.actions.one(one), "2026-12-18", "Two posts were empty")
    meeting_on(workbook, sent.audit, "2026-11-26")
    workbook.actions.change(workbook.actions.one(one), start_on="2026-11-01")
    rows = since(action_plan.paper(workbook.documents.plan(date(2026, 11, 28))))
    assert rows["Slipped"] == ("0", "")


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
