"""The parts of a record's page."""
