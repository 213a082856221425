"""What the screens are made of: each draws results and posts messages."""
