"""Walking a return: sections at the left, one card for each question, guidance at the right."""
