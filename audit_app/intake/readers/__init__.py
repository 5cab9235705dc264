"""Many files read at once, by processes of our own beside the program."""
