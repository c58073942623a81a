# 结清证明，屏幕上和 PDF 里都用。金额和日期已按本语言写好。

letter-title = 贷款结清证明
letter-repaid = 兹证明：{ $name }（身份证号 { $identity }）已于 { $day } 还清合同 { $number } 项下的全部借款。
letter-given-back = 兹证明：{ $name }（身份证号 { $identity }）已于 { $day } 在犹豫期内退回合同 { $number } 项下的借款，未收取利息和费用。
letter-nothing-owed = 该合同项下不再有任何欠款，我们将按已结清上报。如有疑问，请致电 { $hotline }。
letter-contract = 合同编号
letter-principal = 借款金额
letter-taken-on = 放款日
letter-settled-on = 结清日
letter-total = 一共归还
letter-interest = 其中利息
letter-fees = 其中费用
letter-premium = 其中保险费
letter-late = 其中逾期利息
letter-signed = { $day }
letter-seal = 演示专用章
letter-notice = 仅供演示。本证明中的人名、公司和金额均为虚构。
