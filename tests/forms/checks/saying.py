"""What a check says of a form's text."""

from __future__ import annotations

from forms.check import check


def said(text: str) -> list[str]:
    return [f"{fault.place}: {fault.what}" for fault in check(text, "small.toml")]


def remedies(text: str) -> list[str]:
    return [fault.remedy for fault in check(text, "small.toml")]
