"""Tables, opening, the journal and migrations: everything that knows how a workspace is stored."""
