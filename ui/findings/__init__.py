"""From low answers to findings, recommendations and actions."""
