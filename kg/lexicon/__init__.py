"""How Vietnamese says it: word tables with a note or source in every row."""
