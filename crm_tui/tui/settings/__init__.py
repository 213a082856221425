"""The pages of the settings: each knows what it shows, and what can be done with its rows."""
