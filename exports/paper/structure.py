"""Finishes a tagged PDF: the structure tree, the words about the document, the standards it keeps.

The result says that it keeps PDF/UA-1, and PDF/A-2a unless a password locks it.
"""

from __future__ import annotations

import struct
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from exports.glyphs import spoken
from exports.paper.tree import Node

if TYPE_CHECKING:
    from datetime import date

    from audit_app.document import Report
    from exports.paper.tagged import TaggedCanvas
    from exports.paper.tree import Annotation

_EXTENSION = (
    '<rdf:Description xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" rdf:about=""'
    ' xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"'
    ' xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"'
    ' xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><pdfaExtension:schemas><rdf:Bag>'
    '<rdf:li rdf:parseType="Resource">'
    "<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>"
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>"
    '<rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>'
    "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>"
    "<pdfaProperty:category>internal</pdfaProperty:category>"
    "<pdfaProperty:description>PDF/UA part number</pdfaProperty:description></rdf:li></rdf:Seq>"
    "</pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>"
)


def finish(drawn: bytes, canvas: TaggedCanvas, report: Report, password: str = "") -> bytes:
    """The drawn pages with the structure that their canvas kept, as a whole document."""
    with pikepdf.open(BytesIO(drawn)) as pdf:
        _Tree(pdf).grow(canvas)
        root = pdf.Root
        root.MarkInfo = Dictionary(Marked=True)
        root.Lang = String(report.language)
        root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
        root.OutputIntents = Array([_screen_colours(pdf)])
        _describe(pdf, report, archival=not password)
        locked = (
            pikepdf.Encryption(
                owner=password, user=password, allow=pikepdf.Permissions(accessibility=True)
            )
            if password
            else False
        )
        out = BytesIO()
        pdf.save(
            out,
            min_version="1.7",
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            deterministic_id=not password,
            encryption=locked,
        )
        return out.getvalue()


class _Tree:
    """The structure tree of one document, from the nodes that were drawn."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self._pdf = pdf
        self._pages = [page.obj for page in pdf.pages]
        self._parents: list[dict[int, pikepdf.Object]] = [{} for _ in self._pages]
        self._made: dict[int, pikepdf.Object] = {}

    def grow(self, canvas: TaggedCanvas) -> None:
        """Write every element, then which element each mark on each page belongs to."""
        tree = self._pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        tree.K = Array([self._element(canvas.root, tree)])
        numbers: list[Any] = []
        for number, page in enumerate(self._pages):
            marks = self._parents[number]
            page.StructParents, page.Tabs = number, Name.S
            owners = Array([marks[each] for each in range(len(marks))])
            numbers += [number, self._pdf.make_indirect(owners)]
        for key, place in enumerate(canvas.links.annotated, len(self._pages)):
            numbers += [key, self._annotate(place, key)]
        tree.ParentTree = self._pdf.make_indirect(Dictionary(Nums=Array(numbers)))
        tree.ParentTreeNextKey = len(self._pages) + len(canvas.links.annotated)
        self._pdf.Root.StructTreeRoot = tree

    def _element(self, node: Node, parent: pikepdf.Object) -> pikepdf.Object:
        element = self._pdf.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name("/" + node.tag), P=parent)
        )
        self._made[id(node)] = element
        _say(element, node)
        marked = [kid for kid in node.kids if isinstance(kid, tuple)]
        home = marked[0][0] if marked else _first_page(node)
        if home is not None:
            element.Pg = self._pages[home]
        kids = [self._kid(kid, element, home) for kid in node.kids]
        element.K = kids[0] if len(kids) == 1 else Array(kids)
        return element

    def _kid(self, kid: Node | tuple[int, int], element: pikepdf.Object, home: int | None) -> Any:  # noqa: ANN401 - an element, a number or a reference
        if isinstance(kid, Node):
            return self._element(kid, element)
        page, number = kid
        self._parents[page][number] = element
        if page == home:
            return number
        return Dictionary(Type=Name.MCR, Pg=self._pages[page], MCID=number)

    def _annotate(self, place: Annotation, key: int) -> pikepdf.Object:
        page, element = self._pages[place.page], self._made[id(place.node)]
        annotation = page.Annots[place.index]
        kids = element.K if isinstance(element.K, Array) else Array([element.K])
        kids.append(Dictionary(Type=Name.OBJR, Obj=annotation, Pg=page))
        element.K = kids
        annotation.StructParent, annotation.F = key, 4
        annotation.Contents = String(place.node.alt or "Link")
        return element


def _first_page(node: Node) -> int | None:
    for kid in node.kids:
        page = _first_page(kid) if isinstance(kid, Node) else kid[0]
        if page is not None:
            return page
    return None


def _say(element: pikepdf.Object, node: Node) -> None:
    if node.alt and node.tag != "Link":
        element.Alt = String(spoken(node.alt))
    if node.spoken:
        element.ActualText = String(node.spoken)
    if node.scope:
        element.A = Dictionary(O=Name.Table, Scope=Name("/" + node.scope))
    if node.summary:
        element.A = Dictionary(O=Name.Table, Summary=String(spoken(node.summary)))
    if node.numbering:
        element.A = Dictionary(O=Name.List, ListNumbering=Name("/" + node.numbering))
    if node.box is not None:
        box = Array([round(edge, 2) for edge in node.box])
        element.A = Dictionary(O=Name.Layout, BBox=box, Placement=Name.Block)


def _screen_colours(pdf: pikepdf.Pdf) -> Dictionary:
    from PIL import ImageCms

    colours = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    # A profile says when it was made; ours always says the same, so that the same report does too.
    colours[24:36] = struct.pack(">6H", 2026, 1, 1, 0, 0, 0)
    profile = pdf.make_stream(bytes(colours))
    profile.N = 3
    return Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFA1,
        OutputConditionIdentifier=String("sRGB"),
        Info=String("sRGB"),
        DestOutputProfile=profile,
    )


def _describe(pdf: pikepdf.Pdf, report: Report, *, archival: bool) -> None:
    """Title, author and date; the date is the one that the report speaks for, not the clock's."""
    title, author = spoken(report.title), spoken(report.organisation)
    subject = spoken(report.subject or report.subtitle)
    about = pdf.docinfo
    for key in list(about.keys()):
        del about[key]
    about[Name.Title], about[Name.Author] = String(title), String(author)
    about[Name.Producer] = String("Safeguarding Audit Workbook")
    about[Name.CreationDate] = String(_stamp(report.as_at))
    if subject:
        about[Name.Subject] = String(subject)
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
        metadata["dc:title"], metadata["dc:creator"] = title, [author]
        metadata["dc:language"] = {report.language}
        metadata["pdf:Producer"] = "Safeguarding Audit Workbook"
        metadata["xmp:CreateDate"] = f"{report.as_at:%Y-%m-%d}T00:00:00Z"
        if subject:
            metadata["dc:description"] = subject
        metadata["pdfuaid:part"] = "1"
        if archival:
            metadata["pdfaid:part"], metadata["pdfaid:conformance"] = "2", "A"
    packet = pdf.Root.Metadata.read_bytes().decode("utf-8")
    pdf.Root.Metadata.write(packet.replace("</rdf:RDF>", f"{_EXTENSION}</rdf:RDF>").encode())


def _stamp(day: date) -> str:
    return f"D:{day:%Y%m%d}000000Z"
