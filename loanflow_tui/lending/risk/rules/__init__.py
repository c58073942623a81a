"""The rules of the place, each a small function that cites where it comes from.

Where a rule and the lender's policy differ the stricter one holds: the policy may be stricter, and
a policy file that is laxer is refused when it is read.
"""
