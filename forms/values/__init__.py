"""What an answer may be."""
