"""The parts of Today."""
