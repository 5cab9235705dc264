"""What a person touches: the window and its pages, and the command line."""
