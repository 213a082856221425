"""How deals go: the way of a card, how many go on, and how fast."""
