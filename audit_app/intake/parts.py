"""The parts of a spreadsheet, which is a zip: each unpacked once, for everybody who looks at it."""

from __future__ import annotations

import struct
import zipfile
import zlib
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from audit_app.intake.glance import Place

_CHUNK = 1 << 16
AT_ONCE = 1 << 19  # bytes of a part that is unpacked in one go; a longer one is streamed
_KEPT = 16 << 20  # bytes of all parts that are kept; the others are unpacked again
_BEGINS = b"PK\x03\x04"
_KNOWN = 0x080E  # how well it was packed, that lengths stand behind it, and names in UTF-8
_LOCAL = struct.Struct("<4s5H3I2H")
_LISTED = struct.Struct("<4s6H3I5H2I")
_END = struct.Struct("<4s4H2IH")
_ENDS, _LONG_END, _LOCATOR = b"PK\x05\x06", b"PK\x06\x07", 20  # what may lead to another directory


class Parts:
    """What a spreadsheet's file holds. It is read once, and every look is at the same bytes.

    `worked_out` are the cells that hold formulas, for each part in which all lies as spreadsheet
    programs lay it: the gate says so.
    """

    def __init__(self, content: bytes) -> None:
        self._content = content
        self._zip = zipfile.ZipFile(BytesIO(content))
        self._kept: dict[str, bytes] = {}
        self._room = _KEPT
        self.worked_out: dict[str, frozenset[Place]] = {}
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

    def packed(self, part: zipfile.ZipInfo) -> bytes | None:
        """A short part as it lies in the file, just as the directory says; None for any other."""
        start = part.header_offset
        is_plain = not part.flag_bits & ~_KNOWN and part.compress_type == zipfile.ZIP_DEFLATED
        if not is_plain or part.file_size > AT_ONCE or start < 0:
            return None
        head = self._content[start : start + _LOCAL.size]
        if len(head) < _LOCAL.size or head[:4] != _BEGINS:
            return None
        *_, named, more = _LOCAL.unpack(head)
        named_at = start + _LOCAL.size
        name = self._content[named_at : named_at + named]
        if name != part.orig_filename.encode("ascii", "replace"):
            return None
        begins = named_at + named + more
        return self._content[begins : begins + part.compress_size]

    def unpacked(self, part: zipfile.ZipInfo, packed: bytes | None) -> bytes | None:
        """The whole of a short part that is just as the directory says; None for any other.

        Never more is unpacked than the directory says. Whatever is strange about a part, `stream`
        finds it and says it.
        """
        if packed is None:
            return None
        unpacking = zlib.decompressobj(-zlib.MAX_WBITS)
        try:
            content = unpacking.decompress(packed, part.file_size + 1)
        except zlib.error:
            return None
        is_whole = unpacking.eof and len(content) == part.file_size
        return content if is_whole and zlib.crc32(content) == part.CRC else None

    def keep(self, part: zipfile.ZipInfo, content: bytes) -> None:
        """Have a part at hand, as long as there is room."""
        if len(content) <= self._room:
            self._room -= len(content)
            self._kept[part.filename] = content

    def has_one_directory(self) -> bool:
        """Whether the file ends in its directory alone, so that no reader finds another one."""
        at = len(self._content) - _END.size
        if at < 0:
            return False
        ends, *_disks, size, begins, comment = _END.unpack_from(self._content, at)
        is_last = ends == _ENDS and not comment and begins + size == at
        locator = at - _LOCATOR
        return is_last and self._content[locator : locator + len(_LONG_END)] != _LONG_END

    def anew(self) -> bytes:
        """The file put together anew from its parts as they were looked through, bit by bit."""
        file = BytesIO()
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as made:
            for part in self.infos:
                with made.open(part.filename, "w") as written:
                    for piece in self.stream(part):
                        written.write(piece)
        return file.getvalue()

    def as_looked_through(self) -> bytes:
        """The file for the reader: its parts just as they were looked through, already unpacked.

        It is as it came where some part was too long to be kept, and every reader finds the same.
        """
        if len(self._kept) < len(self.infos):
            return self._content if self.has_one_directory() else self.anew()
        made: list[bytes] = []
        listed: list[bytes] = []
        at = 0
        for part in self.infos:
            content, name = self._kept[part.filename], part.filename.encode("ascii")
            said = (0, 0, 0, 0x21, part.CRC, len(content), len(content), len(name), 0)
            made += (_LOCAL.pack(_BEGINS, 20, *said), name, content)
            listed += (_LISTED.pack(b"PK\x01\x02", 20, 20, *said, 0, 0, 0, 0, at), name)
            at += _LOCAL.size + len(name) + len(content)
        many, length = len(self.infos), sum(map(len, listed))
        end = _END.pack(_ENDS, 0, 0, many, many, length, at, 0)
        return b"".join((*made, *listed, end))
