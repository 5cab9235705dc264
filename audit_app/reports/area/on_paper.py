"""The area summary on paper: who returned and who was seen, then each standard, then what moved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.analysis.chance import FEWEST_FOR_PERCENT, share
from audit_app.analysis.coverage import block_sentence, further, sentence
from audit_app.analysis.extremes import lowest_and_highest
from audit_app.document import Block, Bullets, Heading, Paragraph, Report
from audit_app.reports.area.asks import asks_on_paper
from audit_app.reports.area.held import SMALLEST
from audit_app.reports.area.tables import (
    by_section,
    is_of_few,
    sections_table,
    standards_in_large,
    standards_on_paper,
    standards_seen_table,
)
from audit_app.reports.area.year_on import a_year_on
from audit_app.reports.words import count

if TYPE_CHECKING:
    from audit_app.analysis.standards import Counted
    from audit_app.reports.area.held import Area

_LISTED = 12  # names on lines of their own
_MOST = 5  # standards in each list of what stands out
HOW_TO_READ = (
    "Counts are of returns, and of schools that were visited; no child is in them. A school is "
    "named only where its return is outstanding, or its time without a visit is the longest. "
    "A percentage is given from ten on, to the nearest whole. What does not apply and what was not "
    "answered stand apart and are no part of a count. Schools are not ranked: between one school "
    "and another, differences of this size are usually chance."
)
OF_FEW = (
    f"Where fewer than {SMALLEST} returns judged a standard, its counts may be known to be of one "
    "school: they stay within the partnership."
)
UNJUDGED = (
    "Where the officer gave a section no judgement, its standards are counted one by one: each "
    "once for each school, with what was seen least, beside what the school had answered by then, "
    "signed or not. Only a standard that the words of a check are about is counted: what a check "
    "touches beside is looked at and not graded. They are no judgement of the section."
)


def paper(area: Area) -> Report:
    """The whole summary for the partnership."""
    blocks = (
        *_opening(area),
        *_stands_out(area),
        *asks_on_paper(area),
        *_visits(area),
        *_standards(area),
        *_against(area),
        *a_year_on(area),
        *_actions(area),
        *_outstanding(area),
        *_closing(area),
    )
    return Report(
        f"Schools in {area.words}: summary for the partnership",
        area.today,
        area.partnership,
        blocks,
        subtitle="Yearly returns, visits and actions of all schools together",
        subject=f"Safeguarding in schools, {area.words}: returns, visits and actions together",
        marking=area.marking,
        version="Summary",
        large_print=area.large_print,
    )


def trusts_words(area: Area) -> str:
    """How the trusts' own returns stand; "" where no trust answers for its schools."""
    back, of = area.trusts
    if not of:
        return ""
    has, its = ("has", "its") if 1 in {back, of} else ("have", "their")
    return (
        f"{back} of {count(of, 'trust')} {has} answered what is the same in all {its} schools; "
        "such an answer counts once."
    )


def how_to_read(area: Area) -> str:
    """How the counts are read; and that some may point at one school, where they do."""
    every = [one for its in area.counts().values() for one in its]
    if area.fewest == 1 and any(0 < one.of < SMALLEST for one in every):
        return f"{HOW_TO_READ} {OF_FEW}"
    return HOW_TO_READ


def _opening(area: Area) -> list[Block]:
    rate = area.rate
    blocks: list[Block] = [Paragraph(rate.words, "lead"), Paragraph(sentence(area.coverage))]
    if rate.warning:
        blocks.append(Paragraph(rate.warning, "warning"))
    if trusts_words(area):
        blocks.append(Paragraph(trusts_words(area)))
    blocks += [Paragraph(words) for words in area.beside]
    blocks.append(Paragraph(area.ageing.words))
    return [*blocks, Heading("How to read this", 1, "reading"), Paragraph(how_to_read(area))]


def _outstanding(area: Area) -> list[Block]:
    """Last, so that what was found is not pushed away; many are run on in one paragraph."""
    names = area.rate.outstanding
    if not names:
        return []
    listed = Bullets(names) if len(names) <= _LISTED else Paragraph(f"{'; '.join(names)}.")
    return [Heading("Returns that are outstanding", 1, "outstanding"), listed]


