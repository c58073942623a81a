# The articles of the loan contract, in the order in which they stand. Each has a title and
# paragraphs; amounts, rates and days arrive written.

contract-article-loan = The loan
contract-article-loan-1 = We lend you { $amount } ({ $capitals }). The rate is fixed: { $rate } a year until the loan is repaid. We can't raise it.
contract-article-loan-2 = You use the money for: { $purpose }. You don't use it to buy a home, shares, bonds, funds, futures or other investments, as capital of a company, or for anything the law forbids.

contract-article-payout = Payout
contract-article-payout-1 = We pay the whole amount, with nothing taken off, to your own account { $account } once you have signed. The loan begins on the day the money arrives, and interest is counted from then. The repayment plan is for payment on the day of this contract: if the money arrives later, every due day moves with it, and you get the plan with its days and its APR. No instalment is due less than { $notice } days after we told you that the money came; a first period that is longer for that is charged by days.
contract-article-payout-less = We take the service fee of { $upfront } off the amount, which the APR counts, and pay the remaining { $received } to your own account { $account } once you have signed. The loan begins on the day the money arrives, and interest is counted from then.
contract-article-payout-2 = If the money can't be paid to that account, we tell you at once. You may name another account of your own. Until the money arrives you may cancel at no cost. If it isn't paid within { $lapse } days of signing, this contract lapses: you owe nothing, and we decide anew before you sign again. So it does if it costs more than the law allows a loan that is paid out on that day.

contract-article-cost = Interest and fees
contract-article-cost-1 = Interest is counted on the principal you still owe: a twelfth of the annual rate for a whole month, { $daily } a day on a year of 360 days for single days, and for the days of one month never more than that twelfth. The days of one month are counted together and rounded once, however many payments you make in it. A loan with daily interest counts days alone. You pay no interest on interest.
contract-article-cost-2 = The APR of { $apr } counts the interest and every fee in the key facts. It is the internal rate of return of all payments on their real days, a month's rate times twelve (simple method). All costs together never exceed { $ceiling } a year.
contract-article-cost-3 = There are no costs besides those in the key facts. Nobody may ask you for a fee, a deposit or a gift so that you get this loan.

contract-article-repay = Repayment
contract-article-repay-1 = You repay on the days and in the amounts of the repayment plan, in the mini program and from your account { $account }; we remind you before each day. If the day is a public holiday, you may pay up to the next working day at no cost; a Saturday or Sunday that is none is a day like any other.
contract-article-repay-3 = Only with your mandate, which you give apart from this contract and may end at any time, do we debit what is due from that account on the day it is to be paid. We tell you before and after. If the account has too little, we try again { $again } days after that day. A debit that we make late counts as made in time, and costs you nothing. Of a loan that is called in or written off nothing is debited.
contract-article-repay-2 = A payment counts first towards what is due: the oldest instalment first, and in it fees, then interest for paying late, then interest, then principal. While you are more than { $principal } days overdue, the principal that is due comes first. A payment counts on the day your account is debited, whenever we learn of it; what was charged for later days is taken back, and what was reported of them corrected. You see each payment in the mini program within one working day.

contract-article-early = Early repayment
contract-article-early-1 = You may repay all, a part or the next instalment at any time, without a fee and without asking. You pay interest and fees only for the days on which you had the money; the fees of the rest become lower with the principal. If you pay an instalment early, the interest for the rest of its month on what you still owe is paid with the next one. After a part repayment we send you a new plan with lower instalments or, where principal is repaid monthly, a shorter term, as you choose.

contract-article-cooling = Cooling-off
contract-article-cooling-1 = You may give up the loan within { $days } days of the payout without saying why. You return the money you received and pay no interest; any fee paid is refunded. Interest and fees that you have paid by then are set off, and what they are more than is left to return goes back to you. It counts on the day you tell us. Do so in the mini program or on the hotline.
contract-article-cooling-none = This loan has no cooling-off period. As early repayment is free, you can end the loan on any day by repaying it.

