# The settlement letter, on the screen and as a PDF. Amounts and days arrive written.

letter-title = Settlement letter
letter-repaid = We confirm that { $name }, identity number { $identity }, has repaid the loan under contract { $number } in full on { $day }.
letter-given-back = We confirm that { $name }, identity number { $identity }, gave back the loan under contract { $number } within its cooling-off days on { $day }, without interest or fee.
letter-nothing-owed = Nothing more is owed under this contract, and we report it as settled. Questions: { $hotline }.
letter-contract = Contract
letter-principal = Amount borrowed
letter-taken-on = Paid out on
letter-settled-on = Settled on
letter-total = Repaid in all
letter-interest = of which interest
letter-fees = of which fees
letter-premium = of which insurance premium
letter-late = of which interest for paying late
letter-signed = { $day }
letter-seal = DEMO
letter-notice = Demonstration only. Every person, company and amount in this letter is made up.
