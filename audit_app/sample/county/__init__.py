"""A whole invented county, as large as there are: to see how the program bears it."""
