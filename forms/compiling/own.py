"""The questions that a co-ordinator types for one audit alone."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from forms.codes import AGENCY_NAMES, CASE_KINDS, SMALL_GROUP
from forms.faults import Fault
from forms.model import Question, Section
from forms.plain import from_plain, to_plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from forms.model import Form

OWN_TYPES = {
    "ypn": ("select_one", "ypn"),
    "grade4": ("select_one", "grade4"),
    "text": ("text", ""),
    "note_long": ("note_long", ""),
}
OWN_SECTION = "OWN"
OWN_NAME = re.compile(r"OWN\.([0-9]{1,6})\Z")


@dataclass(frozen=True, slots=True)
class OwnQuestion:
    """A question that the co-ordinator typed for this audit alone.

    `type` is ypn (yes, partly or no), grade4 (four grades), text (one line) or note_long (a box).
    The name is for ever, as every question's is; `next_own_name` gives the next one.
    """

    name: str
    label: str
    type: str
    hint: str = ""
    agencies: tuple[str, ...] = ("ALL",)


def next_own_name(used: Sequence[str]) -> str:
    """The name for the next of the audit's own questions: OWN.1, OWN.2 and so on.

    Hand in every name ever used in the audit, those taken out again too.
    """
    numbered = [OWN_NAME.match(name) for name in used]
    return f"OWN.{max((int(found[1]) for found in numbered if found), default=0) + 1}"


def own_text(own: Sequence[OwnQuestion]) -> str:
    """The questions as the text that an audit keeps."""
    return json.dumps([to_plain(question) for question in own], ensure_ascii=False, sort_keys=True)


def read_own(text: str | None) -> tuple[OwnQuestion, ...]:
    """The questions that an audit keeps; none when it keeps no text."""
    return tuple(from_plain(OwnQuestion, item) for item in json.loads(text)) if text else ()


def own_section(core: Form, own: Sequence[OwnQuestion]) -> Section | None:
    """The section of the audit's own questions, if it has any."""
    if not own:
        return None
    questions = tuple(_own_question(core, question) for question in own)
    return Section(OWN_SECTION, "Questions for this audit", questions)


def _own_question(core: Form, own: OwnQuestion) -> Question:
    kind, list_name = OWN_TYPES.get(own.type, ("", ""))
    school = core.kind == "school_return"
    return Question(
        own.name,
        kind,
        own.label.strip(),
        list_name=list_name,
        hint=own.hint.strip(),
        agencies=own.agencies if core.kind in CASE_KINDS else (),
        phases=("ALL",) if school else (),
        level="setting" if school else "",
        cycle="yearly" if school else "",
        follow_up="finding" if list_name else "",
    )


def own_misfits(own: OwnQuestion) -> list[Fault]:
    """What is wrong with one of the audit's own questions."""
    place = f"question {own.name or own.label}"
    faults = []
    if not own.label.strip():
        faults.append(Fault(place, "It has no words.", "Write what is asked."))
    if own.type not in OWN_TYPES:
        faults.append(
            Fault(place, f"There is no type {own.type!r}.", f"Choose from {', '.join(OWN_TYPES)}.")
        )
    unknown = sorted(set(own.agencies) - {"ALL", *AGENCY_NAMES, SMALL_GROUP})
    if unknown or not own.agencies:
        faults.append(Fault(place, "It is asked of no agency we know.", "Choose who answers it."))
    return faults
