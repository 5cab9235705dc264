"""What the audit report counts, names and leaves out, for a reader who was not there."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from audit_app.analysis.extremes import lowest_and_highest
from audit_app.analysis.judged import Judged
from audit_app.document import Facts, Heading, Paragraph, Picture, Report, Table, words
from audit_app.reports.audit_report.appendices import of_which_open
from audit_app.reports.audit_report.closing import due_words, recommendations
from audit_app.reports.audit_report.earlier import direction
from audit_app.reports.audit_report.figures import figures
from audit_app.reports.audit_report.method import hidden_groups
from audit_app.reports.audit_report.opening import summary
from audit_app.reports.audit_report.voices import chosen
from audit_app.workbook.report_held import held_of
from forms.compile import compile_form
from forms.model import Question
from forms.read import library
from tests.audit_app.conftest import Sent
from tests.audit_app.reports.test_reports import said

if TYPE_CHECKING:
    from audit_app.workbook.workbook import Workbook

TODAY = date(2026, 11, 25)
OWN = "OWN.1"


def judged_as(name: str, met: int, of: int) -> Judged:
    return Judged(Question(name, "select_one", f"Is {name} done?"), "Part", met, of - met)


def table(report: Report, name: str) -> list[list[str]]:
    [found] = [b for b in report.blocks if isinstance(b, Table) and b.name == name]
    blanks = [column.blank for column in found.columns]
    return [
        [words(cell, blank) for cell, blank in zip(row.cells, blanks, strict=True)]
        for row in found.rows
    ]


def answered(workbook: Workbook, sent: Sent, values: tuple[str, ...], signed: int) -> None:
    """Answer the audit's own question in each return; sign the first so many."""
    for place, (returned, value) in enumerate(zip(sent.returns, values, strict=False)):
        workbook.answers.answer(returned.id, sent.form, ("G0.01", ""), "child")
        workbook.answers.answer(returned.id, sent.form, (OWN, ""), value)
        if place < signed:
            workbook.returns.sign_off(workbook.returns.one(returned.id), "Team manager")


def answer_ids(workbook: Workbook, sent: Sent) -> list[str]:
    return [workbook.answers.of_return(r.id)[OWN, ""].id for r in sent.returns]


def test_no_figure_rests_on_a_return_that_is_not_signed_and_page_one_says_so(
    workbook: Workbook, sent: Sent
) -> None:
    workbook.audits.change(sent.audit, "Due", returns_due="2026-11-20")
    answered(workbook, sent, ("yes", "yes", "no", "no"), signed=3)
    report = workbook.documents.audit_report(sent.audit.id, TODAY)
    text = said(report)
    assert (
        "3 of 4 returns were signed off, and every figure here rests on those alone. "
        "1 is still out, due 20/11/2026: part 2 says whose."
    ) in text
    assert "Practice fully met what was asked in 2 of 3 judgements." in text
    assert [row[1:] for row in table(report, "questions_OWN")] == [["2 of 3", "0", "1", "0", "0"]]


def test_the_missing_returns_are_named_by_agency_with_their_due_date(
    workbook: Workbook, sent: Sent
) -> None:
    workbook.audits.change(sent.audit, "Due", returns_due="2026-11-20")
    workbook.answers.answer(sent.returns[0].id, sent.form, ("G0.01", ""), "nothing")
    workbook.returns.sign_off(workbook.returns.one(sent.returns[0].id), "Records manager")
    first = workbook.settings.agency(sent.returns[0].agency_id or "").name
    report = workbook.documents.audit_report(sent.audit.id, TODAY)
    rows = {row[0]: row[1:] for row in table(report, "returns")}
    assert rows[first] == ["1", "1", "2", "1"]
    assert rows["All agencies"] == ["1", "1", "4", "3"]
    assert "They were due on 20/11/2026." in said(report)


def test_judgements_that_are_not_recorded_are_said_to_be_in_the_denominator(
    workbook: Workbook, sent: Sent
) -> None:
    answered(workbook, sent, ("yes", "not_recorded", "not_recorded", "yes"), signed=4)
    text = said(workbook.documents.audit_report(sent.audit.id, TODAY))
    assert (
        "Practice fully met what was asked in 2 of 4 judgements; the 2 where the record does not "
        "say are among the 4."
    ) in text


