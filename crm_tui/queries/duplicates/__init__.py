"""Records that are likely one: what they are compared by, and looking through all of them."""
