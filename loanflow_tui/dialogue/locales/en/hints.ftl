# What the field says while it is being typed in. $typed is how many characters stand there, $wanted
# how many there should be.

hint-name-characters = a name has letters only
hint-number-so-far = { $typed } of { $wanted }
hint-number-good = born { $born }, aged { $age }, { $sex }, { $region }
hint-number-age = aged { $age }: we lend from { $least } to { $most }
hint-number-characters = digits only, and maybe an X at the end
hint-number-length = { $typed } characters: 18 are needed
hint-number-region = the first 6 digits are no region's code
hint-number-birth-date = digits 7 to 14 are no date of birth
hint-number-checksum = the last character doesn't fit the rest
hint-mobile-so-far = { $typed } of { $wanted }
hint-mobile-good = { $mobile }
hint-mobile-characters = digits only
hint-mobile-length = { $typed } digits: 11 are needed
hint-mobile-prefix = a mobile number begins with 13 to 19
hint-mobile-country = mainland China only
hint-uscc-so-far = { $typed } of { $wanted }
hint-uscc-good = the check digit fits
hint-uscc-characters = digits and capitals, but no I, O, S, V or Z
hint-uscc-length = { $typed } characters: 18 are needed
hint-uscc-checksum = the last character doesn't fit the rest
hint-card-so-far = { $typed } digits
hint-card-good = the check digit fits
hint-card-good-bank = { $bank }
hint-card-characters = digits only
hint-card-length = { $typed } digits: 12 to 19 are needed
hint-card-checksum = the last digit doesn't fit the rest
hint-code-so-far = { $typed } of { $wanted }
hint-monthly = = { $amount } a month
hint-yearly = { $amount } a year = { $monthly } a month
hint-amount = = { $amount }
hint-amount-below = = { $amount }: the least is { $least }
hint-amount-above = = { $amount }: the most is { $most }
hint-amount-not-whole = = { $amount }: whole amounts only
hint-amount-negative = not below 0
hint-amount-too-many-decimals = two decimals at most
hint-amount-too-large = a few zeros too many?
hint-amount-several = one amount, please
hint-tenor = = { $months } months
hint-tenor-not-offered = { $months } months isn't offered
hint-region = { $province }
hint-signature-good = as in the contract
hint-signature-differs = the contract says { $name }
hint-file = { $name }