def test_each_finding_has_its_question_and_its_figure_and_so_has_its_message(
    workbook: Workbook, sent: Sent
) -> None:
    answered(workbook, sent, ("yes", "partly", "no", "yes"), signed=3)
    low = answer_ids(workbook, sent)[1:3]
    workbook.findings.add(sent.audit.id, "gap", "Schools were not told", rests_on=tuple(low))
    text = said(workbook.documents.audit_report(sent.audit.id, TODAY))
    assert (
        "Schools were not told: “Was the child’s school told?” only 1 of 3 judgements was fully "
        "met."
    ) in text
    assert (
        "Rests on 2 answers in the returns. “Was the child’s school told?” fully met in 1 of 3; "
        "1 partly met, 1 not met."
    ) in text


def test_bad_news_never_stands_beside_a_figure_of_what_was_good(
    workbook: Workbook, sent: Sent
) -> None:
    answered(workbook, sent, ("yes", "partly", "yes", "yes"), signed=4)
    ids = answer_ids(workbook, sent)
    workbook.findings.add(sent.audit.id, "gap", "A school was not told", rests_on=(ids[1],))
    workbook.findings.add(sent.audit.id, "strength", "Schools were told", rests_on=(ids[0],))
    text = said(workbook.documents.audit_report(sent.audit.id, TODAY))
    asked = "“Was the child’s school told?”"
    assert f"A school was not told: {asked} 1 of 4 judgements was not fully met." in text
    assert f"Schools were told: {asked} 3 of 4 judgements were fully met." in text


def test_headings_count_the_messages_and_asks_that_are_there(
    workbook: Workbook, sent: Sent
) -> None:
    audit = sent.audit.id
    gaps = [workbook.findings.add(audit, "gap", f"Gap {n}") for n in range(3)]
    workbook.findings.recommend(audit, "One thing", "Do it", gaps[:1])
    headings = [b.text for b in workbook.documents.audit_report(audit, TODAY).blocks
                if isinstance(b, Heading)]  # fmt: skip
    assert "Two messages: 2 of 3 findings, the rest in parts 4 and 5" in headings
    assert "One ask" in headings


def test_each_ask_says_who_does_what_by_when_or_that_nobody_has_agreed(
    workbook: Workbook, sent: Sent
) -> None:
    audit = sent.audit.id
    first = workbook.findings.recommend(audit, "Letters", "Say was not brought.", [])
    workbook.findings.recommend(audit, "Fathers", "Name the father.", [])
    workbook.actions.add(
        "Change letters", "case_audit", audit_id=audit, recommendation_id=first,
        owner_role="Named nurse", due_on="2026-12-26",
    )  # fmt: skip
    done = workbook.actions.add(
        "Print them", "case_audit", audit_id=audit, recommendation_id=first, owner_role="Clerk"
    )
    workbook.actions.change(workbook.actions.one(done), evidence="Printed")
    workbook.actions.set_status(workbook.actions.one(done), "done")
    text = said(workbook.documents.audit_report(audit, TODAY))
    assert (
        "Letters: Say was not brought (action 1, Named nurse, due 26/12/2026; action 2, done)."
    ) in text
    assert "Fathers: Name the father (no action has been agreed yet)." in text


def test_who_leads_without_having_been_asked_is_said_before_the_actions(
    workbook: Workbook, sent: Sent
) -> None:
    advice = workbook.findings.recommend(sent.audit.id, "Letters", "Say was not brought", [])
    workbook.actions.add(
        "Change letters", "case_audit", audit_id=sent.audit.id, recommendation_id=advice,
        lead_agency="Saltings hospital trust",
    )  # fmt: skip
    blocks = workbook.documents.audit_report(sent.audit.id, TODAY).blocks
    [table_at] = [n for n, b in enumerate(blocks) if isinstance(b, Table) and b.name == "actions_1"]
    before = blocks[table_at - 1]
    assert isinstance(before, Paragraph)
    assert words(before.words).startswith("Led by an agency that was not asked to take part")


