"""The numbers of a period as a document to send: what stands in it, and the forms that it is written in."""
