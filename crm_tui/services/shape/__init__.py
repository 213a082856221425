"""What everybody in a workspace shares: its pipelines and stages, what these ask, its own fields, and its lists."""
