"""The workbook without a screen: its records, its rules and what people do with them."""

from __future__ import annotations

__version__ = "0.1.0"
