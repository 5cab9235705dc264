"""Where an audit is in its cycle, and what would move it on."""

from __future__ import annotations

STAGES = ("plan", "collect", "reflect", "act", "review")
STAGE_WORDS = {
    "plan": "Plan",
    "collect": "Collect",
    "reflect": "Reflect",
    "act": "Act",
    "review": "Review",
    "closed": "Finished",
}


def next_stage(stage: str) -> str:
    """The stage after this one; a finished review closes the audit."""
    if stage not in STAGES:
        raise ValueError(stage)
    place = STAGES.index(stage) + 1
    return STAGES[place] if place < len(STAGES) else "closed"


def what_moves_it_on(
    stage: str, back: int, asked: int, findings: int, open_actions: int, unjudged: int
) -> str:
    """One sentence for a co-ordinator: what would move this audit to its next stage.

    `back` of `asked` returns are signed off; `unjudged` counts actions that are done but whose
    difference to children nobody has looked at yet.
    """
    sentences = {
        "plan": "Choose its children, agencies and questions, then send it.",
        "collect": (
            f"{asked - back} of {asked} returns to come."
            if back < asked
            else "Every return is back. Hold the reflection meeting."
        ),
        "reflect": (
            f"Hold the meeting and agree {findings} draft findings."
            if findings
            else "Make findings from the low answers, then hold the meeting."
        ),
        "act": (
            f"{open_actions} {_actions(open_actions)} still open."
            if open_actions
            else "Every action is done. Look at what they changed."
        ),
        "review": (
            f"Record what difference it made: {unjudged} {_actions(unjudged)} not yet judged."
            if unjudged
            else "Every action has been looked at. Close the audit."
        ),
        "closed": "Finished.",
    }
    return sentences[stage]


def _actions(count: int) -> str:
    return "action" if count == 1 else "actions"
