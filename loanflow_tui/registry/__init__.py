"""Declarations: languages, hosts, products and characteristics, in lists that packs extend."""