def test_a_version_counts_the_drafts_and_is_final_once_findings_are_agreed(
    workbook: Workbook, sent: Sent
) -> None:
    first = workbook.documents.audit_report(sent.audit.id, TODAY)
    assert first.version == "Draft 1"
    workbook.documents.exported(first, "NEG26 audit report", "a.pdf", "00")
    assert workbook.documents.audit_report(sent.audit.id, TODAY).version == "Draft 2"
    workbook.documents.exported(first, "audit-report", "NEG26.pdf", "01")
    workbook.documents.exported(first, "audit-report", "NEG25.pdf", "02")
    assert workbook.documents.audit_report(sent.audit.id, TODAY).version == "Draft 3"
    workbook.audits.change(workbook.audits.one(sent.audit.id), "Agreed", stage="act")
    final = workbook.documents.audit_report(sent.audit.id, TODAY + timedelta(days=90))
    assert final.version == "Final of 25 November 2026", "the day on which it was agreed"
    assert "This report became final on 25/11/2026. The audit is still open: Act" in said(final)
    assert workbook.documents.audit_report(sent.audit.id, TODAY, final=False).version == "Draft 3"


def test_actions_without_a_recommendation_are_printed_and_counted(
    workbook: Workbook, sent: Sent
) -> None:
    workbook.actions.add(
        "Bring letters", "reflection", audit_id=sent.audit.id, lead_agency="Clinic"
    )
    report = workbook.documents.audit_report(sent.audit.id, TODAY)
    assert [row[1] for row in table(report, "actions_other")] == ["Bring letters"]
    text = said(report)
    assert "From: reflection session." in text
    assert "1 action, which is open." in text
    assert "Led by an agency that was not asked to take part: Clinic (action 1)." in text


@pytest.mark.parametrize(
    ("actions", "opened", "expected"),
    [
        (0, 0, "no action"),
        (1, 1, "1 action, which is open"),
        (1, 0, "1 action, which is closed"),
        (2, 0, "2 actions, all closed"),
        (9, 4, "9 actions, 4 of them open"),
    ],
)
def test_how_many_actions_are_open_is_said_as_people_say_it(
    actions: int, opened: int, expected: str
) -> None:
    assert of_which_open(actions, opened) == expected


def test_a_date_that_was_moved_says_from_when_and_why(workbook: Workbook) -> None:
    identity = workbook.actions.add("Ring", "reflection", due_on="2026-08-28")
    action = workbook.actions.one(identity)
    assert due_words(action) == "28/08/2026"
    workbook.actions.move(action, "2026-12-16", "The post was empty.")
    moved = workbook.actions.one(identity)
    assert due_words(moved) == "16/12/2026, moved from 28/08/2026, because the post was empty"


def test_only_questions_with_enough_judgements_are_lowest_or_highest_and_none_is_both() -> None:
    counts = [judged_as("a", 9, 10), judged_as("b", 1, 9), judged_as("c", 2, 20),
              judged_as("d", 5, 10), judged_as("e", 5, 10)]  # fmt: skip
    low, high = lowest_and_highest(counts, 10)
    # b has nine only; of the four that are left two are shown at each end, d before e.
    assert [one.question.name for one in low] == ["c", "d"]
    assert [one.question.name for one in high] == ["a", "e"]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ((5, 10), (6, 10), "Better"),
        ((6, 10), (5, 10), "Worse"),
        ((50, 100), (59, 100), "Much the same"),
        ((9, 9), (10, 10), "Too few to say"),
    ],
)
def test_better_and_worse_are_ten_in_a_hundred_with_ten_judgements_both_times(
    old: tuple[int, int], new: tuple[int, int], expected: str
) -> None:
    assert direction(judged_as("q", *old), judged_as("q", *new)) == expected


