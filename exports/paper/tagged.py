"""A canvas that says what each mark on the page is: a heading, a cell, a picture, or furniture.

A screen reader follows these tags. Every mark stands either in one element of the tree that grows
under `root`, or in an artifact (rules, grounds, running heads), which is not read out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any

from reportlab.pdfgen.canvas import Canvas

if TYPE_CHECKING:
    from reportlab.pdfgen.textobject import PDFTextObject


@dataclass(slots=True, eq=False)
class Node:
    """An element of the document's structure: its tag, its kids, what it says about itself.

    A kid is another element or marked content: (page, number on that page).
    """

    tag: str
    parent: Node | None = None
    kids: list[Node | tuple[int, int]] = field(default_factory=list)
    alt: str = ""
    spoken: str = ""
    scope: str = ""
    summary: str = ""
    numbering: str = ""
    box: tuple[float, float, float, float] | None = None

    def __post_init__(self) -> None:
        """Stand under the parent, after what is there already."""
        if self.parent is not None:
            self.parent.kids.append(self)


@dataclass(frozen=True, slots=True)
class Annotation:
    """A link's place: the page, which of its annotations, and the element that it belongs to."""

    page: int
    index: int
    node: Node


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
        self.annotated: list[Annotation] = []
        self.anchored: dict[str, int] = {}
        # Lines of contents that want a page number: page, right edge, top, to what, element.
        self.numbered: list[tuple[int, float, float, str, Node]] = []
        self._pages: list[Any] = []
        self._counts: list[int] = [0]
        self._open = False
        self._inside: Node | None = None
        self._first = ""
        self._links: dict[str, Node] = {}
        self._said: dict[str, str] = {}
        self._target = ""
        self._targets: set[str] = set()
        super().__init__(*args, **words)
        for way in ("open", "close"):
            self.setNamedCB(way, partial(_turn, way))

    @property
    def page(self) -> int:
        """The page being drawn, from 0."""
        return len(self._pages)

    @property
    def size(self) -> tuple[float, float]:
        """The page's width and height."""
        return self._pagesize

    @property
    def in_content(self) -> bool:
        """Whether an element or an artifact is open already."""
        return self._open

    def mark(self, node: Node, page: int | None = None) -> str:
        """The operator that opens an element's next piece of content."""
        page = self.page if page is None else page
        number = self._counts[page]
        self._counts[page] += 1
        node.kids.append((page, number))
        return f"/{node.tag} <</MCID {number}>> BDC"

    @contextmanager
    def content(self, node: Node, page: int | None = None) -> Iterator[None]:
        """Everything drawn within belongs to the element."""
        self._begin(self.mark(node, page))
        yield
        self._end()

    @contextmanager
    def artifact(self, kind: str = "") -> Iterator[None]:
        """Everything drawn within is furniture; inside other content it stays part of that."""
        if self._open:
            yield
            return
        kinds = f"<</Type /Pagination /Subtype /{kind}>> BDC" if kind else "BMC"
        self._begin(f"/Artifact {kinds}")
        yield
        self._end()

    def _begin(self, operator: str) -> None:
        if self._open:
            raise ValueError(f"content inside content: {operator}")
        self._code.append(operator)
        self._open = True

    def _end(self) -> None:
        self._code.append("EMC")
        self._open = False

    def anchor(self, name: str, x: float, y: float) -> None:
        """Let links and bookmarks lead here."""
        self.bookmarkHorizontal(name, x, y)
        self.anchored[name] = self.page

    @contextmanager
    def linked(self, node: Node, said: dict[str, str]) -> Iterator[None]:
        """A paragraph with links in its lines: its words are tagged inside the text itself.

        `said` has the words of each link by the place that it leads to.
        """
        with self.artifact():
            self._inside, self._links, self._said = node, {}, said
            self._first = self.mark(node)
            yield
            self._inside = None

    def drawText(self, aTextObject: PDFTextObject) -> None:  # noqa: N802, N803 - reportlab's own
        """Draw lines of text; in a linked paragraph its tags go around the words."""
        if self._inside is None:
            super().drawText(aTextObject)
            return
        code = str(aTextObject.getCode()).removeprefix("BT ").removesuffix("ET")
        self._code.extend(("EMC", f"BT {self._first} {code} EMC ET", "/Artifact BMC"))

    def turn(self, way: str, to: str) -> str:
        """The operators between a paragraph's words and those of a link in it, or back again."""
        if self._inside is None:
            return ""
        if way == "open":
            self._links[to] = Node("Link", self._inside, alt=self._said[to])
            return f"EMC {self.mark(self._links[to])}"
        return f"EMC {self.mark(self._inside)}"

    def linkRect(self, contents: str, destinationname: str, *args: Any, **words: Any) -> Any:  # noqa: ANN401, N802 - reportlab's own
        """Make a place lead to another, remembering to which."""
        self._target = destinationname
        self._targets.add(destinationname)
        return super().linkRect(contents, destinationname, *args, **words)

    def link_area(self, node: Node, to: str, box: tuple[float, float, float, float]) -> None:
        """Make a box lead to another place, on behalf of one element."""
        self._links[to] = node
        self.linkRect("", to, box, relative=1)

    def _addAnnotation(self, *args: Any, **words: Any) -> None:  # noqa: ANN401, N802 - reportlab's own
        super()._addAnnotation(*args, **words)  # type: ignore[misc]  # its types leave it out
        place = Annotation(self.page, len(self._annotationrefs) - 1, self._links[self._target])
        self.annotated.append(place)

    def showPage(self) -> None:  # noqa: N802 - reportlab's own
        """End a page, keeping hold of it: what it is one of so many is known only at the end."""
        name = self._doc.thisPageName()
        super().showPage()
        self._pages.append(self._doc.idToObject[name])
        self._counts.append(0)

    def save(self) -> None:
        """Furnish every page and write the file."""
        if self._code:
            self.showPage()
        nowhere = self._targets - self.anchored.keys()
        if nowhere:
            raise ValueError(f"links lead nowhere: {', '.join(sorted(nowhere))}")
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
    lines = canvas._curr_tx_info["tx"]  # noqa: SLF001 - the only way to the lines being set
    operators = canvas.turn(way, to)
    if operators:
        lines._code.append(operators)  # noqa: SLF001 - as above
