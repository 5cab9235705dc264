"""A workbook with an audit that was sent, as the tests of the rooms below have it."""

from tests.audit_app.conftest import empty_workbook, file, heard, sent, workbook, workbook_path

__all__ = ["empty_workbook", "file", "heard", "sent", "workbook", "workbook_path"]
