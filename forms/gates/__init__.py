"""When a question is asked: expressions, and what waits for what."""
