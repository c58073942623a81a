# Answers to what the applicant has forgotten: what was asked, given, agreed to or signed. Personal
# numbers are masked. $label names the answer, $value is it, $consent is a consent's title.

recall-asked = This is what I asked:
recall-given = You gave this answer: { $label }, { $value }.
recall-early = You mentioned it: { $label }, { $value }. It only counts once you confirm it at its question.
recall-noted = I have it, and record it once you say yes.
recall-now = You haven't said yet: that is the question I'm at.
recall-not-yet = You haven't told me yet: { $label }. I ask when we get there.
recall-never = You told me nothing on this: { $label }.
recall-agreed-yes = Yes, you agreed: { $consent }.
recall-agreed-no = No, you didn't agree: { $consent }.
recall-agreed-now = No, not yet. That is the question I'm at.
recall-agreed-not-yet = No, you haven't been asked yet: { $consent }.
recall-consents = { $given ->
    [yes] You agreed to this: { $yes }.
   *[no] You have agreed to nothing yet.
  } { $refused ->
    [yes] You said no to this: { $no }. { $signing }
   *[no] { $signing }
  }
recall-so-far = Nothing is signed so far.
recall-contract = You signed the contract { $number } on { $day }.
recall-signed-not = No, nothing is signed, and nothing binds you.
recall-signed-half = Not yet: you typed your name, and it is signed once you confirm the code.
recall-signed = Yes, the contract { $number } was signed on { $day }.
recall-accepted-not = No, you haven't accepted the offer.
recall-accepted = Yes, you accepted { $amount } over { $months } ({ $method }). It isn't signed yet, so you can still leave or change it.
recall-documents = I have these: { $documents }.
recall-documents-none = You have handed in nothing yet.
