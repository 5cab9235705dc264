"""The rules of a sound form, one function for each."""
