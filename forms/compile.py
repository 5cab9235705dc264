"""Makes one form of a core, its theme modules and the audit's own questions."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from forms.codes import AGENCY_NAMES, CASE_KINDS, SMALL_GROUP
from forms.compiled import SPELLING, CompiledForm, Part, read_compiled
from forms.compiling.filling import (
    filled_question,
    filled_scale,
    filled_section,
    lists_of,
    setting_scale,
)
from forms.faults import Fault, FormRefused
from forms.model import Form, Question, Scale, Section
from forms.plain import as_text, to_plain
from forms.settings_words import DEFAULT_WORDING, Wording

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

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


def compile_form(
    core: Form,
    modules: Sequence[Form] = (),
    own_questions: Sequence[OwnQuestion] = (),
    *,
    wording: Wording = DEFAULT_WORDING,
    full: bool = False,
    beside: Mapping[str, Form] | None = None,
) -> CompiledForm:
    """One form of a core, its themes and the audit's own questions, with every word filled in.

    With a module the core is the short one, unless the module keeps a question or `full` is
    asked for. `beside` are the forms whose sections may become rows; the built-in ones if None.
    Raises `FormRefused` with everything that does not fit together.
    """
    from forms.read import library

    faults = list(_misfits(core, modules, own_questions, wording))
    sections = _together(core, modules, _own_section(core, own_questions), full=full)
    scales = _scales(core, modules, own_questions, faults)
    forms = library() if beside is None else beside
    wanted = {name for section in sections for q in section.questions for name in lists_of(q)}
    for name in sorted(wanted - scales.keys()):
        if name.startswith("{") and wording.lists.get(name[1:-1]):
            scales[name[1:-1]] = setting_scale(name[1:-1], wording)
        else:
            faults.append(Fault(f"scale {name}", "It is not defined.", "Define it, or set it."))
    if faults:
        raise FormRefused(faults)
    used = {name.strip("{}") for name in wanted}
    plain = _plain(core, [core, *modules])
    plain["full"] = full or not modules
    plain["scales"] = [
        to_plain(filled_scale(scale, wording)) for name, scale in scales.items() if name in used
    ]
    plain["sections"] = [
        to_plain(
            replace(
                filled_section(section, wording),
                questions=tuple(filled_question(q, wording, forms) for q in section.questions),
            )
        )
        for section in sections
    ]
    return read_compiled(as_text(plain))


def _plain(core: Form, forms: Sequence[Form]) -> dict[str, Any]:
    return {
        "compiled": SPELLING,
        "title": core.title,
        "kind": core.kind,
        "unit": core.unit,
        "note": core.note,
        "phases": list(core.phases),
        "panel": core.panel,
        "parts": [to_plain(Part(form.name, form.version, form.digest)) for form in forms],
    }


def _together(
    core: Form, modules: Sequence[Form], own: Section | None, *, full: bool
) -> list[Section]:
    """The sections in the order they are asked: themes and own questions before the signing.

    They wait for what the signing section waits for, so that a nil return asks none of them.
    """
    kept = {name for module in modules for name in module.keeps}
    short = bool(modules) and not full
    *before, last = core.sections
    if not before:
        before, last = [last], replace(last, questions=())
    added = [section for module in modules for section in module.sections]
    added += [own] if own else []
    gated = [replace(section, relevant=_both(last.relevant, section.relevant)) for section in added]
    asked = [section for section in [*before, *gated, last] if section.questions]
    return [_shortened(section, kept) if short else section for section in asked]


def _both(first: str, second: str) -> str:
    return f"({first}) and ({second})" if first and second else first or second


def _shortened(section: Section, kept: set[str]) -> Section:
    return replace(
        section,
        questions=tuple(q for q in section.questions if q.depth != "full" or q.name in kept),
    )


def _own_section(core: Form, own: Sequence[OwnQuestion]) -> Section | None:
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


def _scales(
    core: Form, modules: Sequence[Form], own: Sequence[OwnQuestion], faults: list[Fault]
) -> dict[str, Scale]:
    from forms.read import library

    found: dict[str, Scale] = {}
    for form in [core, *modules]:
        for scale in form.scales:
            if found.setdefault(scale.name, scale) != scale:
                what = f"It differs from the one in {core.name}."
                faults.append(Fault(f"{form.name}, scale {scale.name}", what, "Make them alike."))
    wanted = {OWN_TYPES[question.type][1] for question in own if question.type in OWN_TYPES}
    for name in sorted(wanted - {""} - found.keys()):
        standard = library()["case-core"].scale(name)
        if standard is not None:
            found[name] = standard
    return found


def _misfits(
    core: Form, modules: Sequence[Form], own: Sequence[OwnQuestion], wording: Wording
) -> list[Fault]:
    faults = []
    for module in modules:
        if module.core != core.name:
            what = f"It sits on {module.core or 'no core'}, not on {core.name}."
            faults.append(Fault(module.name, what, "Choose a module made for this core."))
    for form in [core, *modules]:
        faults += [
            Fault(form.name, f"Nothing is set for {{{name}}}.", "Give it in the settings.")
            for name in form.settings
            if not wording.knows(name)
        ]
    names = [q.name for form in [core, *modules] for q in form.questions]
    names += [question.name for question in own]
    again = sorted({name for name in names if names.count(name) > 1})
    faults += [
        Fault(f"question {name}", "It is asked twice.", "Take one of the two out.")
        for name in again
    ]
    for question in own:
        faults += _own_misfits(question)
    return faults


def _own_misfits(own: OwnQuestion) -> list[Fault]:
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
