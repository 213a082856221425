"""Large writes: imports, what they leave for later, and taking them back."""
