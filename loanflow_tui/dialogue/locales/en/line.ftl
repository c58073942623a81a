# The credit line: how it stands, what changed it, and borrowing again.

ask-loan-line = { $bar ->
    [overdue] Your line rests while a loan with us is overdue; once that is paid you can borrow again.
    [closed] This line is closed, because the application that opened it was erased.
    [used] All of the { $limit } line is in use. What you repay can be borrowed again.
   *[none] Of your line of { $limit } you have { $left } left. Borrow again?
}
help-loan-line = "Borrow more" begins another loan within the line: you choose amount, term and way of repaying, and sign a contract for it. "Loan 2" and the like go to the other loans of the line.
why-loan-line = Each loan of the line has its own contract and plan. What you repay can be borrowed again.
choice-loan-line = My credit line
choice-loan-draw = Borrow more
draw-chip = Loan { $draw }

turn-line = This is your credit line.
turn-line-lowered = A loan of yours with us has been overdue for long, so your credit line falls from { $before } to { $limit }. Loans that run stay as they are.
turn-line-restored = Your payment counts from an earlier day, so no loan of yours with us was overdue for long. Your credit line is { $limit } again, instead of { $before }.
turn-line-kept = A year is over, and we have assessed your credit line anew: it stays at { $limit }.
turn-line-changed = { $reasons ->
    [0] A year is over, and we have assessed your credit line anew: it is { $limit } now, instead of { $before }.
   *[other] A year is over, and we have assessed your credit line anew: it is { $limit } now, instead of { $before }. { $why }
}
turn-line-without-consent = A year is over, and your credit line is to be assessed anew. You took back your consent to credit inquiries, so nothing more can be borrowed on the line. Loans that run stay as they are.
turn-draw-begun = This is loan { $draw } of your credit line. What you told us before holds; say "change my income" or the like if something is different. It needs an amount, a plan and your signature.

card-line = Your credit line
label-line-limit = Limit
label-line-used = In use
label-line-left = Left to borrow
label-line-assessed = Assessed anew from
heading-draw = Loan
heading-contract = Contract
heading-outstanding = Principal left

repair-line-overdue = A loan of yours with us is overdue. Once it is paid, you can borrow again.
repair-line-closed = This line is closed, because the application that opened it was erased. You can make a new application from home.
repair-line-used-up = Your line of { $limit } is in use with { $used }; too little is left for another loan. What you repay can be borrowed again.
