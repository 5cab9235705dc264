"""The one place with SQL in it: the encrypted file, the one way to write, and reading by noun."""
