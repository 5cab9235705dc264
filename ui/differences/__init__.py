"""Where what people said differently is settled."""
