"""The graph in other formats, one module each."""
