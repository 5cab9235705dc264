"""Counts across returns, and the sentences that say them: counts first, n always, no rankings."""
