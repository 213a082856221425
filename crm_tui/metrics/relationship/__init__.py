"""Numbers of the other phases: leads, customers, what they pay, say and need, and the cycle of all of them."""
