"""One maker for each type of question: what is shown, and what is answered."""
