"""The partnership, its words, and how this window looks and locks."""
