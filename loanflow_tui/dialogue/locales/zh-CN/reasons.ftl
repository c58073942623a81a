# 为什么这样决定（reason-），怎样会有帮助（help-reason-），按原因代码的名称排列。
# 申请人和审批台的人读到的是同一句，所以只有直接拒绝的原因才用敬称。

reason-delinquencies = 近 24 个月有还款逾期记录。
reason-utilisation = 信用卡额度已经用了大半。
reason-open-accounts = 名下贷款和信用卡的数量影响了得分。
reason-inquiries = 短期内信用报告被多次查询。
reason-short-history = 信用记录的时间还比较短。
reason-income = 可以计入的收入得分较少。
reason-debt-burden = 收入中用于还债的部分较多。
reason-employment = 目前的职业类型得分较少。
reason-age-band = 所在年龄段得分略少。
reason-shopping = 可供参考的日常购物记录较少。
reason-wealth = 平台上可供参考的资产较少。
reason-fulfilment = 平台上有未按约履行的记录。
reason-payments = 可供参考的日常支付记录较少。
reason-social-ties = 社交关系稳定性方面可参考的信息较少。

reason-thin-file = 信用记录太短，仅凭它还无法作出决定。
reason-no-credit-file = 征信机构那里还没有信用记录。
reason-file-frozen = 信用报告目前暂停对外查询。
reason-score-in-review-zone = 评分处在需要人工复核的区间。
reason-host-data-missing = 没能取得平台数据，本次评分没有用到它。

reason-debts-too-high = 每月还债之后，余下的钱不够再还一笔月供。
reason-limit-too-small = 目前可借的金额低于最低借款额。
reason-insurer-declined = 保险公司未承保这笔贷款。
reason-limit-by-income = 额度根据月收入确定。
reason-limit-by-affordability = 额度根据每月还债后的余钱确定。
reason-limit-by-product = 额度已是这款产品的上限。
reason-limit-by-lender = 额度已是我们对单个客户的上限。
reason-limit-by-thin-file = 信用记录较短，先给起步额度。
reason-limit-by-own-loans = 在我们这里已有的贷款要计入，额度是扣除之后剩下的部分。

reason-too-young = 您还没有到可借款的年龄。
reason-too-old = 您的年龄超过了可借款的上限。
reason-student = 按照规定，小额贷款公司不向在校学生放贷。
reason-forbidden-use = 这笔贷款不能用于该用途。
reason-region-not-served = 您所在的地区不在我们的经营范围内。
reason-blacklisted = 您在不得放贷的名单上。
reason-active-overdue = 您有其他债务逾期过久。
reason-identity-mismatch = 您填写的信息与身份登记信息不一致。
reason-face-mismatch = 人脸核验未能确认是本人。
reason-own-overdue = 您在我们这里有一笔贷款已经逾期。

help-reason-delinquencies = 今后每期按时还款，逾期记录满 24 个月就不再计入。
help-reason-utilisation = 把信用卡欠款降到额度的三分之一以下。
help-reason-open-accounts = 结清并关闭不再使用的贷款和信用卡，近期先不办新的。
help-reason-inquiries = 三个月内先不申请其他贷款，查询记录的影响会逐渐变小。
help-reason-short-history = 保持一个账户按时还款，过几个月就有更多参考。
help-reason-income = 提供银行流水，全部收入就能计入。
help-reason-employment = 无论做什么工作，连续几个月的稳定收入都算数，银行流水可以证明。
help-reason-shopping = 用本人账户日常购物，会多一些参考。
help-reason-wealth = 在平台上保留几个月的存款或理财会有帮助。
help-reason-fulfilment = 在平台上借用或租用的东西，请按时归还。
help-reason-payments = 用平台缴纳水电费等日常账单会有帮助。
help-reason-social-ties = 用同一个实名账号和手机号多用一段时间。
help-reason-no-credit-file = 办一张信用卡并每月全额还款，就会有信用记录。
help-reason-file-frozen = 请先向征信机构恢复查询，再重新申请。
help-reason-host-data-missing = 请稍后平台恢复时再试。
help-reason-debts-too-high = 先还掉一部分债务，或补充全部收入，再来申请。
help-reason-limit-too-small = 用银行流水证明更高的收入，或减少债务，都能提高额度。
help-reason-insurer-declined = 可以减少借款金额，或三个月后再申请。
help-reason-limit-by-affordability = 先还掉一部分债务，或选择更长的期限。
help-reason-limit-by-product = 其他产品的额度可能更高。
help-reason-limit-by-lender = 按时还清这笔贷款，额度每年会重新评估。
help-reason-limit-by-thin-file = 按时还款几个月后，额度会重新评估。
help-reason-limit-by-own-loans = 您在我们这里的贷款每还一期，就腾出一部分额度。
help-reason-too-young = 到了年龄，欢迎再来申请。
help-reason-student = 请向学校咨询国家助学贷款，费用低得多。
help-reason-forbidden-use = 如果用于其他用途，请如实填写后重新申请。
help-reason-blacklisted = 请向列入名单的法院或机构了解如何解除。
help-reason-active-overdue = 还清逾期欠款后，再来申请。
help-reason-identity-mismatch = 请对照身份证核对姓名和号码，再重新申请。
help-reason-face-mismatch = 请在光线充足处重试，面部不要有遮挡。
help-reason-own-overdue = 请先在“我的借款”里还清逾期部分，再来申请。
