"""Numbers told: in words, as plain values, how they changed, and the page of help about all of them."""
