"""The filter language: text -> tree (`parse`) -> database expression (`compile`), over one registry of `fields`."""