def test_the_comparison_with_an_earlier_round_begins_with_its_sum_of_signed_returns(
    workbook: Workbook, sent: Sent
) -> None:
    answered(workbook, sent, ("yes", "yes", "no", "no"), signed=4)
    again = workbook.audits.one(workbook.audits.repeat(sent.audit, "NEG27"))
    workbook.audits.add_cases(again, [{"reference": f"NEG27-{n:02}"} for n in range(1, 3)])
    workbook.audits.choose_form(again, sent.form, ["theme-neglect"], None)
    again = workbook.audits.one(again.id)
    agencies, cases = workbook.audits.agencies(again.id), workbook.audits.cases(again.id)
    workbook.returns.send(again, agencies, cases)
    returns = workbook.returns.of_audit(again.id)
    now = Sent(workbook.audits.one(again.id), sent.form, returns)
    answered(workbook, now, ("yes", "yes", "yes", "no"), signed=3)
    text = said(workbook.documents.audit_report(again.id, TODAY))
    sentence = "Of 1 question asked both times: 0 better, 0 worse, 0 much the same, 1 too few to"
    assert text.count(sentence) == 2, "on the first page, and at the end of part 3"
    assert text.index(sentence) < text.index("2 Why we looked")


def test_what_fell_is_named_on_page_one_and_listed_where_no_finding_rests_on_it(
    workbook: Workbook, sent: Sent
) -> None:
    answered(workbook, sent, ("yes", "yes", "yes", "no"), signed=4)
    before = [judged_as("OWN.1", 12, 12), judged_as("A", 9, 12), judged_as("B", 9, 12)]
    now = (judged_as("OWN.1", 12, 12), judged_as("A", 4, 12), judged_as("B", 7, 12))
    workbook.findings.add(sent.audit.id, "gap", "B", rests_on=())
    audit, returns = workbook.audits.one(sent.audit.id), workbook.returns.of_audit(sent.audit.id)
    held = replace(
        held_of(workbook, audit, returns, "Marram", TODAY),
        earlier=tuple(before),
        earlier_title="Neglect 2025",
    )
    found = replace(figures(held), counts=now)
    first = said(Report("", TODAY, "", tuple(summary(held, found))))
    assert "Beside Neglect 2025. Of 3 questions asked both times: 0 better, 2 worse" in first
    assert (
        "Fallen furthest: “Is A done?” from 9 of 12 (75%) to 4 of 12 (33%); "
        "“Is B done?” from 9 of 12 (75%) to 7 of 12 (58%)."
    ) in first
    last = said(Report("", TODAY, "", tuple(recommendations(held, found))))
    assert "Worse than in Neglect 2025, and in no finding" in last
    assert "“Is A done?” from 9 of 12 (75%) to 4 of 12 (33%)." in last


def test_the_lowest_says_how_many_are_just_as_low(workbook: Workbook, sent: Sent) -> None:
    answered(workbook, sent, ("yes", "yes", "yes", "no"), signed=4)
    audit, returns = workbook.audits.one(sent.audit.id), workbook.returns.of_audit(sent.audit.id)
    held = held_of(workbook, audit, returns, "Marram", TODAY)
    counts = (judged_as("A", 3, 12), judged_as("B", 5, 20), judged_as("C", 11, 12),
              judged_as("D", 1, 4))  # fmt: skip
    first = said(Report("", TODAY, "", tuple(summary(held, replace(figures(held), counts=counts)))))
    assert "Lowest: “Is A done?” 3 of 12 (25%), as often as 1 other question." in first
    assert "Highest: “Is C done?” 11 of 12 (92%)." in first


def test_a_session_that_is_set_is_said_with_its_day_and_is_the_next_step(
    workbook: Workbook, sent: Sent
) -> None:
    audit = workbook.audits.one(sent.audit.id)
    workbook.audits.change(audit, "Set", meeting_on="2026-12-19", returns_due="2026-12-05")
    report = workbook.documents.audit_report(sent.audit.id, TODAY)
    told = facts(report)
    assert told["Talked over and agreed"] == "Not yet; a session is set for 19/12/2026"
    assert told["Next step"].startswith(
        "4 returns still out, due on 05/12/2026; then the session on 19/12/2026, at which this is "
        "talked over and agreed"
    )
    later = workbook.documents.audit_report(sent.audit.id, date(2026, 12, 20))
    assert facts(later)["Talked over and agreed"] == (
        "No session on this audit is recorded in the workbook; one was set for 19/12/2026"
    )


