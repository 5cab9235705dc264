"""What is still to look at: answers that stand against each other, and actions past their day.

A low grade is never itself a fault: only what does not fit together is listed, and it goes from the
list the moment that it is put right.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from audit_app.rules.actions import days_late
from audit_app.rules.dates import late

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from audit_app.records import Action

# The rules in words, in the order in which they are listed.
RULES: Mapping[str, str] = {
    "far": "School and officer more than one grade apart",
    "no_evidence": "The highest grade, with nothing to show it",
    "no_reason": "Not applicable, with no reason",
    "voice": "The child’s voice is blank",
    "late": "Late actions",
}
# What puts each right, as the panel says it.
SETTLED_BY: Mapping[str, str] = {
    "far": "Say (W) how what you saw compares with the school’s rating of this section, or "
    "look at the check again. The school’s own answer stays as it is.",
    "no_evidence": "Say where it can be seen (E), or what was seen (W), or choose another grade.",
    "no_reason": "Say why it does not apply (W), or choose another answer.",
    "voice": "Write what the child said, showed or was noticed to do (W): the answers speak of it, "
    "and none of them holds a word of it.",
    "late": "Move its date with a reason (M), or say that it is done, with its evidence.",
}
# What the words that W asks for are, for each rule that words alone put right.
WORDS_FOR: Mapping[str, str] = {
    "no_evidence": "What was seen",
    "no_reason": "Why it does not apply",
    "voice": "What the child said, showed or was noticed to do",
}
KINDS: Mapping[str, str] = {"audits": "Case audits", "schools": "Schools", "actions": "Actions"}


@dataclass(frozen=True, slots=True)
class Still:
    """One thing still to look at, and the field that puts it right.

    `kind` is a key of `KINDS`; `page`, `about`, `question` and `part` say where the field is, and
    `more` how many further questions of the same return are so. `row` is the section whose row of
    a grid is meant.
    """

    rule: str
    kind: str
    what: str
    where: str
    who: str
    page: str
    about: str
    question: str = ""
    part: str = ""
    when: str = ""
    detail: tuple[str, ...] = ()
    more: int = 0
    row: str = ""


def late_actions(actions: Iterable[Action], schools: Mapping[str, str], today: date) -> list[Still]:
    """The open actions that are past their day, the longest late first."""
    behind = sorted(
        (action for action in actions if days_late(action, today)),
        key=lambda action: (-days_late(action, today), action.number),
    )
    return [
        Still(
            "late",
            "actions",
            f"Action {action.number}  {action.ask}",
            schools.get(action.school_id or "", "") or action.lead_agency or "No lead agency",
            action.owner_role or "No owner",
            "actions",
            action.id,
            when=late(days_late(action, today)),
        )
        for action in behind
    ]


def in_rules(found: Sequence[Still]) -> list[tuple[str, list[Still]]]:
    """The things under the words of their rules; a rule without any is left out."""
    groups = [(words, [one for one in found if one.rule == rule]) for rule, words in RULES.items()]
    return [(words, these) for words, these in groups if these]


def first_line(found: Sequence[Still]) -> str:
    """`11 things to look at`; nothing is no fault either."""
    if not found:
        return "Nothing to look at"
    return "1 thing to look at" if len(found) == 1 else f"{len(found)} things to look at"
