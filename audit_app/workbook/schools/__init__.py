"""The deeds about schools: the register, what followed what, and the visits."""
