"""The journal, pure: lines, heads, folding, undo, union, seals and digests. No SQL."""
