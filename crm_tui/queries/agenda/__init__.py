"""What waits for somebody today, best first, and how often whom should hear from us."""
