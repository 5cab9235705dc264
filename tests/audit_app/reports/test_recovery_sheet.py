"""The recovery sheet can be used by whoever finds it in the safe, and says what to do next."""

from __future__ import annotations

from datetime import date

from audit_app.document import Paragraph, Report, words
from audit_app.reports.small import recovery_sheet
from audit_app.safety.keys import Key, read_recovery_key, recovery_key
from exports.look import PLAIN
from exports.paper.styles import styles

KEY = Key(bytes(range(32)), bytes(range(16)))


def sheet() -> Report:
    made = date(2026, 11, 25)
    return recovery_sheet("Marram Bay", made, "a.audit", recovery_key(KEY), "Business manager")


def test_the_lines_as_they_are_printed_open_the_workbook_when_typed_as_one() -> None:
    lines = [
        words(b.words) for b in sheet().blocks if isinstance(b, Paragraph) and b.style == "key"
    ]
    assert len(lines) == 4
    assert read_recovery_key(" ".join(lines)) == KEY


def test_the_key_is_printed_larger_than_the_body() -> None:
    assert styles(PLAIN).paragraphs["key"].fontSize > PLAIN.body


def test_the_sheet_says_what_to_do_when_it_is_lost_seen_or_replaced_and_who_made_it() -> None:
    text = repr(sheet().blocks)
    for said in (
        "Try it once",
        "one entry",
        "If this page is lost",
        "If somebody else has seen it",
        "When it is printed anew",
        "Business manager",
    ):
        assert said in text


def test_the_sheet_says_where_it_is_kept_and_promises_no_change_of_key() -> None:
    text = repr(sheet().blocks)
    assert "In a safe" in text
    assert "in another room than the computer" in text
    assert "Neither the passphrase nor this key can be changed once the workbook is made" in text
    assert "never changes" not in text
