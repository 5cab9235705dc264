"""The national register of schools (GIAS) and its links, as their CSV files come: all hostile.

What is read is plain rows and a list of problems by line number; nothing here knows a workbook.
"""
