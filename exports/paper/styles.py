"""The styles of paragraphs, from the sizes of a plain or a large print."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from reportlab.lib.colors import HexColor
from reportlab.lib.styles import ParagraphStyle

from exports.look import LEADING, colour
from exports.typefaces import BODY, bold

if TYPE_CHECKING:
    from exports.look import Sizes


@dataclass(frozen=True, slots=True)
class Styles:
    """Every style that a document uses, by what it is for."""

    title: ParagraphStyle
    headings: tuple[ParagraphStyle, ...]
    paragraphs: dict[str, ParagraphStyle]
    cell: ParagraphStyle
    strong: ParagraphStyle
    number: ParagraphStyle
    strong_number: ParagraphStyle
    status: ParagraphStyle
    label: ParagraphStyle
    item: ParagraphStyle
    contents: tuple[ParagraphStyle, ...]
    caption: ParagraphStyle


def styles(sizes: Sizes) -> Styles:
    """The styles in these sizes."""
    cell = _style("cell", sizes.cell)
    return Styles(
        title=_style("title", sizes.title, strong=True, after=4, leading=1.2),
        headings=tuple(
            _style(f"heading{n}", size, strong=True, before=size * 0.9, after=4, leading=1.25)
            for n, size in enumerate((sizes.part, sizes.section, sizes.point), 1)
        ),
        paragraphs=_paragraphs(sizes),
        cell=cell,
        strong=_style("strong", sizes.cell, strong=True),
        number=_style("number", sizes.cell, alignment=2),
        strong_number=_style("strong-number", sizes.cell, strong=True, alignment=2),
        status=_style("status", sizes.cell, strong=True, leftIndent=sizes.cell * 1.35),
        label=_style("label", sizes.body, strong=True, before=8, after=4),
        item=_style("item", sizes.body, after=3, leftIndent=sizes.body * 1.7),
        contents=tuple(
            _style(f"contents{n}", sizes.body, before=2 if n else 6, strong=not n,
                   leftIndent=n * sizes.body * 1.4, rightIndent=40)
            for n in range(3)
        ),
        caption=_style("caption", sizes.body, strong=True, before=10, after=4),
    )  # fmt: skip


def _paragraphs(sizes: Sizes) -> dict[str, ParagraphStyle]:
    """The styles of running words, by the names that reports give them."""
    return {
        "body": _style("body", sizes.body, after=sizes.body * 0.55),
        "lead": _style("lead", sizes.lead, after=sizes.lead * 0.6, tone="text"),
        "small": _style("small", sizes.cell, after=sizes.cell * 0.5, tone="muted"),
        # A key is copied letter by letter: large, strong, and a line for each four groups.
        "key": _style(
            "key", sizes.part, strong=True, after=sizes.body * 0.5, leftIndent=10, leading=1.5
        ),
        "quote": _style(
            "quote", sizes.body, before=sizes.body * 1.3, after=sizes.body * 1.6,
            leftIndent=10, rightIndent=10, borderPadding=(6, 10, 8, 10),
            backColor=HexColor(colour("accentsoft")),
        ),
        "warning": _style(
            "warning", sizes.body, before=sizes.body * 1.3, after=sizes.body * 1.6,
            leftIndent=10 + sizes.body * 1.3, rightIndent=10, borderPadding=6,
        ),
    }  # fmt: skip


def _style(
    name: str,
    size: float,
    *,
    strong: bool = False,
    before: float = 0,
    after: float = 0,
    leading: float = LEADING,
    tone: str = "text",
    **more: Any,  # noqa: ANN401 - whatever else reportlab's style has
) -> ParagraphStyle:
    return ParagraphStyle(
        name,
        fontName=bold(BODY) if strong else BODY,
        fontSize=size,
        leading=size * leading,
        spaceBefore=before,
        spaceAfter=after,
        textColor=HexColor(colour(tone)),
        allowWidows=0,
        allowOrphans=0,
        splitLongWords=1,
        underlineWidth=size * 0.06,
        linkUnderline=1,
        **more,
    )
