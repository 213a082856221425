"""What customers buy and pay for, how it goes with them, and who is at risk."""
