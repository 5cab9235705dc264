"""Writes .ods and .xls files from rows, as small as they can be, since nothing here depends on one.

What LibreOffice makes of our files is tried by hand; these are laid by the formats' own pages.
"""

from __future__ import annotations

import datetime as dt
import struct
import zipfile
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

_SPACES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
)
_MIME = "application/vnd.oasis.opendocument.spreadsheet"
_MANIFEST = (
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
)
_SECTOR, _LEAST, _FREE, _END = 512, 4096, 0xFFFFFFFF, 0xFFFFFFFE
_FIRST_DAY = dt.date(1899, 12, 30)


def write_ods(path: Path, sheets: Mapping[str, Sequence[Sequence[object]]]) -> Path:
    """An .ods file of these sheets."""
    tables = "".join(
        f"<table:table table:name={quoteattr(name)}>"
        + "".join(f"<table:table-row>{''.join(map(_cell, row))}</table:table-row>" for row in rows)
        + "</table:table>"
        for name, rows in sheets.items()
    )
    return write_content(path, tables)


def write_content(path: Path, tables: str, extra: Mapping[str, str] | None = None) -> Path:
    """An .ods file of this XML."""
    content = (
        f'<?xml version="1.0"?><office:document-content {_SPACES}><office:body>'
        f"<office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr(zipfile.ZipInfo("mimetype"), _MIME)
        parts.writestr("content.xml", content)
        for name, words in {"META-INF/manifest.xml": _MANIFEST, **(extra or {})}.items():
            parts.writestr(name, words)
    return path


def _cell(value: object) -> str:
    if value is None:
        return "<table:table-cell/>"
    if isinstance(value, dt.datetime):
        value = value.date()
    if isinstance(value, dt.date):
        return f'<table:table-cell office:value-type="date" office:date-value="{value}"/>'
    if isinstance(value, int | float):
        return f'<table:table-cell office:value-type="float" office:value="{value}"/>'
    lines = "".join(f"<text:p>{escape(line)}</text:p>" for line in str(value).split("\n"))
    return f'<table:table-cell office:value-type="string">{lines}</table:table-cell>'


def write_xls(path: Path, sheets: Mapping[str, Sequence[Sequence[object]]]) -> Path:
    """An old .xls file of these sheets."""
    return wrap(path, stream({name: records_of(rows) for name, rows in sheets.items()}))


def records_of(rows: Sequence[Sequence[object]]) -> bytes:
    """The records of one sheet's cells."""
    return b"".join(
        _record_of(r, c, value)
        for r, row in enumerate(rows)
        for c, value in enumerate(row)
        if value is not None
    )


def record(number: int, body: bytes) -> bytes:
    """One record: its number, its length, its body."""
    return struct.pack("<HH", number, len(body)) + body


def _record_of(row: int, column: int, value: object) -> bytes:
    if isinstance(value, dt.datetime):
        value = value.date()
    if isinstance(value, dt.date):
        days = float((value - _FIRST_DAY).days)
        return record(0x0203, struct.pack("<HHHd", row, column, 1, days))
    if isinstance(value, int | float):
        return record(0x0203, struct.pack("<HHHd", row, column, 0, float(value)))
    words = str(value)[:30_000]
    body = struct.pack("<HHHHB", row, column, 0, len(words), 1) + words.encode("utf-16-le")
    return record(0x0204, body)


def stream(sheets: Mapping[str, bytes], before: bytes = b"") -> bytes:
    """The one stream of a workbook: its list of sheets, then each sheet."""
    bof = record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0005, 0x0DBB, 0x07CC, 0, 0x0600))
    page = record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0010, 0x0DBB, 0x07CC, 0, 0x0600))
    end = record(0x000A, b"")
    styles = b"".join(record(0x00E0, struct.pack("<HH", 0, f) + bytes(16)) for f in (0, 14))
    names = [name.encode("utf-16-le") for name in sheets]
    listed = sum(len(name) + 12 for name in names)
    at = len(bof) + len(before) + len(styles) + listed + len(end)
    index, body = b"", b""
    for name, cells in zip(names, sheets.values(), strict=True):
        head = struct.pack("<IHBB", at + len(body), 0, len(name) // 2, 1)
        index += record(0x0085, head + name)
        body += page + cells + end
    return bof + before + styles + index + end + body


def wrap(path: Path, content: bytes, name: str = "Workbook") -> Path:
    """A file of the wrapping that old programs use, with one stream in it."""
    padded = content.ljust(max(_LEAST, -(-len(content) // _SECTOR) * _SECTOR), b"\0")
    count = len(padded) // _SECTOR
    tables = -(-(count + 2) // (_SECTOR // 4 - 1))
    chain = [*range(1, count), _END, _END, *[0xFFFFFFFD] * tables]
    fat = b"".join(struct.pack("<I", n) for n in chain).ljust(tables * _SECTOR, b"\xff")
    head = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(16)
    head += struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    head += struct.pack("<IIIIIIIII", 0, tables, count, 0, _LEAST, _END, 0, _END, 0)
    places = [count + 1 + n for n in range(tables)]
    head += b"".join(struct.pack("<I", n) for n in places).ljust(436, b"\xff")
    directory = _entry("Root Entry", 5, _END, 0, child=1) + _entry(name, 2, 0, len(padded))
    directory = directory.ljust(_SECTOR, b"\0")
    path.write_bytes(head + padded + directory + fat)
    return path


def _entry(name: str, kind: int, first: int, size: int, child: int = _FREE) -> bytes:
    said = name.encode("utf-16-le")
    entry = said.ljust(64, b"\0") + struct.pack("<HBB", len(said) + 2, kind, 1)
    entry += struct.pack("<III", _FREE, _FREE, child) + bytes(16 + 4 + 16)
    return entry + struct.pack("<IQ", first, size)
