"""A school year's returns: who has sent theirs back, out as spreadsheets, and back in."""
