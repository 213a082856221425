"""The lifecycle of contacts and companies: moved through its phases by hand and by rule, and handed over."""
