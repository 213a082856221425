"""What is to be done: finished with its outcome, followed by a next step, put off, asked for by a cadence."""
