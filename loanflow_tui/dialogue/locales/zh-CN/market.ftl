# 比较各家出借机构：征得同意、逐家询问、并排比较、选定一家。
# $lender、$lenders 是机构名称，$offers 是给出方案的家数，$amount 是金额，$months、$seconds 是数字。

ask-consent-sharing = 要问别家，得先告诉他们您的大致情况，不含姓名和号码。可以吗？
help-consent-sharing = 点“同意”，马上逐家询问；点“不同意”，谁也不问，回到刚才的地方。点“查看全文”可以看到会问谁、告诉什么。
why-consent-sharing = 把信息提供给别的机构，须经您单独同意（《个人信息保护法》第二十三条）。只给分段和区间，谁也看不出您是谁；选定一家之后，要您另外同意，它才会知道更多。

ask-consent-lender = { $lender }要决定借不借，得知道您是谁，并查询您的征信。可以吗？
help-consent-lender = 点“同意”，它会知道您是谁，查一次征信，按自己的规则决定；点“不同意”，它什么也不知道，回到各家方案。签约之前，都会先列明它的全部费用。
why-consent-lender = 到现在它只知道区间。告诉它您是谁，须经您单独同意，并写明它的名称（《个人信息保护法》第二十三条）；它查征信也要您授权（《征信业管理条例》第十八条）。

ask-offer-lender = { $offers ->
    [0] 眼下没有别家给出方案。接下来怎么办？
   *[other] 想用哪一家的？也可以输入金额、期限，换个数再比。
}
field-offer-lender = 点一家，或输入金额、期限，例如 20000
help-offer-lender = 点一家就用它的方案，之后还能改。想按别的金额或期限比，直接输入，例如“20000”“6 个月”“20000 6 个月”；会重新问一遍。
why-offer-lender = 同样的钱，各家的费用不一样。年化利率把利息和全部费用都算进去，越低越划算，所以先按它排。

label-monthly-fee = 每月服务费
monthly-fee-value = 每月收借款金额的 { $rate }

choice-compare = 比比别家
choice-elsewhere = 看看谁能借给您
choice-stay = 还用原来这家
choice-leave-market = 都不选
choice-ask-again = 再问一次
choice-sort-by-apr = 按年化利率
choice-sort-by-monthly-payment = 按月供
choice-sort-by-total-cost = 按总成本
choice-sort-by-limit = 按额度
lender-name = { $lender }

progress-offer-decided = 选定的机构正在审核
progress-market = 正在逐家询问
partner-market = 其他出借机构

turn-market-asked = 已向{ $lenders }询问，只告诉了评分段、收入区间、负债比例、省份、年龄和产品。
turn-market-asked-unscored = 已向{ $lenders }询问，只告诉了收入区间、负债比例、省份、年龄和产品。
turn-market = { $offers ->
    [0] 眼下没有别家给出方案，原因见卡片。
   *[other] 另有 { $offers } 家给出了方案，都算上了全部费用。
}
turn-lender = 已选定{ $lender }，以下是它的方案。合同、放款和还款都由它负责。
turn-lender-own = 好的，还是{ $lender }。
turn-refused-lender = 好的，{ $lender }什么也不会知道，也不查征信。
turn-compare-dropped = 好的，不比了。不会再告诉别家任何事。
aside-sorted = 已按这个顺序排好。

card-market-apr = 各家方案，年化利率从低到高
card-market-monthly-payment = 各家方案，月供从低到高
card-market-total-cost = 各家方案，总成本从低到高
card-market-limit = 各家方案，额度从高到低
heading-lender = 机构
heading-apr = 年化
heading-monthly = 每月最多还
heading-total-cost = 总成本
heading-limit = 额度

market-basis = 按借 { $amount }、{ $months } 个月比。年化含全部费用。
market-nearest = { $lender }按最接近的 { $amount }、{ $months } 个月列出。
market-declined-age = 不在年龄范围内，没有给方案：{ $lenders }。
market-declined-score = 评分不在接受范围内，没有给方案：{ $lenders }。
market-declined-debt = 负债占收入的比例偏高，没有给方案：{ $lenders }。
market-declined-amount = 能借的达不到起借金额，没有给方案：{ $lenders }。
market-late = { $seconds } 秒内没有答复，不再等：{ $lenders }。
market-failed = 出了故障，没能答复：{ $lenders }。

answer-consent-sharing = 询问别家的授权
answer-consent-lender = 告诉选定机构您是谁的授权
answer-offer-lender = 选定的机构
repair-nobody-serves = 眼下没有别家能在您所在的地区办这种贷款。可以继续用这一家的方案。

# 选定的机构自己查征信，按自己的规则决定。
turn-lender-decided = { $lender }查询了您的信用报告，按自己的规则决定：方案不变，最多可借 { $limit }。
turn-lender-decided-less = { $lender }查询了您的信用报告，按自己的规则决定：现在最多可借 { $limit }，比之前少。
turn-lender-refused-identity = { $lender }不放款：征信机构核对，姓名和号码对不上。
turn-lender-refused-blacklisted = { $lender }不放款：您在不得放贷的名单上。
turn-lender-refused-overdue = { $lender }不放款：您有债务逾期未还。
turn-lender-refused-file = { $lender }不放款：您的信用报告已停止查询，或信用记录太短。
turn-lender-refused-score = { $lender }不放款：计入信用报告后，评分没有达到它的要求。
turn-lender-refused-debt = { $lender }不放款：每月还其他债之后，余下的钱不够。
turn-lender-refused-amount = { $lender }不放款：按现在的情况，可借金额低于它的最低借款额。
turn-lender-refused-owes-more = { $lender }撤回了决定：之后您又签了一笔借款，或在它那里有借款逾期。
market-commission = 我们不向任何机构收取佣金：各家按标题写明的那一项排序，您不另选就按年化利率，没有机构能花钱排在前面。
market-commission-paid = 您在{ $lender }借款，它按借款金额的 { $share } 付给我们佣金。这笔钱不由您出：这里列的就是它能向您收取的全部费用。
market-commission-order = 佣金不影响排序：各家按标题写明的那一项排序，您不另选就按年化利率。没有提到的机构不付给我们任何费用。
