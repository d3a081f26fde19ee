"""Named campaigns and models, quoted and unquoted."""
