# 放款之后的贷款：主页、各种还款、到期提醒和时钟。
# 变量：$state 为 settled、overdue、extended、due 或 running（没有贷款时为 none）；$amount 为已到期或下一期的金额，
# $due 为还款日，$left 为剩余本金，$days 为最早一期的逾期天数，$most 为全部还清的金额，$late 为逾期利息，
# $saved 为提前还款省下的钱，$account 为银行卡，$wanted 为本来要扣的金额。

## 主页

ask-loan-home = { $state ->
    [settled] 贷款已还清，您不再欠任何钱。想看什么？
    [overdue] 现在应还 { $amount }，最早一期已逾期 { $days } 天。现在还上，就不再计逾期利息。想做什么？
    [due] { $amount } 应于 { $due } 还款。想做什么？
    [extended] { $amount } 可以在 { $due } 之前还。想做什么？
   *[running] 剩余本金 { $left }。下一期 { $amount }，{ $due } 到期。想做什么？
}
help-loan-home = 点“现在还款”还到期的或下一期；“还一部分”“全部还清”随时可以，不收手续费。您确认之前不会扣款。
why-loan-home = 这里能看到还剩多少、什么时候还。只是看看，不花钱，也不改变什么。

ask-loan-instalment = 从 { $account } 还 { $amount } 吗？{ $is_late ->
    [yes] 其中逾期利息 { $late }。
   *[no] 没有额外费用。
}
help-loan-instalment = 点“确认还款”，从收款的那张卡扣一次。点“我的贷款”，返回不还。
why-loan-instalment = 扣款之前，先让您看清楚。

ask-loan-all = 从 { $account } 用 { $amount } 全部还清吗？{ $saves ->
    [yes] 可省下利息和费用 { $saved }。
   *[no] 不收手续费。
}
help-loan-all = 点“确认还款”扣一次，贷款就此结清，利息只算到今天。点“我的贷款”，返回不还。
why-loan-all = 先看清要花多少、省多少，再决定。

ask-loan-give-back = { $collects ->
    [refunds] 现在退回借款吗？您已付的利息和费用比剩下要退的还多：不再扣款，多出的 { $refund } 退到您的卡 { $account }。
    [no] 现在退回借款吗？您已付的利息和费用正好抵清剩下的借款，不再扣款。
   *[yes] 从 { $account } 退回借款 { $amount } 吗？不收利息，不收费用。
}
help-loan-give-back = 点“确认还款”扣一次，贷款就此解除，如同没有借过。点“我的贷款”，继续用款。
why-loan-give-back = 合同的犹豫期内，您可以改变主意，不用说明理由。

ask-loan-part = { $plans ->
    [yes] 现在还 { $most }：每期少还，还是缩短期限？
    [one] 现在还 { $most } 吗？
   *[no] 想还多少？最多 { $most }，即全部还清。
}
field-loan-part = 金额（元）
help-loan-part = 输入金额，例如 2000。先还已到期的，其余归还本金，后面的利息随之减少。先看结果，确认后才扣款，只扣一次。
why-loan-part = 提前还一部分，从今天起利息就少了，不收手续费。

ask-loan-debit = { $allowed ->
    [yes] 每到还款日，从 { $account } 自动扣当期应还的款，扣款前后都会告诉您。要关闭吗？
   *[no] 每到还款日，从您的账户 { $account } 自动扣当期应还的款，可以吗？{ $coming ->
        [yes] 下一期 { $amount }，{ $due } 扣。
       *[no] 目前没有待扣的款。
    }
}
help-loan-debit = 点“同意自动扣款”，就是授权从这个账户扣款：每到还款日扣应还的款，遇法定节假日顺延到节后第一个工作日，扣款前后都会告诉您。随时可以在这里关闭，改回自己还。点“我的贷款”，什么都不变。
why-loan-debit = 免得忘了还款日。用不用由您定，不用也不多花钱。

ask-loan-plan = { $waits ->
    [yes] 您最近一笔还款还没有最后确认，{ $months } 个月的新计划要到 { $on } 起才能接受，{ $until } 之前有效。
   *[no] 新的还款计划分 { $months } 个月：{ $due } 还 { $first }，其中含现在应还的利息；以后每月 { $amount }。{ $forgives ->
        [yes] 逾期利息 { $forgiven } 免除。
       *[no] 利率不变。
    }接受吗？{ $until } 之前有效。
}
help-loan-plan = 点“接受新计划”，按原利率改用新的还款计划。点“不接受”，仍按原来的计划。选择之前什么都不变。
why-loan-plan = 合同不能由我们单方更改：您接受，新计划才生效。