def test_a_report_of_agreed_findings_says_which_action_is_next_and_how_many_are_late(
    workbook: Workbook, sent: Sent
) -> None:
    audit = workbook.audits.one(sent.audit.id)
    workbook.audits.change(audit, "Agreed", stage="act")
    for ask, due in (("Late", "2026-11-01"), ("Later", "2027-01-10"), ("Next", "2026-12-01")):
        workbook.actions.add(
            ask, "case_audit", audit_id=audit.id, owner_role="Named nurse", due_on=due
        )
    told = facts(workbook.documents.audit_report(audit.id, TODAY))["Next step"]
    assert told == "1 action is late; then action 3 is due on 01/12/2026 (Named nurse)"


def test_a_group_that_would_give_another_away_is_hidden_with_it() -> None:
    assert hidden_groups({"1–4": 6, "5–9": 3, "10–15": 5}) == {"5–9", "10–15"}
    assert hidden_groups({"1–4": 2, "5–9": 3, "10–15": 7}) == {"1–4", "5–9"}
    assert hidden_groups({"1–4": 6, "5–9": 5}) == frozenset()


def test_a_version_to_be_shared_tells_no_small_group_apart(workbook: Workbook, sent: Sent) -> None:
    answered(workbook, sent, ("yes", "yes", "no", "no"), signed=4)
    ours = workbook.documents.audit_report(sent.audit.id, TODAY)
    theirs = workbook.documents.audit_report(sent.audit.id, TODAY, marking="OFFICIAL")
    assert table(ours, "children") == [["Children", "1", "1"]]
    assert "Every age band has fewer than 5 children" in said(theirs)
    assert table(theirs, "questions_OWN")[0][1] == "Fewer than 5 judged"
    assert "NEG26-01" not in said(theirs)
    titles = [b.title for b in theirs.blocks if isinstance(b, Picture)]
    assert "Judgements by part" not in titles


def test_a_quotation_is_printed_once_with_how_many_children_it_comes_from(
    workbook: Workbook, sent: Sent
) -> None:
    for returned in sent.returns:
        workbook.answers.answer(returned.id, sent.form, ("G0.01", ""), "child")
        for question in ("G2.01", "N3.01"):
            workbook.answers.answer(returned.id, sent.form, (question, ""), "yes")
            workbook.answers.note(returned.id, (question, ""), "“It was quiet after.”")
        workbook.returns.sign_off(workbook.returns.one(returned.id), "Team manager")
    report = workbook.documents.audit_report(sent.audit.id, TODAY)
    quotes = [b.words for b in report.blocks if isinstance(b, Paragraph) and b.style == "quote"]
    assert quotes == ["“It was quiet after.”"]
    part = "on “The child’s voice and daily life”"
    assert f"{part}: the one quotation, from the returns on 2 children" in said(report)


@pytest.mark.parametrize(
    ("numbers", "words_"),
    [
        ((1, 1, 1), "the one quotation"),
        ((2, 2, 2), "all 2 quotations"),
        ((2, 13, 13), "the 2 shortest of 13 quotations"),
        ((2, 11, 13), "the 2 shortest of 13 quotations that do not stand further up"),
        ((1, 1, 3), "1 of 3 quotations that do not stand further up"),
    ],
)
def test_it_is_said_how_quotations_were_chosen(numbers: tuple[int, int, int], words_: str) -> None:
    assert chosen(*numbers) == words_


def test_a_hint_that_a_question_points_at_is_printed_under_it(
    workbook: Workbook, sent: Sent
) -> None:
    returned = sent.returns[0]
    for key, value in (("G0.01", "child"), ("G3.00", "made"), ("G3.04", "yes")):
        workbook.answers.answer(returned.id, sent.form, (key, ""), value)
    workbook.returns.sign_off(workbook.returns.one(returned.id), "Team manager")
    text = said(workbook.documents.audit_report(sent.audit.id, TODAY))
    assert (
        "Does the request hold all five parts listed below?\nThe worry; what has been tried; what "
        "the family think; what the child says; what is asked for."
    ) in text


