"""The loan service: rules, money, partners and the journal. Knows no terminal, no chat."""
