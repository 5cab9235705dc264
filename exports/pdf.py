"""Reports as PDFs that a screen reader can follow and an archive can keep."""

from __future__ import annotations

from bisect import bisect_left
from functools import partial
from io import BytesIO
from typing import TYPE_CHECKING

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4, landscape
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

from audit_app.document import Heading, Table, fingerprint, short
from audit_app.problems import Problem
from exports.aside import Tick, Written, put, quiet
from exports.glyphs import Letters
from exports.look import LARGE, LEADING, PLAIN, colour
from exports.paper.blocks import Story
from exports.paper.structure import finish
from exports.paper.styles import styles
from exports.paper.tagged import TaggedCanvas
from exports.typefaces import BODY, bold, letters

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from reportlab.pdfgen.canvas import Canvas

    from audit_app.document import Block, Report
    from exports.look import Sizes


def write(report: Report, path: Path, tick: Tick = quiet, *, password: str = "") -> Written:
    """Write a report's blocks as a PDF.

    It keeps PDF/UA-1 and PDF/A-2a; with a password only PDF/UA-1, since archives forbid locks.
    The same report gives the same bytes. Raises Problem when the world stands in the way.
    """
    if not report.blocks:
        raise ValueError("this report has no blocks: it is not for paper")
    used = Letters()
    drawn, canvas = draw(report, used, tick, TaggedCanvas)
    if not isinstance(canvas, TaggedCanvas):
        raise TypeError(type(canvas).__name__)
    if report.one_page and not report.large_print and canvas.marks.page > 1:
        raise _too_long(report, canvas.marks.page)
    content = finish(drawn, canvas, report, password)
    return Written(path, put(path, content), used.report())


def _too_long(report: Report, pages: int) -> Problem:
    """A document that is promised on one page is not written on more; its longest part is named."""
    headings = [block.text for block in report.blocks if isinstance(block, Heading)]
    parts: dict[str, int] = dict.fromkeys(headings, 0)
    name = ""
    for block in report.blocks:
        name = block.text if isinstance(block, Heading) else name
        if name in parts:
            parts[name] += len(repr(block))
    longest = max(parts, key=lambda part: parts[part], default=report.title)
    return Problem(
        "too-long",
        f"“{report.title}” does not fit on one page: it would take {pages}.",
        "Nothing was written.",
        f"Shorten what stands under “{longest}”, which is the longest part.",
    )


def draw(
    report: Report, used: Letters, tick: Tick, canvas: Callable[..., Canvas]
) -> tuple[bytes, Canvas]:
    """The report's pages on one kind of canvas, before they are finished."""
    letters(BODY)
    sizes = LARGE if report.large_print else PLAIN
    page = landscape(A4) if report.landscape and not report.large_print else A4
    room = (page[0] - 2 * sizes.side, page[1] - sizes.top - sizes.foot)
    out = BytesIO()
    paper = BaseDocTemplate(
        out, pagesize=page, invariant=1, initialFontName=BODY, lang=report.language
    )
    frame = Frame(sizes.side, sizes.foot, *room, *(0, 0, 0, 0))
    paper.addPageTemplates([PageTemplate(frames=[frame])])
    story = Story(report, styles(sizes), sizes, used, room, _steps(report, tick))
    furniture = _furniture(report, sizes, used)
    paper.build(list(story.flow()), canvasmaker=partial(canvas, furniture=furniture))
    return out.getvalue(), paper.canv


def _steps(report: Report, tick: Tick) -> Callable[[], None]:
    """Counts blocks as they are set and rows as they are drawn."""
    total = sum(1 + _rows(block) for block in report.blocks)
    done = 0

    def step() -> None:
        nonlocal done
        done = min(done + 1, total)
        tick(done, total)

    return step


def _rows(block: Block) -> int:
    return len(block.rows) if isinstance(block, Table) else 0


