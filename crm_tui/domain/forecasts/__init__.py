"""What may come: categories, likelihoods, simulations, goals, and how far forecasts were off."""
