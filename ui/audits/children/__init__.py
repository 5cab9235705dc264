"""The children of an audit that is set up: the table in which they are typed and pasted."""
