"""The action plan on paper says how each action stands, and what it has changed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from audit_app.document import (
    Bullets,
    Facts,
    Heading,
    Link,
    Picture,
    Row,
    Table,
    words,
)
from audit_app.reports import action_plan
from audit_app.reports.words import STATUSES
from tests.audit_app.reports.planned import TODAY, row_of

if TYPE_CHECKING:
    from audit_app.workbook.workbook import Workbook
    from tests.audit_app.conftest import Sent


def test_a_look_says_what_it_found_when_and_by_whom(workbook: Workbook) -> None:
    first = workbook.actions.add("Share letters", "reflection", owner_role="Named nurse")
    workbook.actions.change(workbook.actions.one(first), evidence="Ten letters")
    workbook.actions.set_status(workbook.actions.one(first), "done")
    paper = action_plan.paper(workbook.documents.plan(TODAY))
    assert row_of(paper, "Share letters")["Did it help children?"].startswith("Not looked at yet.")
    workbook.follow_up.review(
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
    workbook.follow_up.review(
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
    workbook.follow_up.review(
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


def test_large_print_counts_in_a_table_whose_letters_are_as_large_as_the_rest(
    workbook: Workbook,
) -> None:
    workbook.actions.add("One", "reflection", due_on="2026-12-20")
    small = action_plan.paper(workbook.documents.plan(TODAY))
    large = action_plan.paper(workbook.documents.plan(TODAY, large_print=True))
    assert any(isinstance(block, Picture) for block in small.blocks)
    assert not any(isinstance(block, Picture) for block in large.blocks)
    assert row_of(large, "Not started")["Number"] == "1"


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
