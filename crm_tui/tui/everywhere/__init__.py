"""What works on every screen: each area's commands in a mixin of its own."""
