"""Writes a report as a PDF and reads what is drawn and what is read out."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Any

import pikepdf

from audit_app.document import Paragraph, Report
from exports import pdf

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def made(report: Report, folder: Path) -> pikepdf.Pdf:
    pdf.write(report, folder / "made.pdf")
    return pikepdf.open(folder / "made.pdf")


def operations(page: pikepdf.Page) -> Iterator[tuple[str, list[Any]]]:
    """What is drawn on a page, one operator after another."""
    for each in pikepdf.parse_content_stream(page):
        yield str(each.operator), list(each.operands)


def elements(item: Any) -> Iterator[Any]:  # noqa: ANN401 - pikepdf's own
    """Every element under one, in reading order."""
    kids = item.get("/K")
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            yield from elements(kid)


def tags(book: pikepdf.Pdf) -> list[str]:
    return [str(each.S)[1:] for each in elements(book.Root.StructTreeRoot)]


def only(words: str) -> Report:
    return Report("Plan", date(2026, 1, 2), "Marram Bay", (Paragraph(words),))


def text_of(page: pikepdf.Page) -> str:
    """A page's words, by the fonts' own tables from what is drawn to letters."""
    fonts = {name: _letters(font) for name, font in page.Resources.Font.items()}
    letters: dict[int, str] = {}
    said = []
    for name, operands in operations(page):
        if name == "Tf":
            letters = fonts[str(operands[0])]
        elif name == "Tj":
            said.append("".join(letters.get(code, "?") for code in bytes(operands[0])))
        elif name in {"ET", "T*"}:
            said.append(" ")
    return "".join(said)


def _letters(font: Any) -> dict[int, str]:  # noqa: ANN401 - pikepdf's own
    if "/ToUnicode" not in font:
        return {}
    table = font.ToUnicode.read_bytes().decode("ascii")
    pairs = re.findall(r"^<(\w\w)> <(\w{4})>$", table, re.MULTILINE)
    return {int(code, 16): chr(int(letter, 16)) for code, letter in pairs}