contract-article-late = If a payment is late
contract-article-late-1 = If you can't pay on time, tell us first: we will look for a way with you. You may ask for more time to pay: a person decides, our rules bound how often and for how long, and until its day it costs nothing more. What we reported of arrears before stays so until they are paid. After { $grace } we charge { $late } a year, by days on a year of 360 days, on the overdue principal, in place of the agreed rate, until it is paid; all days of an instalment are counted together and rounded once. There is no other late fee.
contract-article-late-grace = { $days } days of grace
contract-article-late-grace-one = one day of grace
contract-article-late-grace-none = the due day
contract-article-late-2 = We remind you in the mini program, on few days and never between { $until } and { $from } o'clock, and no more once the loan is written off; what happens to a late payment at night we tell you by day. We tell nobody of your arrears but the credit bureau, and it only after telling you, as you agreed. We never threaten, and nobody calls on you, your family or your employer.
contract-article-late-3 = We may ask for the whole loan back only if you are more than { $call } days overdue, gave us false information that mattered, or used the money for something forbidden, and then only after { $days_notice } days' notice. Pay what is overdue within them, and the plan goes on. Interest is counted up to that day only. A person of ours decides it, with a reason.

contract-article-data = Your information
contract-article-data-1 = We use your information only for the purposes you agreed to, and only as much as each needs. We asked separately for your consent to the credit inquiry, to data from the app you came from, and to the face check; only the first is needed. You may look at your information, correct it, take a copy and, where the law allows, have it erased, and take a consent back for what is still to come.
contract-article-data-2 = We keep your information for as long as the law requires after the loan is repaid, then we erase it. We don't sell it.

contract-article-notice = Changes and notices
contract-article-notice-1 = Neither of us can change this contract alone. We send notices to the mini program. We don't pass this contract to another lender without telling you, and your rights stay as they are.

contract-article-signature = Electronic signature
contract-article-signature-1 = This contract is signed electronically, with a certificate issued to the borrower for this contract alone. Such a signature has the same force as one by hand (Electronic Signature Law, arts. 13 and 14). Any change to the file after signing can be seen. You may download and check it at any time.

contract-article-complaint = Questions, complaints and disputes
contract-article-complaint-1 = Call { $hotline }. If you don't agree with the answer, you may turn to the financial regulator or a mediation body, or to the people's court where you live. The law of the People's Republic of China applies.
contract-article-complaint-2 = The contract ends when everything is repaid. You can then have a settlement letter in the mini program.

# Only in contracts of a credit line, as their last article.
contract-article-line = The credit line
contract-article-line-1 = This contract opens a credit line of { $line }; the loan above is its first draw. You may ask for another draw at any time, up to what is left. Each is decided anew, by what you then owe and can bear: it may be for less, or refused, and we say why. Each has a contract and a plan of its own. What you repay can be drawn again. You need not draw, and an undrawn line costs nothing.
contract-article-line-draw = This loan is draw { $draw } of the credit line of { $line } that contract { $agreement } opened. You may ask for another draw at any time, up to what is left. Each is decided anew, by what you then owe and can bear: it may be for less, or refused, and we say why. Each has a contract and a plan of its own. What you repay can be drawn again. An undrawn line costs nothing.
contract-article-line-2 = While a loan of yours with us is overdue, nothing can be drawn. If one is overdue for more than { $late-days } days, we lower the line to { $lowered } of its limit and tell you so; a new application is lent no more than the lowered line has left. If a payment turns out to count from an earlier day, so that no loan was overdue for that long, the limit is restored. Loans that run already stay as they are.
contract-article-line-3 = Every { $months } months we assess the line anew, once nothing is overdue, with a new credit inquiry if your consent to it still stands, and tell you what the limit is from then on, and why. Without that consent nothing more can be drawn.

# Between the numbers of a list.
contract-between = { ", " }
