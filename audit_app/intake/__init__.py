"""Other people's files, each treated as hostile: plain rows and a list of problems come out."""
