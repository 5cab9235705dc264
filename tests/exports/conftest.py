from __future__ import annotations

from datetime import date

import pytest

from audit_app.document import (
    Box,
    Bullets,
    Card,
    Cards,
    Column,
    Contents,
    Entry,
    Facts,
    Heading,
    Late,
    Link,
    PageBreak,
    Paragraph,
    Picture,
    Report,
    Row,
    Sheet,
    Status,
    Strong,
    Table,
    Tally,
)
from audit_app.picture import Drawing, Text, shape

STATES = (
    Status("Not started", "ring", "muted"),
    Status("At risk", "triangle", "warn"),
    Status("Late", "square", "bad"),
    Status("Complete", "tick", "ok"),
)
LETTERS = "Siân Ŵyn Łukasz Żółć Ştefan Žaneta محمد"
COLUMNS = (
    Column("ref", "Ref", width=7),
    Column("finding", "Finding", "link", 8),
    Column("ask", "What we will do", "long", 34, blank="Not yet written"),
    Column("due", "Due", "date", 12, locked=False, blank="No date"),
    Column("status", "Status", "status", 15, statuses=STATES, locked=False),
    Column("moved", "Times moved", "integer", 9),
    Column("impact", "Difference made", "long", 30, locked=False, longest=1500),
)


def actions(count: int, ask: str = "Ask what the child said, at each visit.") -> Table:
    rows = tuple(
        Row(
            f"action-{n}",
            (
                f"A{n:03d}",
                Link("F1", "finding-1"),
                ask if n % 3 else None,
                date(2026, 1 + n % 12, 3) if n % 4 else None,
                STATES[n % 4],
                n % 5,
                LETTERS if n % 2 else None,
            ),
            f"action-{n}",
        )
        for n in range(count)
    )
    late = Late("due", "status", ("Complete",))
    return Table("Actions", "Actions, most urgent first", COLUMNS, rows, late=late)


def paper_of(count: int = 14, ask: str = "Ask what the child said, at each visit.") -> Report:
    marks = (*shape("pie", 20, 20, 18), Text(40, 24, "4 of 6", 10))
    return Report(
        title="Action plan: neglect audit, autumn 2026",
        as_at=date(2026, 11, 22),
        organisation="Marram Bay Safeguarding Children Partnership",
        subtitle="Police only, as at 22 November 2026",
        marking="OFFICIAL-SENSITIVE",
        landscape=True,
        blocks=(
            Paragraph(
                (Strong("5 need the group today"), ": see ", Link("F1", "finding-1")), "lead"
            ),
            Contents(),
            Heading("What we found"),
            Heading("Supervision", 2, "finding-1"),
            Paragraph(f"{LETTERS} <b>&amp; =cmd|' /C calc'!A0", "quote"),
            Paragraph("Two actions have no owner.", "warning"),
            Bullets(("Plans were written", ("It rests on ", Link("F1", "finding-1"), "."))),
            Bullets(("First", "Then"), numbered=True),
            Facts(
                "The audit", (("Children", 24), ("Next", date(2027, 1, 14)), ("State", STATES[1]))
            ),
            Picture(Drawing(300, 40, marks), "4 of 6 returns are back.", "Returns"),
            PageBreak(),
            Heading("Actions"),
            actions(count, ask),
            Box("Decision of the chair"),
            Cards((Card("Action A001", STATES[2], (("Owner", "Head of early help"),)),)),
        ),
    )


def sheets_of(count: int = 14, ask: str = "Ask what the child said, at each visit.") -> Report:
    tally = tuple(
        Row(s.word, (s.word, Tally("Actions", (("status", s.word),), 3), 3), "finding-1" * (not n))
        for n, s in enumerate(STATES)
    )
    counts = (Column("s", "Status", width=20), Column("now", "Now", "integer"))
    questions = (
        Row("q1", ("Was the child seen?", Entry(None, "choice", ("Yes", "No"), "Choose one"))),
        Row("q2", ("When?", Entry(date(2026, 9, 2), "date"))),
        Row("q3", ("What did you see?", Entry("=1+1", "long"))),
    )
    asked = (Column("q", "Question", "long", 50), Column("a", "Answer", width=40, locked=False))
    signed = Facts("Signed", (("Agency", "Housing"), ("Signed by", Entry())))
    return Report(
        title="Action plan & more",
        as_at=date(2026, 11, 22),
        organisation="Marram Bay Safeguarding Children Partnership",
        marking="OFFICIAL-SENSITIVE",
        meta=(("plan", "p1"), ("form", "core 1")),
        sheets=(
            Sheet(
                "Plan",
                "Action plan",
                (Paragraph("Yellow cells are yours."), actions(count, ask)),
                start="action-2",
            ),
            Sheet("Summary", "Summary", (
                Table("Counts", "Counts", (*counts, Column("then", "Then", "integer")), tally),
            )),
            Sheet("Return", "Return", (signed, Table("Answers", "Answers", asked, questions))),
            Sheet("About", "About", (Heading("Words"), Bullets(("At risk",), numbered=True))),
        ),
    )  # fmt: skip


@pytest.fixture
def paper() -> Report:
    return paper_of()


@pytest.fixture
def workbook() -> Report:
    return sheets_of()
