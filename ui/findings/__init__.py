"""From low judgements to findings, recommendations and actions."""
