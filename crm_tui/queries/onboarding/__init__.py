"""How far new customers have come: the steps of checklists that are done, what is next, and how long it took."""
