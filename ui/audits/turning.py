"""Which keys the set-up shows on a step, and the step that somebody was at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.reports.words import count
from ui.menu import hint
from ui.parts.tables.sections import Section

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.audits.steps import Step, Tools
    from ui.parts.bands.hints import Hint

NAMES = (
    "Theme and why now",
    "Agencies and questions",
    "Children",
    "Dates",
    "Check and send",
)
TAKEN_BACK = (
    "The making of this audit is taken back",
    "What you typed is still here. Ctrl+Shift+Z brings the audit back; Next makes it anew.",
)
# On, back, finish (by either Enter), add a row, paste.
KEYS = ("Ctrl+PgDown", "Ctrl+PgUp", "Ctrl+Return", "Ctrl+Enter", "Ins", "Ctrl+V")


def hints_of(step: Step, *, is_open: bool, is_last: bool) -> tuple[Hint, ...]:
    """The keys of a step. Going to the next step never sends: the last one has a key of its own."""
    rows: list[Hint] = []
    if is_open:
        rows += [hint("add-row", f"add {step.rows_of}")] if step.rows_of else []
        rows += [hint("paste")] if step.takes_pasted else []
        rows += [hint("take-out", "take a child out")] if step.takes_pasted else []
    on = hint("finish", step.last_words().lower()) if is_last else hint("section", "next step")
    return (
        on,
        *([hint("section-before", "step before")] if is_last else []),
        *rows,
        hint("undo"),
        hint("pane"),
        hint("back", "back"),
    )


def sections_of(
    done: Sequence[bool], children: int, entered: tuple[int, int] | None
) -> list[Section]:
    """The steps in their list: which are done, and how many of the children are entered so far."""
    sections = [
        Section(name, 0, 0, mark="tick" if is_done else "ring")
        for name, is_done in zip(NAMES, done, strict=True)
    ]
    if entered is not None:
        sections[children] = Section(NAMES[children], *entered, counted="entered")
    return sections


def keep_step(tools: Tools, at: int) -> None:
    """Keep which step somebody is at, until the audit is sent."""
    audit = tools.audit()
    if audit is None:
        return
    tools.desk.keep(f"set-up:{audit.id}:step", str(at))


def kept_step(tools: Tools) -> int:
    """The step that somebody was at; the first of a new audit, and of one that was sent."""
    audit = tools.audit()
    if audit is None or audit.sent_on is not None:
        return 0
    return int(tools.desk.kept(f"set-up:{audit.id}:step") or 0)


def send(tools: Tools) -> None:
    """Send the returns, where they are not sent yet, and show them.

    Raises Problem while something is missing.
    """
    audit = tools.audit()
    if audit is None:
        return
    if audit.sent_on is None:
        audits = tools.book.audits
        tools.book.sending.send(audit, audits.agencies(audit.id), audits.cases(audit.id))
        sent = len(tools.book.returns.of_audit(audit.id))
        tools.desk.saving.again_now(f"{count(sent, 'return')} sent")
    tools.desk.go("grid", audit.id)
