"""The same deeds without a window, for scripts and for IT."""
