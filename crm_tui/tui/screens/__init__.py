"""One file per screen: it asks the store, shows what comes back, and starts what a key asks for."""
