# 放款回执，可以保存的图片。金额、利率、日期都已写好。

receipt-title = 放款回执
receipt-done = 放款成功
receipt-amount = 放款金额
receipt-reference = 流水号
receipt-contract = 合同编号
receipt-lender = 出借人
receipt-account = 收款账户
receipt-paid-at = 放款时间
receipt-confirmed-at = 银行确认时间
receipt-paid-at-value = { $day } { $time }
receipt-rate = 年利率
receipt-apr = 年化利率（单利法）
receipt-term = 借款期限
receipt-term-value = { $months } 个月
receipt-term-one = 1 个月
receipt-first = 首期应还
receipt-first-due = 首期到期日
receipt-hotline = 客服热线
receipt-notice = 仅供演示，不发生真实资金往来。
