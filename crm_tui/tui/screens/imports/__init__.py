"""Importing a file: choosing it, how it is read, and a look before it is done."""
