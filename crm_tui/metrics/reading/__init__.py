"""Reading what numbers are made of, and the records behind them: grouped reads, a few for any number of deals."""
