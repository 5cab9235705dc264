"""Why and how we looked: who was asked about whom, whose returns are missing, and the limits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.document import Block, Column, Facts, Heading, Paragraph, Row, Strong, Table
from audit_app.reports.audit_report.agreed import agreed_at, next_step, where_it_stands
from audit_app.reports.audit_report.held import SMALLEST, Held
from audit_app.reports.words import asked_of, count, day, made_for
from audit_app.rules.dates import add_months

if TYPE_CHECKING:
    from audit_app.reports.audit_report.figures import Figures


def why_and_how(held: Held, found: Figures) -> list[Block]:
    """Why now, who was asked about whom, and what that cannot show."""
    audit = held.audit
    facts = (
        ("Why now", audit.why_now or "Not recorded"),
        ("Lines of enquiry", audit.enquiry or "Not recorded"),
        ("Led by", _led(held)),
        ("Where it stands", where_it_stands(held)),
        ("Talked over and agreed", agreed_at(held)),
        ("Next step", f"{next_step(held)[:1].upper()}{next_step(held)[1:]}"),
        ("Records read", _period(held)),
        ("Children", _how_many(held)),
        ("How chosen", audit.drawn_how or "Not recorded"),
        ("Agencies", _agencies(held)),
        ("Questions", _questions(held, found)),
        ("Compared with", held.earlier_title or "No earlier audit: this one repeats none here"),
        *(() if held.is_shared else (("For whom", _INSIDE),)),
        ("Made by", made_for(held.partnership, [audit.group_name])),
        ("Whom to ask", asked_of(audit.lead_role, held.partnership)),
    )
    return [
        Heading("2 Why we looked, and how", 1, "why"),
        Facts("How the audit was done", facts),
        Paragraph((Strong("Limits. "), _limits(held))),
        *_who_answered(held, found),
        *_children(held),
    ]


_INSIDE = (
    f"The partnership itself: groups of fewer than {SMALLEST} are told apart here. A version that "
    "is shared outside hides them"
)


def _limits(held: Held) -> str:
    """What the figures cannot show."""
    second = sum(1 for r in held.returns if r.occasion != "first")
    again = (
        f"{count(second, 'return')} judged a record a second time."
        if second
        else "No record was judged a second time by another person, as far as this workbook "
        "holds, so how far two people would agree is not known."
    )
    return (
        "Each agency judged its own records; no judgement is of one worker. "
        f"{again} {count(len(held.cases), 'child', 'children')} are too few to speak for all "
        "children: the figures describe these children’s records only. What a record does not say "
        "is counted as not recorded, not as poor practice."
    )


def _how_many(held: Held) -> str:
    """How many children there are, and how many were meant to be where they are others."""
    wanted = held.audit.children_wanted
    meant = f", where {wanted} were wanted" if wanted and wanted != len(held.cases) else ""
    return f"{len(held.cases)}{meant}, each known here by a reference only"


def _agencies(held: Held) -> str:
    """The agencies, and how many returns were not asked for since the child is not known there."""
    names = "; ".join(agency.name for agency in held.agencies)
    out = held.not_asked
    if not out:
        return names
    pairs = len(held.agencies) * len(held.cases)
    was = "1 return was" if out == 1 else f"{out} returns were"
    return f"{names}. {was} not asked for, of {pairs}: the agency was left out for that child."


def _led(held: Held) -> str:
    said = [held.audit.lead_role or "Not recorded"]
    if held.audit.group_name:
        said.append(f"for the {held.audit.group_name.lower()}")
    return ", ".join(said)


def _period(held: Held) -> str:
    """How far back the records were read, from when to when."""
    months = held.audit.look_back_months or 12
    end = day(held.audit.sent_on or held.audit.starts_on)
    said = count(months, "month")
    if end is None:
        return said
    sent = ", when the audit was sent" if held.audit.sent_on else ""
    return f"{said}, from {add_months(end, -months):%d/%m/%Y} to {end:%d/%m/%Y}{sent}"


def _questions(held: Held, found: Figures) -> str:
    own = sum(1 for q in held.form.questions if q.name.startswith("OWN."))
    parts = [held.form.title, *held.modules]
    if own:
        parts.append(f"{count(own, 'question')} of this audit’s own")
    judged = count(len(found.counts), "question")
    return f"{'; '.join(parts)}. {judged} of theirs ask for a judgement and have one."


_ANSWERED = (
    Column("agency", "Agency", "text", 34),
    Column("signed", "Signed off", "integer", 11),
    Column("nil", "Of these, nil returns", "integer", 12),
    Column("of", "Asked for", "integer", 9),
    Column("out", "Still out", "integer", 10),
)


def _who_answered(held: Held, found: Figures) -> list[Block]:
    """For each agency how many returns are signed off, and how many are still out."""
    rows = []
    for agency in held.agencies:
        ours = [r for r in held.returns if r.agency_id == agency.id]
        signed = [r for r in found.signed if r.agency_id == agency.id]
        nil = sum(1 for r in signed if r.id in found.nil)
        cells = (agency.name, len(signed), nil, len(ours), len(ours) - len(signed))
        rows.append(Row(agency.id, cells))
    signed_off, all_of_them = len(found.signed), len(held.returns)
    out = all_of_them - signed_off
    rows.append(
        Row("all", ("All agencies", signed_off, len(found.nil), all_of_them, out)),
    )
    due = day(held.audit.returns_due)
    blocks: list[Block] = [Heading("Who answered", 2)]
    if out:
        verb = "were" if due and due < held.today else "are"
        late = f" They {verb} due on {due:%d/%m/%Y}." if due else ""
        blocks.append(Paragraph(f"Returns that are still out are left out of every figure.{late}"))
    return [*blocks, Table("returns", "Returns by agency", _ANSWERED, tuple(rows), cards=False)]


def _children(held: Held) -> list[Block]:
    """The children by age band, the bands in the order in which they first stand."""
    bands: dict[str, int] = {}
    for case in held.cases:
        band = case.age_band or "Not recorded"
        bands[band] = bands.get(band, 0) + 1
    if not bands:
        return []
    hidden = hidden_groups(bands) if held.is_shared else frozenset()
    if hidden and len(hidden) == len(bands):
        return [
            Paragraph(
                f"Every age band has fewer than {SMALLEST} children, so the bands are not told "
                "apart in a version that is shared."
            )
        ]
    order = sorted(bands, key=_age)
    columns = (
        Column("band", "Age band", "text", 14),
        *(Column(f"band-{n}", band, "text", 10) for n, band in enumerate(order, 1)),
    )
    cells = ("Not shown" if band in hidden else str(bands[band]) for band in order)
    table = Table(
        "children",
        "Children by age band",
        columns,
        (Row("all", ("Children", *cells)),),
        cards=False,
    )
    if not hidden:
        return [table]
    why = f"Bands of fewer than {SMALLEST}, and what would give them away, are not shown."
    return [table, Paragraph(why, "small")]


def hidden_groups(groups: dict[str, int]) -> frozenset[str]:
    """The groups that are too small to be told apart, and one more where it would give one away."""
    small = [name for name, number in groups.items() if 0 < number < SMALLEST]
    rest = [name for name in groups if name not in small]
    if len(small) == 1 and rest:
        small.append(min(rest, key=lambda name: (groups[name], name)))
    return frozenset(small)


def _age(band: str) -> tuple[int, str]:
    """Bands from the youngest on; what is no age stands last."""
    digits = "".join(c if c.isdigit() else " " for c in band).split()
    first = int(digits[0]) if digits else 99
    return (0 if band.lower().startswith(("unborn", "under")) else first or 0, band)
