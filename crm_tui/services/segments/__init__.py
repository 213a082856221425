"""Segments: saving them, and keeping how large they were."""
