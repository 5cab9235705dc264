"""Makes one form of a core, its theme modules and the audit's own questions."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from forms.compiled import SPELLING, CompiledForm, Part, read_compiled
from forms.compiling.filling import (
    filled_question,
    filled_scale,
    filled_section,
    lists_of,
    setting_scale,
)
from forms.compiling.own import (
    OWN_TYPES,
    OwnQuestion,
    next_own_name,
    own_misfits,
    own_section,
    own_text,
    read_own,
)
from forms.faults import Fault, FormRefused
from forms.plain import as_text, to_plain
from forms.read import library
from forms.settings_words import DEFAULT_WORDING, Wording

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from forms.model import Form, Scale, Section

__all__ = ["OwnQuestion", "compile_form", "next_own_name", "own_text", "read_own"]


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
    faults = _misfits(core, modules, own_questions, wording)
    sections = _together(core, modules, own_section(core, own_questions), full=full)
    scales = _scales(core, modules, own_questions, faults)
    used = _lists(sections, scales, wording, faults)
    if faults:
        raise FormRefused(faults)
    forms = library() if beside is None else beside
    plain = _plain(core, [core, *modules])
    plain["full"] = full or not modules
    plain["scales"] = [to_plain(filled_scale(scale, wording)) for scale in used]
    plain["sections"] = [to_plain(_filled(section, wording, forms)) for section in sections]
    return read_compiled(as_text(plain))


def _filled(section: Section, wording: Wording, forms: Mapping[str, Form]) -> Section:
    questions = tuple(filled_question(question, wording, forms) for question in section.questions)
    return replace(filled_section(section, wording), questions=questions)


def _lists(
    sections: Sequence[Section], scales: Mapping[str, Scale], wording: Wording, faults: list[Fault]
) -> list[Scale]:
    """Every scale that is answered on, those kept in settings last."""
    wanted = {name for section in sections for q in section.questions for name in lists_of(q)}
    used = [scale for name, scale in scales.items() if name in wanted]
    for name in sorted(wanted - scales.keys()):
        setting = name[1:-1]
        if name.startswith("{") and wording.lists.get(setting) and setting not in scales:
            used.append(setting_scale(setting, wording))
        else:
            faults.append(Fault(f"scale {name}", "It is not defined.", "Define it, or set it."))
    return used


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


def _scales(
    core: Form, modules: Sequence[Form], own: Sequence[OwnQuestion], faults: list[Fault]
) -> dict[str, Scale]:
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
        faults += own_misfits(question)
    return faults
