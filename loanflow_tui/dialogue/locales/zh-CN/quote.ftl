# `loanflow quote` 的输出。

quote-amount = 借款金额
quote-amount-value = { $amount }（{ $capitals }）
quote-received = 到账金额
quote-rate = 利率
quote-rate-value = 年利率 { $rate }
quote-repaid = 还款方式
quote-repaid-value = { $method }，{ $months } 个月
quote-interest = 利息合计
quote-fees = 费用合计
quote-paid = 还款合计
quote-apr = 年化利率
quote-apr-value = { $nominal }（单利：月内部收益率 × 12）
quote-effective = 实际年利率
quote-effective-value = { $effective }（复利）
quote-yuan = { $amount }

quote-column-number = 期数
quote-column-payment = 应还
quote-column-principal = 本金
quote-column-interest = 利息
quote-column-fees = 费用
quote-column-left = 剩余本金

quote-bad-amount = “{ $value }”不是以元为单位的金额，请写成 20000 或 20000.50。
quote-bad-fee = “{ $value }”不是以元为单位的费用，请写成 100 或 99.50。
quote-bad-rate = “{ $value }”不是年利率，请写成 0.146 或 14.6%。
quote-too-fine = “{ $value }”精确到了分以下，请最多保留两位小数。
quote-amount-range = 金额应在 { $least } 至 { $most } 之间。
quote-fee-range = 此项费用应在 ¥0 至 { $most } 之间。
quote-apr-range = 按这些费用，年化利率超过 { $most }。请降低费用。
quote-rate-range = 年利率应在 0% 至 { $most } 之间。
quote-rate-percent = 利率请写成小数，例如 0.146；百分数请写成 { $rate }。
quote-months-range = 月数应为 1 至 { $most } 的整数。
