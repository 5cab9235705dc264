"""What each mark on the pages is: a piece of an element, or furniture that is not read out."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from exports.paper.tree import Node


class Marks:
    """The marked content of a document, page by page; `write` puts an operator on the page."""

    def __init__(self, write: Callable[[str], None]) -> None:
        self._write = write
        self._counts: list[int] = [0]
        self._open = False

    @property
    def page(self) -> int:
        """The page being drawn, from 0."""
        return len(self._counts) - 1

    @property
    def is_open(self) -> bool:
        """Whether an element or an artifact is open already."""
        return self._open

    def turn_page(self) -> None:
        """Go on to the next page, whose content is counted from nought."""
        self._counts.append(0)

    def operator(self, node: Node, page: int | None = None) -> str:
        """The operator that opens an element's next piece of content."""
        page = self.page if page is None else page
        number = self._counts[page]
        self._counts[page] += 1
        node.kids.append((page, number))
        return f"/{node.tag} <</MCID {number}>> BDC"

    @contextmanager
    def content(self, node: Node, page: int | None = None) -> Iterator[None]:
        """Everything drawn within belongs to the element."""
        self._begin(self.operator(node, page))
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
        self._write(operator)
        self._open = True

    def _end(self) -> None:
        self._write("EMC")
        self._open = False
