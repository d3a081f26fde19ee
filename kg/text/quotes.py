"""Quotation marks as articles write them; in a folded text every mark is the plain one."""

PLAIN_QUOTE = '"'
"""The mark that opens and closes alike."""
OPENING_QUOTES = "“«"
CLOSING_QUOTES = "”»"
"""Marks that tell on which side of a quotation they stand."""
MAY_OPEN, MAY_CLOSE = (PLAIN_QUOTE, *OPENING_QUOTES), (PLAIN_QUOTE, *CLOSING_QUOTES)
