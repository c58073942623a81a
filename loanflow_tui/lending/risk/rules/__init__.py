"""The legal rules of the place, each a small function that cites its source.

The stricter of a rule and the lender's policy applies; a policy file laxer than the rules is
refused on loading.
"""