def _visits(area: Area) -> list[Block]:
    told = (sentence(area.coverage), further(area.coverage), block_sentence(area.coverage))
    return [
        Heading("How far schools were visited", 1, "visits"),
        *(Paragraph(words) for words in told if words),
    ]


def _stands_out(area: Area) -> list[Block]:
    """The standards met least and most often, of those that enough returns judged."""
    counts = [one for its in area.counts().values() for one in its]
    low, high = lowest_and_highest(counts, FEWEST_FOR_PERCENT, _MOST)
    if not low:
        return []
    words = (
        f"Of standards that at least {FEWEST_FOR_PERCENT} returns judged, and never of schools. "
        "Where few say “fully met” is where help may be wanted first."
    )
    return [
        Heading("What stands out", 1, "stands-out"),
        Paragraph(words),
        Heading("Fully met least often", 2),
        Bullets(tuple(_in_a_line(one) for one in low)),
        Heading("Fully met most often", 2),
        Bullets(tuple(_in_a_line(one) for one in high)),
    ]


def _in_a_line(one: Counted) -> str:
    met = share(one.met, one.of)
    return f"{one.standard.name} {one.standard.label.rstrip('.')}: {met}."


def _standards(area: Area) -> list[Block]:
    blocks: list[Block] = [Heading("Each standard", 1, "standards")]
    if not area.rate.returned:
        return [*blocks, Paragraph("No return is back yet.")]
    made = standards_in_large if area.large_print else standards_on_paper
    for place, (title, counts) in enumerate(area.counts().items()):
        blocks.append(Heading(title, 2))
        sections = by_section(counts)
        told = [one for one in sections if not all(is_of_few(it, area.fewest) for it in one[1])]
        for at, (section, its) in enumerate(told):
            name = f"standards_{place}_{at}"
            blocks.append(made(name, section, its, area.fewest))
        if left := len(sections) - len(told):
            these = "Its one section is" if len(sections) == 1 else f"{count(left, 'section')} "
            these += "" if len(sections) == 1 else "is" if left == 1 else "are"
            few = f"fewer than {area.fewest} returns judged any standard there."
            blocks.append(Paragraph(f"{these} not told: {few}"))
    if area.not_asked:
        is_are = "is" if area.not_asked == 1 else "are"
        words = (
            f"{count(area.not_asked, 'further standard')} {is_are} not in this year’s returns: "
            "some are asked every third year, and some of one sort of setting alone."
        )
        blocks.append(Paragraph(words))
    return blocks


def _against(area: Area) -> list[Block]:
    blocks: list[Block] = [
        Heading("What we saw, beside the schools’ own ratings", 1, "against"),
        *(Paragraph(words) for words in area.beside),
    ]
    judged, unjudged = sections_table(area), standards_seen_table(area)
    if not judged.rows and not unjudged.rows:
        return blocks
    blocks.append(
        Paragraph(
            "A difference is nobody’s mistake: the school’s own answer stands, and both are read "
            "together. “Not looked at” is no judgement."
        )
    )
    if judged.rows:
        blocks.append(judged)
    if unjudged.rows:
        blocks += [Paragraph(UNJUDGED), unjudged]
    if area.fewest > 1:
        blocks.append(Paragraph(f"Sections of fewer than {area.fewest} schools are not told."))
    return blocks


def _actions(area: Area) -> list[Block]:
    blocks: list[Block] = [Heading("Actions agreed with schools", 1, "actions")]
    blocks.append(Paragraph(area.ageing.words))
    if area.ageing.total:
        words = (
            "These are of all years, as they stand on the day of this summary. Each of them stands "
            "in the partnership’s one action plan."
        )
        blocks.append(Paragraph(words))
    return blocks


def _closing(area: Area) -> list[Block]:
    held_back = (
        f" Standards of fewer than {area.fewest} judgements are not told."
        if area.fewest > 1
        else ""
    )
    return [
        Heading("What this rests on", 1, "rests"),
        Paragraph(
            "Returns that were signed off, as schools answered them, and the records of visits "
            "that were signed off. Returns that are begun and not signed are in no count."
            f"{held_back}"
        ),
    ]
