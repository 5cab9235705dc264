"""The visual language: tokens, the one style sheet, and applying them to the application."""