ask-loan-pending = 还没有查到银行是否扣了 { $amount }，钱不会多扣。现在再查，还是稍后再来？
help-loan-pending = 点“重试”，向银行查这一笔的结果，不会另扣一笔。
why-loan-pending = 每一笔都有自己的编号，再查也不会多扣。

## 选项

choice-loan = 我的贷款
choice-loan-instalment = 现在还款
choice-loan-part = 还一部分
choice-part-smaller = 每期少还
choice-part-shorter = 缩短期限
choice-loan-all = 全部还清
choice-loan-give-back = 退回借款
choice-loan-debit = 自动扣款
choice-debit-allow = 同意自动扣款
choice-debit-end = 关闭自动扣款
choice-loan-plan = 新的计划
choice-plan-accept = 接受新计划
choice-plan-decline = 不接受
choice-loan-extension = 申请晚些还
choice-loan-schedule = 待还计划
choice-loan-receipts = 还款记录
choice-loan-letter = 结清证明
choice-loan-save = 存为 PDF
choice-repay-now = 确认还款

## 会说的话

aside-loan-schedule = 这是还要还的各期和还款日。
aside-loan-receipts = 这是您还过的款，每笔都有银行流水号。
aside-loan-letter = 这是结清证明全文。点“存为 PDF”可以保存成文件。
turn-report-announced = { $amount } 已逾期 { $days } 天。到 { $on } 仍未还的，我们会在下一次按月报送时，把逾期情况报给{ $bureau }；在那之前还上，不报送逾期。
turn-reported-late = 按之前告知的，本月报送征信机构的记录里有这笔逾期（{ $days } 天）。还上之后，下次报送就会更新。
turn-report-corrected = 我们曾向征信机构报送：{ $on } 这笔贷款逾期 { $before } 天。您的还款从更早的一天起算，我们已经更正了这条记录：当天{ $days ->
    [0] 没有逾期
   *[other] 逾期 { $days } 天
}。
turn-plan-shown = 这是从今天起的新计划全文。
turn-plan-waits = 银行还可能退回您最近的一笔还款，{ $on } 之前不能接受新计划；在那之后几天内仍然有效。
turn-repaid-only-part = 卡里只够还 { $wanted } 中的 { $amount }。已还的照算，余下的等卡里有钱再还。
turn-charge-refunded = 银行误扣了两次，多扣的 { $amount } 已全额退回，只算一笔还款。
turn-excess-refunded = 多收了 { $amount }，已全额退回您的卡。
turn-given-back = 您在犹豫期内退回了借款，不收利息，不收费用。这是您的证明。
turn-letter-made = 结清证明已生成。这次运行不保存文件，只留在内存里。
turn-letter-saved = 结清证明已保存为 { $file }。
turn-mandate-given = 以后每到还款日，从 { $account } 自动扣应还的款，扣款前后都会告诉您。随时可以在“自动扣款”里关闭。
turn-mandate-withdrawn = 自动扣款已关闭。以后每期请在这里自己还，到期前仍会提醒您。
turn-mandate-closed = 账户已销户，自动扣款已停止。可以在“自动扣款”里换成您名下的另一张卡。
turn-mandate-card-changed = 以后从新卡还款，原来那张卡的自动扣款已停止。需要的话，可以为新卡重新开通。
turn-debited = 已从 { $account } 扣款 { $amount }，从 { $on } 算起，谢谢您。
turn-debit-failed = { $closed ->
    [yes] { $on } 没能从 { $account } 扣到 { $amount }：账户已销户。
   *[no] { $on } 没能从 { $account } 扣到 { $amount }：余额不足。您也可以在这里自己还。
}
turn-debit-again = { $on } 再扣一次。
turn-extension-asked = 晚些还的申请已交给工作人员：{ $amount }，{ $due } 到期。决定之前，还款日不变。结果会显示在这里。
turn-extension-handed = 这笔贷款在{ $lender }的账上，只由它决定。您的申请已经转交：{ $amount }，{ $due } 到期。结果由它直接告诉您，也可以打 { $hotline } 问。在那之前，还款日不变。
turn-extension-granted = 工作人员同意了：{ $amount } 可以在 { $until } 之前还。在那之前不多收钱，也不算逾期，其他还款日不变。
turn-extension-kept = 工作人员看过了您的申请，还款日不变。先还一部分，逾期的费用就会少。情况有变化，可以再申请。
turn-arrears-reminder = { $amount } 已逾期，至今 { $days } 天。先还一部分，花费就少。如果还不上，可以在这里申请晚些还，由工作人员决定，不会告诉别人。
turn-call-announced = { $officer } 决定：如果到 { $on } 还没有还清逾期款（今天是 { $amount }），当天起全部贷款提前到期。在那之前还上，一切仍按还款计划。有困难请致电客服，或申请晚些还。
turn-call-dropped = 逾期已久的款项您已还上，贷款不提前到期，仍按还款计划还。
turn-called-in = 全部贷款现已到期：{ $amount }，利息只算到今天。请还款，或致电客服商量办法。
turn-called-in-reminder = 全部贷款自 { $on } 起已到期，今天共应还 { $amount }。先还一部分，花费就少。如果还不上，请致电客服商量办法，不会告诉别人。
turn-written-off = 我们已将这笔贷款核销。您仍欠本金 { $left }，随时可以在这里还，不会有人上门。
repair-reason-needed = 决定要写明理由，几个字就行。
repair-no-such-officer = 没有这位审批人员。
repair-role-needed = 这项决定要由经理作出。
repair-second-person-needed = 这项决定要由另一个人作出。
turn-plan-offered = 可以为您改用 { $months } 个月的新还款计划，利率不变。在“新的计划”里看看，合适就在 { $until } 之前接受。
turn-plan-accepted = 您接受了新的还款计划，不再算逾期。第一期 { $due } 到期。
turn-plan-declined = 您没有接受新计划，仍按原来的计划还。
turn-plan-lapsed = 新计划已过期，仍按原来的计划还。您可以再申请晚些还。
repair-plan-out-of-reach = 新计划要在 1 到 { $most } 个月之间。
repair-payment-uncertain = 您最近一笔还款还可能被银行退回，请过几天再接受新计划。
turn-clock-moved = 现在是 { $day }。
progress-repay = 正在扣款
progress-letter = 正在生成证明
repair-amount-changed = 金额有变化，现在是 { $now }。请再看一遍，然后确认。
repair-repayment-under-way = 另一笔 { $first } 的还款还在处理，这次只查了那一笔。请看清现在应还多少，再确认一次。
repair-mandate-given = 自动扣款已经开通。
repair-mandate-for-nothing = 自动扣款只扣各期应还的款，这笔贷款已全部到期，没有以后的期次了。点“还一部分”，多少都可以。
repair-no-mandate = 没有开通自动扣款。
repair-cooling-off-over = 犹豫期已过，不能再退回借款。提前还款随时可以，不收手续费。
repair-extension-asked = 您已经申请过晚些还，正在等工作人员决定，结果会显示在这里。
repair-extension-running = 已经同意您晚些还，期限到 { $until }。
repair-extension-handed = 申请已经转给这笔贷款的出借人，由它决定。可以打 { $hotline } 问。
repair-extension-used-up = 这笔贷款已经同意晚些还 { $times } 次，不能再延。现在能做的：先还一部分，或打 { $hotline } 问问每期少还的新计划。
repair-extension-too-late = 逾期超过 { $days } 天，就不能再申请晚些还了。现在能做的：先还一部分，或打 { $hotline } 问问每期少还的新计划。
repair-time-used-up = 这笔贷款已延期 { $times } 次，政策不允许再延。请维持还款日，或提议新的还款计划。
repair-time-too-late = 这笔贷款逾期已超过 { $days } 天，政策不再给延期。请维持还款日，或提议新的还款计划。
repair-other-books = 这笔贷款在别家出借人的账上，只由那家决定。
repair-extension-out-of-reach = 不能给这么多天。请填 1 到 { $most } 天，要在下一期到期之前。
repair-not-settled = 贷款还没有还清，暂时没有结清证明。还清后就能看。

## 卡片

card-loan = 您的贷款
card-receipts = 还款记录
label-outstanding = 剩余本金
label-due-now = 现在应还
label-due-since = 还款日
label-extended-until = 可以还到
label-extension-asked = 申请晚些还
label-days-overdue = 逾期
label-next-payment = 下一期
label-next-due = 下一还款日
label-payments-left = 剩余期数
label-repaid-so-far = 已还
label-repaid-in-all = 共已还
label-repaid-from = 扣款卡
label-direct-debit = 自动扣款
debit-on = 已开通
debit-off = 未开通
days-value = { $days } 天
heading-due = 还款日
heading-paid-on = 还款日期
heading-repaid = 已还金额
heading-reference = 流水号
heading-late-interest = 逾期利息
heading-fee-insurance = 保险费
receipt-reference-of = { $day } 的银行流水号：{ $reference }
