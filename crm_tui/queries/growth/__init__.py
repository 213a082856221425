"""What customers own, what those who are like them own too, and what was not yet offered to them."""
