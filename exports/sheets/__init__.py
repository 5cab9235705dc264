"""What a workbook is made of: sheets, the rules of their cells, the height of their rows."""

from __future__ import annotations

import os

# Read when openpyxl is first loaded: with lxml it would write by another, less tried way.
os.environ["OPENPYXL_LXML"] = "False"
