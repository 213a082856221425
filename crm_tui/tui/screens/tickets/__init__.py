"""The board of tickets, and what the keys do there and on the page of one."""
