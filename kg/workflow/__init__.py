"""Files to a workspace, and a workspace to answers: what the command line and Python callers use."""