def _furniture(
    report: Report, sizes: Sizes, used: Letters
) -> Callable[[TaggedCanvas, int, int], None]:
    mark = short(fingerprint(report))
    made = f"{report.version}, as at {report.as_at.day} {report.as_at:%B %Y}"

    def furnish(canvas: TaggedCanvas, page: int, pages: int) -> None:
        wide, tall = canvas.size
        lines = _Lines(canvas, sizes, used, wide)
        with canvas.marks.artifact("Header"):
            lines.marking(report.marking, tall - 25)
            apart = sizes.running * _APART
            title = report.title if page > 1 else ""
            both = lines.have_room(report.organisation, title) or not title
            lines.pair(report.organisation if both else "", title, tall - 25 - apart)
        with canvas.marks.artifact("Footer"):
            _foot(lines, made, f"content {mark}", f"Page {page} of {pages}", sizes.running)
            lines.marking(report.marking, 20)
        for at, right, top, to, node in canvas.numbered:
            if at == page - 1:
                with canvas.marks.content(node, at):
                    canvas.setFillColor(HexColor(colour("text")))
                    canvas.setFont(BODY, sizes.body)
                    number = str(canvas.links.anchored[to] + 1)
                    canvas.drawRightString(right, top - sizes.body, number)

    return furnish


def _foot(lines: _Lines, made: str, mark: str, page: str, size: float) -> None:
    """What a page is of and its number, on two lines where one has no room for all of it."""
    y = 20 + size * _BELOW
    whole = f"{made} · {mark}"
    if lines.have_room(whole, page):
        lines.pair(whole, page, y)
        return
    lines.pair(made, "", y + size * LEADING)
    lines.pair(mark, page, y)


# How far the running lines stand from the marking, in sizes of their letters: above, below.
_APART, _BELOW = 19 / 9, 16 / 9
# No running line is longer than this, however small its letters.
_LONGEST = 400


class _Lines:
    """The running lines of a page."""

    def __init__(self, canvas: TaggedCanvas, sizes: Sizes, used: Letters, wide: float) -> None:
        self._canvas, self._sizes, self._used, self._wide = canvas, sizes, used, wide

    def marking(self, words: str, y: float) -> None:
        """The protective marking, in the middle, in bold."""
        self._canvas.setFillColor(HexColor(colour("text")))
        said = self._shortened(words, self._wide - 2 * self._sizes.side)
        runs = [(bold(face), part) for face, part in self._runs(said)]
        self._draw(runs, self._sizes.running + 1, y, middle=True)

    def pair(self, left: str, right: str, y: float) -> None:
        """One line at the left, one at the right; the left is shortened where both cannot stand."""
        self._canvas.setFillColor(HexColor(colour("muted")))
        size, edge = self._sizes.running, self._sizes.side
        room = self._wide - 2 * edge - 16
        right = self._shortened(right, room * 0.6 if left else room)
        runs = self._runs(right)
        taken = self._width(runs, size)
        self._draw(runs, size, y, start=self._wide - edge - taken)
        self._draw(self._runs(self._shortened(left, room - taken)), size, y, start=edge)

    def have_room(self, left: str, right: str) -> bool:
        """Whether two lines can stand beside each other whole."""
        return self._fits(f"{left} {right}", self._wide - 2 * self._sizes.side - 16)

    def _runs(self, words: str) -> list[tuple[str, str]]:
        return [(run.face, run.words) for run in self._used.runs(words)]

    def _width(self, runs: Iterable[tuple[str, str]], size: float) -> float:
        return sum(self._canvas.stringWidth(words, face, size) for face, words in runs)

    def _shortened(self, words: str, room: float) -> str:
        words = " ".join(words.split())
        if self._fits(words, room):
            return words
        lengths = range(min(len(words), _LONGEST))
        kept = bisect_left(lengths, x=True, key=lambda n: not self._fits(f"{words[:n]}…", room))
        return words[: max(kept - 1, 0)].rstrip() + "…"

    def _fits(self, words: str, room: float) -> bool:
        return (
            len(words) <= _LONGEST and self._width(self._runs(words), self._sizes.running) <= room
        )

    def _draw(
        self,
        runs: list[tuple[str, str]],
        size: float,
        y: float,
        start: float = 0,
        *,
        middle: bool = False,
    ) -> None:
        x = (self._wide - self._width(runs, size)) / 2 if middle else start
        for face, words in runs:
            self._canvas.setFont(face, size)
            self._canvas.drawString(x, y, words)
            x += self._canvas.stringWidth(words, face, size)
