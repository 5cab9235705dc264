"""One function for each document: records in, a frozen report out. No storage, no files."""
