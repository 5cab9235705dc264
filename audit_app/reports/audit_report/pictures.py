"""The judgements as pictures, the same on the screen and on paper: by part, and by agency."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.charts import Crossed, heatmap, judgement_bars
from audit_app.picture import rough
from audit_app.reports.audit_report.held import MET_GRADES, percentage, sections

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from audit_app.analysis.judged import Judged
    from audit_app.document import Picture
    from audit_app.picture import Measure
    from audit_app.reports.audit_report.figures import Figures
    from audit_app.reports.audit_report.held import Held

ABREAST = 7  # more agencies than this do not fit beside each other with whole names on paper
_WIDTH = 500.0  # of paper between its margins, in the drawing's own units
# In large print a picture is drawn narrower, so that its letters can be enlarged like the rest.
_IN_LARGE, _ABREAST_IN_LARGE = 312.0, 3


def of_rounds(held: Held, found: Figures) -> list[Picture]:
    """All judgements of this round as one bar, over those of the round that it repeats."""
    rounds = [(held.audit.title, found.counts), (held.earlier_title, held.earlier)]
    wide = _IN_LARGE if held.large_print else _WIDTH
    return by_round(rounds, found.fewest, wide, says_share=not held.large_print)


def abreast(held: Held) -> int:
    """How many agencies a picture of a report, or its table, has beside each other."""
    return _ABREAST_IN_LARGE if held.large_print else ABREAST


def by_round(
    rounds: Sequence[tuple[str, Sequence[Judged]]],
    fewest: int = 1,
    width: float = _WIDTH,
    *,
    says_share: bool = True,
) -> list[Picture]:
    """All judgements of each round as one bar, this one first; none of fewer than `fewest`.

    Where there is room, each says its share beside it.
    """
    summed = [(title, _added_up(counts)) for title, counts in rounds]
    rows = [(title, counts) for title, counts in summed if sum(counts.values()) >= max(fewest, 1)]
    if not rows:
        return []
    shares = {title: _fully_met(counts) for title, counts in rows} if says_share else None
    return [judgement_bars("All judgements", rows, MET_GRADES, width, of="Round", beside=shares)]


def _fully_met(counts: Mapping[str, int]) -> str:
    """`61% fully met`, which two bars of unlike numbers are compared by."""
    met = percentage(counts["met"], sum(counts.values()))
    return f"{met} fully met" if met else ""


def _added_up(counts: Sequence[Judged]) -> dict[str, int]:
    whole = dict.fromkeys((grade.code for grade in MET_GRADES), 0)
    for _part, judgements in sections(counts):
        for code, number in judgements.items():
            whole[code] += number
    return whole


def by_part(
    counts: Sequence[Judged], fewest: int = 1, width: float = _WIDTH, measure: Measure = rough
) -> list[Picture]:
    """How each part was judged, as bars; none where no part has at least `fewest` judgements."""
    parts = [part for part in sections(counts) if sum(part[1].values()) >= fewest]
    if not parts:
        return []
    return [judgement_bars("Judgements by part", parts, MET_GRADES, width, measure, of="Part")]


def by_agency(
    told: Mapping[str, Sequence[Judged]],
    fewest: int = 1,
    width: float = _WIDTH,
    measure: Measure = rough,
    *,
    abreast: int = ABREAST,
) -> list[Picture]:
    """Each part by agency; where there are many agencies, in pictures of `abreast` at the most.

    `told` has what each agency’s signed returns say, by the agency’s name. A part stands in every
    picture as soon as one agency judged something in it, so that the pictures can be compared.
    """
    squares: dict[tuple[str, str], dict[str, int]] = {}
    for agency, counts in told.items():
        for part, judgements in sections([one for one in counts if one.of]):
            squares[part, agency] = judgements
    # Every agency is asked by the same form, so any one of them has the parts in their order.
    in_order = dict.fromkeys(one.section for counts in told.values() for one in counts)
    judged_in = {part for part, _agency in squares}
    parts = [part for part in in_order if part in judged_in]
    names = list(told)
    pictures = -(-len(names) // abreast)
    each = -(-len(names) // pictures) if pictures else 1
    return [
        heatmap(
            _title(names[at : at + each], at, len(names)),
            Crossed(parts, names[at : at + each], squares),
            MET_GRADES,
            width,
            measure,
            of="Part",
            fewest=fewest,
        )
        for at in range(0, len(names), each)
    ]


def _title(shown: Sequence[str], before: int, of: int) -> str:
    title = "Each part by agency"
    if len(shown) < of:
        title += f", agencies {before + 1} to {before + len(shown)} of {of}"
    return title
