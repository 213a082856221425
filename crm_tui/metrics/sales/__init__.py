"""Numbers of selling: what was won and lost, what is open, by month, owner and source."""
