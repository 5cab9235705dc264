"""From a file to a form: text, tables, shape."""
