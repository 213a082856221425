"""Numbers of the way through the stages: how many go on, how long they stay, where they wait, and what if not."""
