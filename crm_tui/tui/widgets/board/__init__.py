"""The board: what it is drawn from, column by column; deals, tickets and phases alike."""
