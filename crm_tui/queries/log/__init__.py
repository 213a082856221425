"""What was done in the workspace, in words, narrowed by a filter of its own."""
