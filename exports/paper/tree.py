"""The elements of a document's structure, as they grow while its pages are drawn."""

from __future__ import annotations

from dataclasses import dataclass, field


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
