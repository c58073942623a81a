"""A report of tables, and the forms that it is written in."""
