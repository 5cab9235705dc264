"""The pictures of the audit report in large print: their letters are as large as the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.document import Picture, Table
from audit_app.picture import Rect, Text
from tests.audit_app.reports.audited import TODAY, answered

if TYPE_CHECKING:
    from audit_app.workbook.workbook import Workbook
    from tests.audit_app.conftest import Sent

# A page is 511 points wide between its margins. Letters are drawn at ten and wanted at sixteen.
WIDEST = 511 / 1.6


def test_pictures_in_large_print_are_narrow_enough_to_be_enlarged(
    workbook: Workbook, sent: Sent
) -> None:
    answered(workbook, sent, ("yes", "partly", "no", "not_recorded"), signed=4)
    large = workbook.documents.audit_report(sent.audit.id, TODAY, large_print=True)
    pictures = [block for block in large.blocks if isinstance(block, Picture)]
    assert [picture.title for picture in pictures] == ["All judgements"]
    for picture in pictures:
        assert picture.drawing.width <= WIDEST
        for mark in picture.drawing.marks:
            if isinstance(mark, Rect):
                assert mark.width > 0
                assert 0 <= mark.x <= mark.x + mark.width <= WIDEST
            if isinstance(mark, Text):
                assert 0 <= mark.x <= WIDEST


def test_pictures_of_many_rows_are_tables_in_large_print(workbook: Workbook, sent: Sent) -> None:
    """A picture is never parted, and so many rows of large letters are higher than a page."""
    answered(workbook, sent, ("yes", "partly", "no", "not_recorded"), signed=4)
    large = workbook.documents.audit_report(sent.audit.id, TODAY, large_print=True)
    tables = [block for block in large.blocks if isinstance(block, Table)]
    titles = [table.title.partition(":")[0].partition(",")[0] for table in tables]
    assert "Judgements by part" in titles
    assert "Each part by agency" in titles
    assert all(len(table.columns) <= 4 for table in tables if table.title.startswith("Each part"))


def test_pictures_in_ordinary_print_take_the_whole_width(workbook: Workbook, sent: Sent) -> None:
    answered(workbook, sent, ("yes", "partly", "no", "not_recorded"), signed=4)
    report = workbook.documents.audit_report(sent.audit.id, TODAY)
    pictures = [block for block in report.blocks if isinstance(block, Picture)]
    assert {picture.drawing.width for picture in pictures} == {500}
