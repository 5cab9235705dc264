"""What people do with a workbook, by noun; each deed tells one change."""
