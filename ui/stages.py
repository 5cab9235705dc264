"""The stages of an audit as the track shows them, and the page that each opens on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.rules.stages import STAGE_WORDS, STAGES

if TYPE_CHECKING:
    from audit_app.records import Audit


def track(stage: str) -> str:
    """A stage's words for the track: "Plan|*Collect|Reflect|Act|Review"."""
    return "|".join(("*" if held == stage else "") + STAGE_WORDS[held] for held in STAGES)


def page_of(audit: Audit) -> str:
    """The page that an audit opens on, by its stage."""
    return {
        "plan": "set-up",
        "collect": "grid",
        "reflect": "findings",
        "act": "findings",
        "review": "findings",
    }.get(audit.stage or "plan", "grid")
