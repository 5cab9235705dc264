"""The wrapping in which an old .xls workbook lies: sectors one after another, and their names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.intake.refused import damaged, too_large

if TYPE_CHECKING:
    from collections.abc import Sequence

    from olefile import OleFileIO

_NO_SECTOR = 0xFFFFFFFA
_VERSIONS = frozenset({(3, 9), (4, 12)})  # of the wrapping, with how long its sectors are
_ENTRY, _NAME = 128, 64  # bytes of what the directory says of a stream, and of its name there


def see_that_it_is_sound(wrapped: OleFileIO, stream: str) -> None:
    """Refuse a wrapping in which a reader would go round for ever, or find another stream.

    A reader follows from sector to sector as they say, and takes the first stream of a name.
    """
    wrapped.loadminifat()
    if wrapped.first_difat_sector < _NO_SECTOR:  # only a file far larger than ours has such
        raise too_large()
    is_usual = (wrapped.dll_version, wrapped.sector_shift) in _VERSIONS
    if not is_usual or _goes_round(wrapped.fat) or _goes_round(wrapped.minifat):
        raise damaged()
    if _names_in(wrapped.directory_fp.getvalue()).count(stream) != 1:
        raise damaged()


def _goes_round(chain: Sequence[int]) -> bool:
    """Whether following from one sector to the next would never end."""
    met: dict[int, int] = {}
    for start in range(len(chain)):
        at = start
        while at < len(chain) and at not in met:
            met[at] = start
            at = chain[at]
        if at < len(chain) and met[at] == start:
            return True
    return False


def _names_in(directory: bytes) -> list[str]:
    starts = range(0, len(directory), _ENTRY)
    names = (directory[at : at + _NAME].decode("utf-16-le", "replace") for at in starts)
    return [name.partition("\0")[0] for name in names]
