"""The links of a document: where they lead, and the elements that they belong to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exports.paper.tree import Annotation, Node

if TYPE_CHECKING:
    from exports.paper.marks import Marks


class Links:
    """What leads where; every place that a link leads to is looked for at the end."""

    def __init__(self) -> None:
        self.annotated: list[Annotation] = []
        self.anchored: dict[str, int] = {}
        # The element of each link that is being drawn, by the place that it leads to.
        self.owners: dict[str, Node] = {}
        self._to = ""
        self._wanted: set[str] = set()

    def lead(self, to: str) -> None:
        """Remember where the link leads that is drawn next."""
        self._to = to
        self._wanted.add(to)

    def annotate(self, page: int, index: int) -> None:
        """Remember where the link stands that was drawn just now."""
        self.annotated.append(Annotation(page, index, self.owners[self._to]))

    def see_that_all_lead_somewhere(self) -> None:
        """Raise ValueError where a link leads to no place of the document."""
        nowhere = self._wanted - self.anchored.keys()
        if nowhere:
            raise ValueError(f"links lead nowhere: {', '.join(sorted(nowhere))}")


class LinkedLines:
    """A paragraph with links in its lines, as it is drawn: its tags go around its words.

    `said` has the words of each link by the place that it leads to.
    """

    def __init__(self, node: Node, said: dict[str, str], marks: Marks, links: Links) -> None:
        self._node, self._said, self._marks = node, said, marks
        self._owners: dict[str, Node] = {}
        links.owners = self._owners
        self._first = marks.operator(node)

    def tagged(self, code: str) -> tuple[str, ...]:
        """The operators of its lines, tagged, out of the furniture that they are drawn in."""
        code = code.removeprefix("BT ").removesuffix("ET")
        return ("EMC", f"BT {self._first} {code} EMC ET", "/Artifact BMC")

    def turn(self, way: str, to: str) -> str:
        """The operators between its words and those of a link in it, or back again."""
        if way == "open":
            self._owners[to] = Node("Link", self._node, alt=self._said[to])
            return f"EMC {self._marks.operator(self._owners[to])}"
        return f"EMC {self._marks.operator(self._node)}"
