"""An invented partnership, to look round in: no real place, person, school or case is in it."""
