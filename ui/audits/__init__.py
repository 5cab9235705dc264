"""The list of audits, setting one up, and the grid of its returns."""
