# What `loanflow check` says of a value.

check-valid = Valid.
check-valid-resident-id = Valid: { $sex }, born { $born }, aged { $age }, region { $region }.
check-sex-male = male
check-sex-female = female

check-resident-id-empty = Nothing to check: an identity number has 18 characters.
check-resident-id-characters = Only digits belong in an identity number; the last character may be X.
check-resident-id-length = This has { $length } characters; an identity number has 18.
check-resident-id-old-form = This is the old form with 15 digits, withdrawn in 2013; the number on the card of today has 18.
check-resident-id-region = The first six digits are not the code of any region.
check-resident-id-birth-date = Digits 7 to 14 are not a birth date that can be.
check-resident-id-checksum = The last character does not fit the digits before it; one of them may be mistyped.

check-uscc-empty = Nothing to check: a credit code has 18 characters.
check-uscc-characters = A credit code begins with eight digits and has digits and capitals after them, but never I, O, Z, S or V.
check-uscc-length = This has { $length } characters; a credit code has 18.
check-uscc-checksum = The last character does not fit those before it; one of them may be mistyped.

check-bank-card-empty = Nothing to check: a card number has 12 to 19 digits.
check-bank-card-characters = Only digits belong in a card number; spaces and hyphens may stand between them.
check-bank-card-length = This has { $length } digits; a card number has 12 to 19.
check-bank-card-checksum = The last digit does not fit those before it; one of them may be mistyped.

check-mobile-empty = Nothing to check: a mobile number has 11 digits.
check-mobile-characters = Only digits belong in a mobile number; +86 may stand before them.
check-mobile-length = This has { $length } digits; a mobile number has 11.
check-mobile-country = This number is from another country; one of mainland China (+86) is needed.
check-mobile-prefix = A mobile number begins with two digits from 13 to 19.
