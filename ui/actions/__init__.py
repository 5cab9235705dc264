"""The one action plan: its table, and one action with its history."""
