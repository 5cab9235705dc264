"""What follows from dates, statuses and words: pure, with the day as an argument."""
