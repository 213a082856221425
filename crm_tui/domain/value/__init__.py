"""What customers pay, buy and are worth."""
