"""What everybody in a workspace shares: pipelines, stages and what they ask, roles, settings, templates."""
