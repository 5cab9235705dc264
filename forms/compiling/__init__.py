"""Making one form of several."""
