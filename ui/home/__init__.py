"""What needs this person, and where each audit is."""
