"""Advocacy: who sent us whom and what came of it, and what promoters are asked for."""
