"""The loan contract: its terms, full text, PDF, electronic signature, and their verification."""
