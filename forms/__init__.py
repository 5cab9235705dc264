"""What is asked: forms as data, and the rules that say which question is put to whom."""
