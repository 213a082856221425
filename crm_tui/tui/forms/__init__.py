"""What forms ask for, how what is typed into them is read, and drafts that outlive a dropped line."""
