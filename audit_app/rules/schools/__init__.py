"""Schools through time, by pure rules: what followed what, when a visit is due, and the terms."""
