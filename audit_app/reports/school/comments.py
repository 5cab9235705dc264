"""What a school said to the draft of a report, what was answered, and what changed by it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from audit_app.document import Block, Column, Heading, Paragraph, Row, Table
from audit_app.reports.school.whom import called
from audit_app.reports.words import count
from audit_app.rules.dates import full

if TYPE_CHECKING:
    from audit_app.reports.school.held import Held


def comments(held: Held) -> list[Block]:
    """The school's comments with our reply; nothing while there are none."""
    visit, place = held.visit, called(held.school)
    blocks: list[Block] = [Heading(f"The {place}’s comments, and what changed", 1, "comments")]
    asked = [row for row in held.rows.get("V7.02", ()) if row.get("comment")]
    if visit.comments:
        blocks += [Heading(f"What the {place} says", 2), Paragraph(visit.comments, "quote")]
        blocks += [Heading("Our reply", 2), Paragraph(visit.reply or "Not answered yet.")]
    if asked:
        columns = (
            Column("comment", "Comment", "long", 40),
            Column("accepted", "Taken up", "text", 10, blank="Not said"),
            Column("reason", "Why, and what changed", "long", 40, blank="Not said"),
        )
        rows = tuple(
            Row(str(at), (row["comment"], row.get("accepted") or None, row.get("reason") or None))
            for at, row in enumerate(asked)
        )
        title = count(len(rows), "comment")
        blocks.append(Table("comments", title, columns, rows))
    return blocks if len(blocks) > 1 else []


def stand_of_comments(held: Held) -> str:
    """Whether the school has said anything to the draft, or how long it may: one fact of many."""
    visit, place = held.visit, called(held.school)
    if comments(held):
        return "Below, last, with our reply"
    if visit.final_on:
        return f"The {place} sent no comments, and nothing was changed"
    if visit.comments_due:
        until = full(date.fromisoformat(visit.comments_due))
        return f"The {place} may check the facts until {until}, ten working days from the draft"
    return f"The {place} has ten working days to check the facts, once the draft is sent"
