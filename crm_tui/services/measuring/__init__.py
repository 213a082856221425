"""Goals of what is to be won, and the rates at which currencies are converted."""
