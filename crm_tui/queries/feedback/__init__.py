"""What customers say, summed up: by month, by who they are, by theme; and what changed because of it."""
