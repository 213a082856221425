"""Service: adding tickets, moving them, answering, escalating, and asking how satisfied customers are."""
