"""What the files of one folder have in common, so that it is unpacked and looked through once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import zipfile

_SHARED = re.compile(r"\.rels$|^xl/(?:tables|theme)/|^xl/(?:styles|workbook)\.xml$|^\[Content_")
_LARGEST, _MOST = 1 << 14, 512  # 8 MB at most


class Alike:
    """The parts that returns of one form share: an equal part of an equal name is as sound.

    Nothing that somebody typed is remembered, and nothing that was refused.
    """

    def __init__(self) -> None:
        self._sound: dict[tuple[str, bytes, int, int], bytes] = {}

    def sound(self, part: zipfile.ZipInfo, packed: bytes | None) -> bytes | None:
        """What a part holds that was found sound before; None for any other."""
        return None if packed is None else self._sound.get(_said(part, packed))

    def keep(self, part: zipfile.ZipInfo, packed: bytes | None, content: bytes) -> None:
        """Remember what was found sound, where it is of the kind that returns share."""
        is_shared = len(content) <= _LARGEST and _SHARED.search(part.filename) is not None
        if packed is not None and is_shared and len(self._sound) < _MOST:
            self._sound[_said(part, packed)] = content


def _said(part: zipfile.ZipInfo, packed: bytes) -> tuple[str, bytes, int, int]:
    return part.filename, packed, part.file_size, part.CRC
