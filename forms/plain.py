"""Forms as plain JSON and back, so that a form used once can be read for ever."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import MISSING, fields
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    from forms.model import Form

    T = TypeVar("T", bound=DataclassInstance)

PARTS: dict[type, dict[str, type]] = {}
"""Which fields hold records of ours, and of which sort; each kind of record says so itself."""


def to_plain(record: DataclassInstance) -> dict[str, Any]:
    """The record as words, numbers, lists and mappings, without what was not given."""
    found: dict[str, Any] = {}
    for field in fields(record):
        value = getattr(record, field.name)
        if field.default is not MISSING and value == field.default:
            continue
        if field.default_factory is not MISSING and not value:
            continue
        if isinstance(value, tuple):
            value = [item if isinstance(item, str) else to_plain(item) for item in value]
        found[field.name] = dict(value) if isinstance(value, Mapping) else value
    return found


def from_plain(sort: type[T], given: Mapping[str, Any]) -> T:
    """The record that `to_plain` wrote; a key it does not know is left alone."""
    parts = PARTS.get(sort, {})
    known: dict[str, Any] = {}
    for field in fields(sort):
        if field.name not in given or not field.init:
            continue
        value = given[field.name]
        if isinstance(value, list):
            part = parts.get(field.name)
            value = tuple(from_plain(part, item) if part else item for item in value)
        known[field.name] = value
    return sort(**known)


def as_text(plain: Mapping[str, Any]) -> str:
    """The one spelling of a plain mapping: keys in order, no spaces, letters as they are."""
    return json.dumps(plain, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def canonical_text(form: Form) -> str:
    """The form's one spelling, whatever order or spacing its file had."""
    return as_text(to_plain(form))


def fingerprint(text: str) -> str:
    """The SHA-256 of a text, as 64 hexadecimal letters."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
