"""Numbers of what is to come: expected, drawn, held against goals, and against what came."""
