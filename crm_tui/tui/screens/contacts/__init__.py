"""The lists of records: contacts, companies, deals, tasks and all the other kinds."""
