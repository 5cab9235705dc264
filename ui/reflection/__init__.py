"""Reflection sessions: the list, and the record of one."""
