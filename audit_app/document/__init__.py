"""A report as data: what it says, in reading order, before anyone decides how it looks.

Paper and sheet are two reports: a PDF is written from `blocks`, a workbook from `sheets`.
"""

from __future__ import annotations

from audit_app.document.blocks import (
    Block,
    Box,
    Bullets,
    Card,
    Cards,
    Contents,
    Facts,
    Heading,
    PageBreak,
    Paragraph,
    Picture,
    Style,
)
from audit_app.document.cells import (
    COMPLETE_WORDS,
    Cell,
    Complete,
    Counted,
    DaysLate,
    Entry,
    Filled,
    Kind,
    Link,
    Status,
    Strong,
    Tally,
    Words,
    words,
)
from audit_app.document.report import Event, Report, Sheet, fingerprint, short, texts
from audit_app.document.table import Column, Late, Row, Table

__all__ = [
    "COMPLETE_WORDS",
    "Block",
    "Box",
    "Bullets",
    "Card",
    "Cards",
    "Cell",
    "Column",
    "Complete",
    "Contents",
    "Counted",
    "DaysLate",
    "Entry",
    "Event",
    "Facts",
    "Filled",
    "Heading",
    "Kind",
    "Late",
    "Link",
    "PageBreak",
    "Paragraph",
    "Picture",
    "Report",
    "Row",
    "Sheet",
    "Status",
    "Strong",
    "Style",
    "Table",
    "Tally",
    "Words",
    "fingerprint",
    "short",
    "texts",
    "words",
]
