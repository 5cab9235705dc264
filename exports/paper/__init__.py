"""What a PDF is made of: tagged content, tagged blocks, painted pictures."""
