"""A canvas that says what each mark on the page is: a heading, a cell, a picture, or furniture.

A screen reader follows these tags. Every mark stands either in one element of the tree that grows
under `root`, or in an artifact (rules, grounds, running heads), which is not read out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any

from reportlab.pdfgen.canvas import Canvas

from exports.paper.links import LinkedLines, Links
from exports.paper.marks import Marks
from exports.paper.tree import Node

if TYPE_CHECKING:
    from reportlab.pdfgen.textobject import PDFTextObject


# Draws what stands on every page: (canvas, page number from 1, number of pages).
Furniture = Callable[["TaggedCanvas", int, int], None]


class TaggedCanvas(Canvas):
    """A reportlab canvas whose content is tagged; pages are furnished when all are known."""

    # What reportlab's canvas keeps, which its types leave out.
    _code: list[str]
    _annotationrefs: list[Any]
    _doc: Any
    _pagesize: tuple[float, float]
    _restartAccumulators: Callable[[], None]  # noqa: N815 - reportlab's own

    def __init__(self, *args: Any, furniture: Furniture, **words: Any) -> None:  # noqa: ANN401 - reportlab's own
        self._furniture = furniture
        self.root = Node("Document")
        self.marks = Marks(self._write)
        self.links = Links()
        # Lines of contents that want a page number: page, right edge, top, to what, element.
        self.numbered: list[tuple[int, float, float, str, Node]] = []
        self.linked_lines: LinkedLines | None = None
        self._pages: list[Any] = []
        super().__init__(*args, **words)
        for way in ("open", "close"):
            self.setNamedCB(way, partial(_turn, way))

    @property
    def size(self) -> tuple[float, float]:
        """The page's width and height."""
        return self._pagesize

    def _write(self, operator: str) -> None:
        self._code.append(operator)  # which is another list on each page

    def anchor(self, name: str, x: float, y: float) -> None:
        """Let links and bookmarks lead here."""
        self.bookmarkHorizontal(name, x, y)
        self.links.anchored[name] = self.marks.page

    @contextmanager
    def linked(self, node: Node, said: dict[str, str]) -> Iterator[None]:
        """A paragraph with links in its lines: its words are tagged inside the text itself."""
        with self.marks.artifact():
            self.linked_lines = LinkedLines(node, said, self.marks, self.links)
            yield
            self.linked_lines = None

    def drawText(self, aTextObject: PDFTextObject) -> None:  # noqa: N802, N803 - reportlab's own
        """Draw lines of text; in a linked paragraph its tags go around the words."""
        if self.linked_lines is None:
            super().drawText(aTextObject)
            return
        self._code.extend(self.linked_lines.tagged(str(aTextObject.getCode())))

    def linkRect(self, contents: str, destinationname: str, *args: Any, **words: Any) -> Any:  # noqa: ANN401, N802 - reportlab's own
        """Make a place lead to another, remembering to which."""
        self.links.lead(destinationname)
        return super().linkRect(contents, destinationname, *args, **words)

    def link_area(self, node: Node, to: str, box: tuple[float, float, float, float]) -> None:
        """Make a box lead to another place, on behalf of one element."""
        self.links.owners[to] = node
        self.linkRect("", to, box, relative=1)

    def _addAnnotation(self, *args: Any, **words: Any) -> None:  # noqa: ANN401, N802 - reportlab's own
        super()._addAnnotation(*args, **words)  # type: ignore[misc]  # its types leave it out
        self.links.annotate(self.marks.page, len(self._annotationrefs) - 1)

    def showPage(self) -> None:  # noqa: N802 - reportlab's own
        """End a page, keeping hold of it: what it is one of so many is known only at the end."""
        name = self._doc.thisPageName()
        super().showPage()
        self._pages.append(self._doc.idToObject[name])
        self.marks.turn_page()

    def save(self) -> None:
        """Furnish every page and write the file."""
        if self._code:
            self.showPage()
        self.links.see_that_all_lead_somewhere()
        total = len(self._pages)
        for number, page in enumerate(self._pages):
            self._restartAccumulators()
            self.init_graphics_state()
            self._furniture(self, number + 1, total)
            page.stream += "\n".join(self._code) + "\n"
        self._restartAccumulators()
        super().save()


def _turn(way: str, canvas: Any, _kind: str, to: str) -> None:  # noqa: ANN401 - reportlab's own callback
    """Called where a paragraph's markup says that a link begins or ends."""
    if canvas.linked_lines is None:
        return
    lines = canvas._curr_tx_info["tx"]  # noqa: SLF001 - the only way to the lines being set
    lines._code.append(canvas.linked_lines.turn(way, to))  # noqa: SLF001 - as above
