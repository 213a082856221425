"""Records edited as rows of a text: what the text says, what would change, and changing it as one action."""
