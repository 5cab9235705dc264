"""Still to look at: what stands against each other, each with one key to its field."""
