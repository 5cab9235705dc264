"""Numbers as pictures: each with its sentence, and the same values in a table beside it."""

from __future__ import annotations

from audit_app.charts.bars import judgement_bars
from audit_app.charts.dates import Days, date_line
from audit_app.charts.heatmap import Crossed, heatmap
from audit_app.charts.scale import GRADES, Grade
from audit_app.charts.status import status_bar

__all__ = [
    "GRADES",
    "Crossed",
    "Days",
    "Grade",
    "date_line",
    "heatmap",
    "judgement_bars",
    "status_bar",
]
