"""Moving deals between stages and within them: the transition is the heart."""
