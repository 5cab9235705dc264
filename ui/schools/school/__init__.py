"""One school: what it says of itself, what the visit saw, and the documents for it."""
