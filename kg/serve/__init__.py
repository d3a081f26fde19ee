"""A SPARQL endpoint and the pages, on localhost."""