def test_the_look_back_says_from_when_to_when(workbook: Workbook, sent: Sent) -> None:
    workbook.audits.change(sent.audit, "Period", look_back_months=12)
    audit = workbook.audits.one(sent.audit.id)
    assert audit.sent_on == "2026-11-25"
    report = workbook.documents.audit_report(audit.id, TODAY)
    assert "12 months, from 25/11/2025 to 25/11/2026, when the audit was sent" in repr(
        report.blocks
    )


def test_it_says_for_whom_it_is_and_that_there_is_no_earlier_round(
    workbook: Workbook, sent: Sent
) -> None:
    told = facts(workbook.documents.audit_report(sent.audit.id, TODAY))
    assert told["Compared with"] == "No earlier audit: this one repeats none here"
    assert told["For whom"].startswith("The partnership itself: groups of fewer than 5")
    shared = workbook.documents.audit_report(sent.audit.id, TODAY, marking="OFFICIAL")
    assert "For whom" not in facts(shared)


def test_no_moderation_is_claimed_and_words_are_defined(workbook: Workbook, sent: Sent) -> None:
    report = workbook.documents.audit_report(sent.audit.id, TODAY)
    assert "No record was judged a second time by another person" in said(report)
    assert "own words for them say" not in repr(report.blocks)


def facts(report: Report) -> dict[str, str]:
    [found] = [b for b in report.blocks if isinstance(b, Facts) and b.name.startswith("How the")]
    return {label: words(value) for label, value in found.rows}


def test_the_report_says_that_the_audit_is_open_and_at_which_stage_or_when_it_closed(
    workbook: Workbook, sent: Sent
) -> None:
    report = workbook.documents.audit_report(sent.audit.id, TODAY)
    standing = "The audit is still open: Collect, stage 2 of 5, since 25/11/2026."
    assert facts(report)["Where it stands"] == standing
    assert standing in said(report)
    workbook.audits.change(workbook.audits.one(sent.audit.id), "Close", stage="closed")
    workbook.audits.change(workbook.audits.one(sent.audit.id), "Later", lead_role="Co-ordinator")
    report = workbook.documents.audit_report(sent.audit.id, TODAY)
    assert facts(report)["Where it stands"] == "The audit closed on 25/11/2026."


def test_a_report_says_of_which_day_its_actions_are(workbook: Workbook, sent: Sent) -> None:
    audit = sent.audit.id
    assert "as they stood" not in said(workbook.documents.audit_report(audit, TODAY))
    workbook.actions.add(
        "Ring", "case_audit", audit_id=audit, owner_role="Lead", due_on="2026-12-01"
    )
    draft = said(workbook.documents.audit_report(audit, TODAY))
    assert "Actions are shown as they stood on 25/11/2026" in draft
    final = said(workbook.documents.audit_report(audit, TODAY, final=True))
    assert "This final report shows actions as they stood on 25/11/2026" in final


def test_where_it_was_agreed_is_what_the_workbook_holds_and_nothing_else(
    workbook: Workbook, sent: Sent
) -> None:
    where = facts(workbook.documents.audit_report(sent.audit.id, TODAY))["Talked over and agreed"]
    assert where == "No session on this audit is recorded in the workbook"
    workbook.sessions.add(
        sent.audit,
        compile_form(library()["reflection-session"]),
        "Reflection",
        on_date="2026-11-20",
        facilitator_role="Independent scrutineer",
    )
    report = workbook.documents.audit_report(sent.audit.id, TODAY)
    where = facts(report)["Talked over and agreed"]
    assert where == "Session “Reflection” on 20/11/2026, led by: Independent scrutineer"
    assert "approved" not in said(report).lower()


def test_the_rule_by_which_evidence_is_counted_stands_over_the_findings(
    workbook: Workbook, sent: Sent
) -> None:
    answered(workbook, sent, ("yes", "no", "no", "no"), signed=3)
    ids = answer_ids(workbook, sent)
    workbook.findings.add(sent.audit.id, "gap", "Nobody asked", words="In two", rests_on=ids)
    text = said(workbook.documents.audit_report(sent.audit.id, TODAY))
    rule = text.index("one for each child and agency")
    assert rule < text.index("Rests on 4 answers in the returns.")
    assert text.count("one for each child and agency") == 1, "no rule where there is no finding"
