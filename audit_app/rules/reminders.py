"""The words of a reminder for an agency whose returns are not back. This program sends nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.rules.dates import full, late

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date


def reminder(
    title: str, agency: str, references: Sequence[str], due: date | None, today: date
) -> str:
    """What to paste into an e-mail: which children, by reference alone, and by when."""
    count = len(references)
    returns = "One return is" if count == 1 else f"{count} returns are"
    lines = [f"{title}: {agency}", "", f"{returns} still to come: {', '.join(references)}."]
    if due is not None:
        behind = late((today - due).days)
        lines.append(f"Due: {full(due)}{f', {behind}' if behind else ''}.")
    lines.append("An agency that holds nothing on a child sends a nil return: two answers.")
    return "\n".join(lines) + "\n"


def school_reminder(title: str, school: str, due: date | None, today: date, *, begun: bool) -> str:
    """What to paste into an e-mail to a school whose return is not back: no name of a person."""
    still = "is not signed yet, so it counts as part returned" if begun else "is still to come"
    lines = [f"{title}: {school}", "", f"Your safeguarding return {still}."]
    if due is not None:
        behind = late((today - due).days)
        lines.append(f"Due: {full(due)}{f', {behind}' if behind else ''}.")
    lines.append(
        "Fill in the spreadsheet that was sent to you, sign it on its first sheet, and send that "
        "very file back. Name no child in it."
    )
    return "\n".join(lines) + "\n"


def look_again(title: str, agency: str, reference: str, gaps: Sequence[str]) -> str:
    """What to paste into an e-mail where a return leaves something to fix; never what it says."""
    lines = [f"{title}: {agency}", "", f"Look again at your return on {reference}, at:"]
    lines += [f"- {gap}" for gap in gaps]
    lines.append("An answer that asks for a note says what was seen in the record, without names.")
    return "\n".join(lines) + "\n"
