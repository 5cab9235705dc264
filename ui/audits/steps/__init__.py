"""The steps of setting up an audit, one small module each."""

from __future__ import annotations

from ui.audits.steps.agencies import AgenciesStep
from ui.audits.steps.children import ChildrenStep
from ui.audits.steps.dates import DatesStep
from ui.audits.steps.send import SendStep
from ui.audits.steps.theme import ThemeStep
from ui.audits.steps.tools import Step, Tools, wording_of

__all__ = [
    "AgenciesStep",
    "ChildrenStep",
    "DatesStep",
    "SendStep",
    "Step",
    "ThemeStep",
    "Tools",
    "wording_of",
]
