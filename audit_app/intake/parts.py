"""The parts of a spreadsheet, which is a zip: each unpacked once, for everybody who looks at it."""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_CHUNK = 1 << 16
AT_ONCE = 1 << 19  # bytes of a part that is unpacked in one go; a longer one is streamed
_KEPT = 16 << 20  # bytes of all parts that are kept; the others are unpacked again
_HEAD = 30  # bytes before a part's own name
_BEGINS = b"PK\x03\x04"
_KNOWN = 0x080E  # how well it was packed, that lengths stand behind it, and names in UTF-8


class Parts:
    """What a spreadsheet's file holds. It is read once, and every look is at the same bytes.

    `usual` are the parts in which every cell lies as spreadsheet programs lay it: the gate says so.
    """

    def __init__(self, content: bytes) -> None:
        self._content = content
        self._zip = zipfile.ZipFile(BytesIO(content))
        self._kept: dict[str, bytes] = {}
        self._room = _KEPT
        self.usual: set[str] = set()
        self.infos = self._zip.infolist()
        self.names = [part.filename for part in self.infos]

    def read(self, name: str) -> bytes:
        """A part that the gate let through."""
        kept = self._kept.get(name)
        return self._zip.read(name) if kept is None else kept

    def stream(self, part: zipfile.ZipInfo) -> Iterator[bytes]:
        """A part bit by bit, whatever its header says of its length."""
        with self._zip.open(part) as stream:
            while chunk := stream.read(_CHUNK):
                yield chunk

    def at_once(self, part: zipfile.ZipInfo) -> bytes | None:
        """The whole of a short part that is just as the directory says; None for any other.

        Never more is unpacked than the directory says. Whatever is strange about a part, `stream`
        finds it and says it.
        """
        kept = self._kept.get(part.filename)
        if kept is not None:
            return kept
        content = self._unpacked(part) if part.file_size <= AT_ONCE else None
        if content is None or len(content) != part.file_size or zlib.crc32(content) != part.CRC:
            return None
        if len(content) <= self._room:
            self._room -= len(content)
            self._kept[part.filename] = content
        return content

    def _unpacked(self, part: zipfile.ZipInfo) -> bytes | None:
        start = part.header_offset
        head = self._content[start : start + _HEAD]
        named, more = int.from_bytes(head[26:28], "little"), int.from_bytes(head[28:30], "little")
        name = self._content[start + _HEAD : start + _HEAD + named]
        is_plain = not part.flag_bits & ~_KNOWN and part.compress_type == zipfile.ZIP_DEFLATED
        if (
            not is_plain
            or head[:4] != _BEGINS
            or name != part.orig_filename.encode("ascii", "replace")
        ):
            return None
        begins = start + _HEAD + named + more
        unpacking = zlib.decompressobj(-zlib.MAX_WBITS)
        packed = self._content[begins : begins + part.compress_size]
        try:
            content = unpacking.decompress(packed, part.file_size + 1)
        except zlib.error:
            return None
        return content if unpacking.eof else None
