"""Text to mentions, one module per kind of mention."""
