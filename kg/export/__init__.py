"""The graph in other formats, one module each; `kg.export.formats` lists them."""
