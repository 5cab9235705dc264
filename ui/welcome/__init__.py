"""The first page: open a workbook, make one, or look round the sample."""
