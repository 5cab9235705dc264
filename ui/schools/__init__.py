"""The schools' pages: who is due a visit, the register, their returns, and one school."""
