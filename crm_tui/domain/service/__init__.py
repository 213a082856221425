"""Service: working time, when something is due by it, and what is answered."""
