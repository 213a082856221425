"""What customers say: answers are taken in with all that goes with them, and somebody answers those that are low."""
