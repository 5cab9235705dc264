"""Tables and lists: rows that are read well by eye and by ear."""
