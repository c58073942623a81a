"""The loan contract: its terms, full text, PDF, the signature in it and the check of both."""
