# What `loanflow check` says of a value that is valid; of others it says what the identity step would.

check-valid = Valid.
check-valid-resident-id = Valid: { $sex }, born { $born }, aged { $age }, region { $region }.
check-sex-male = male
check-sex-female = female
