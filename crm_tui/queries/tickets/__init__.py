"""Service: the ticket board, the clocks of tickets, and what helps with one."""
