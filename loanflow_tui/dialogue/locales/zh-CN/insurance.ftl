# 保险公司：对话里的授权、保险凭证（屏幕上和 PDF 里都用）和赔付。金额、利率和日期已按本语言写好。

ask-consent-insurance = 按这次的评分，贷款需要保险公司承保。可以告诉保险公司您是谁，请它报价吗？
help-consent-insurance = 点“同意”，马上询问；点“不同意”，不询问，您不用交保费，可借的会少一些。
why-consent-insurance = 有保险公司分担损失，才能多借一些。告诉它您是谁，须经您单独同意（《个人信息保护法》第二十三条）。保险保的是我们，不是您。
echo-agreed-insurance = 记下了：同意询问保险公司。
topic-refusing-insurance = 那就不询问保险公司，也不用交保费。申请照常进行，没有承保，可借的会少一些。
turn-refused-insurance = 好的，不找保险公司，也没有保费。没有承保，可借的会少一些。
choice-loan-certificate = 保险凭证
turn-cover-begun = { $insurer }承保这笔贷款，凭证编号 { $number }：如果贷款没有还上，由它承担我们损失的 { $share }。保的是我们，不是您。每月保费 { $premium } 已含在每期还款里，全部交给保险公司。
turn-claim-paid = 贷款逾期已久，{ $insurer }向我们赔付了它的份额 { $amount }。您欠的没有变，其中这一部分现在归保险公司。请照旧在这里还，属于保险公司的由我们转交。
turn-premium-ends = 从今天起不再收保险费，之后各期应还相应减少。
turn-certificate-made = 保险凭证已生成。这次运行不保存文件，只留在内存里。
turn-certificate-saved = 保险凭证已保存为 { $file }。
repair-not-insured = 这笔贷款没有承保，或者保险已经终止，没有保险凭证。
label-office-claim = 保险公司赔付

certificate-title = 保险凭证
certificate-opening = { $insurer }就{ $name }（身份证号 { $identity }）在合同 { $number } 项下的借款，向{ $lender }承保借款损失。
certificate-terms = 借款逾期超过 { $days } 天的，保险人赔付当日所欠本金和利息的 { $share }。借款人欠款不变：此后归还的本金，按保险人已赔付的部分归保险人；归还的利息，{ $share } 归保险人，直到收回赔款。逾期利息和以后产生的利息归出借人。保费随每期按天收取，借款结束之后的日子不收；在犹豫期内退回借款的，不收保费。保险人赔付之后的日子，不再收保费。改用新还款计划的，保险终止；借款人撤回向保险人提供信息的授权的，保险也终止，此后的日子不再收保费。如有疑问，请致电 { $hotline }。
certificate-insured = 被保险人
certificate-lent = 借款金额
certificate-share = 承担损失的份额
certificate-begins = 保险开始
certificate-ends = 最后还款日
certificate-premium = 年保费（占借款金额）
certificate-premium-month = 每月保费
