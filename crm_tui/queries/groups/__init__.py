"""Groups of records that numbers count, such as the leads of a period: counted and listed by the same queries."""
