"""Named SPARQL queries and their results as tables."""
