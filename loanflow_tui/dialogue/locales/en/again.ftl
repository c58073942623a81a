# The question once more, after something said beside it: shorter, and in other words.
# Values as in ask.ftl.

ask-product-again = So, what is the loan for?
ask-consent-privacy-again = So: may we use what you tell us for this loan?
ask-consent-bureau-again = So: may we look up your credit report?
ask-consent-host-data-again = So: may the app give us your score and habits of use?
ask-consent-face-again = So: may we check your face?
ask-consent-insurance-again = So: may we ask the insurer, and tell it who the loan is for?
ask-consent-sharing-again = So: may we tell other lenders roughly how you stand?
ask-consent-lender-again = So: may { $lender } learn who you are, and look up your credit report?
ask-consent-marketing-again = So: would you like our offers by SMS, or not?
ask-identity-name-again = So, what is your name, as on your identity card?
ask-identity-number-again = So, your identity number, all 18 characters?
ask-identity-mobile-again = So, what is your mobile number?
ask-identity-uscc-again = So, the credit code on your licence, all 18 characters?
ask-verify-code-again = Please type the { $digits } digits we sent to { $mobile }.
ask-verify-card-again = So, the number of your own debit card?
ask-profile-occupation-again = So, what do you do for a living?
ask-profile-income-again = So, about how much is it a month?
ask-profile-purpose-again = So, what will the money be used for?
ask-profile-debt-again = So, how much do you repay elsewhere each month?
ask-profile-region-again = So, which province do you live in?
ask-offer-amount-again = So, how much would you like, from { $least } to { $most }?
ask-offer-tenor-again = So, over how many months?
ask-offer-method-again = So, which way of repaying?
ask-offer-accept-again = So, shall we do it like this?
ask-sign-name-again = To sign, type your name: { $name }
ask-sign-code-again = Please type the { $digits } digits we sent to { $mobile }.
ask-closing-rating-again = So, how many stars, from 1 to 5?
ask-closing-comment-again = Anything else you'd like to tell us? You can skip this.
ask-loan-home-again = What would you like to do?
ask-end-again = Is there anything else?
ask-decision-referred-again = Wait here, or come back later?
