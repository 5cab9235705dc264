"""Keys, the guard on the file and what may not be typed: pure, no storage and no screen."""
