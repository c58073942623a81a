# 借款合同的条款，按出现的先后排列。每条有标题和若干段；金额、利率、日期都已写好。

contract-article-loan = 借款
contract-article-loan-1 = 出借人向您出借 { $amount }（人民币{ $capitals }）。利率固定为年利率 { $rate }，直至还清为止，出借人不得上调。
contract-article-loan-2 = 借款用途：{ $purpose }。借款不得用于购房，不得用于股票、债券、基金、期货等投资，不得用于股本权益性投资，也不得用于法律禁止的其他用途。

contract-article-payout = 放款
contract-article-payout-1 = 您签署后，出借人将全部金额一次性付至您本人的账户 { $account }，不预先扣除任何款项。借款自款项到账之日起算，利息自该日起计。还款计划按合同当日到账列示；晚到账的，各期到期日相应顺延，出借人在放款时将载明日期和年化利率的还款计划发给您。任何一期的到期日都不早于告知您到账之后 { $notice } 天；首期因此延长的，延长部分按天计息。
contract-article-payout-less = 您签署后，出借人从借款金额中一次性扣除服务费 { $upfront }（已计入年化利率），将其余 { $received } 付至您本人的账户 { $account }。借款自款项到账之日起算，利息自该日起计。
contract-article-payout-2 = 款项无法付至该账户的，出借人立即通知您。您可以另行指定本人名下的账户。款项到账之前，您可以取消借款，不承担任何费用。签署后 { $lapse } 天内没有放款的，本合同失效，您不欠任何款项；再次签署之前，出借人重新审批。

contract-article-cost = 利息与费用
contract-article-cost-1 = 利息按尚未归还的本金计算：整月按年利率的十二分之一计，零散天数按日利率 { $daily } 计，一年按 360 天，同一个月按天计的利息不超过整月的利息。按日计息的借款只按天计。不计收复利。
contract-article-cost-2 = 年化利率 { $apr } 包含利息和关键信息所列的全部费用，按各期还款的实际日期计算月内部收益率，再乘以 12 得出（单利法）。全部成本合计不超过年化 { $ceiling }。
contract-article-cost-3 = 除关键信息所列费用外，不再收取任何费用。任何人不得以放款为由向您索取费用、保证金或财物。

contract-article-repay = 还款
contract-article-repay-1 = 您按还款计划载明的日期和金额，在小程序中从您的账户 { $account } 还款，出借人在到期日之前提醒您。到期日为法定节假日的，您可以在节后第一个工作日还款，不加收费用。
contract-article-repay-3 = 只有经您在本合同之外另行授权（您可以随时撤回），出借人才在应还款之日从该账户扣收应还款项，并在扣款前后告知您。余额不足的，在该日之后第 { $again } 天再次扣款。出借人延迟扣款的，视为按时还款，不加收任何费用。
contract-article-repay-2 = 您的还款先用于已到期的款项：从最早的一期起，每期依次为费用、罚息、利息、本金。逾期超过 { $principal } 天期间，先还已到期的本金。还款自您的账户扣款之日起计，无论出借人何时得知；之后的天数已计收的罚息予以冲回。每笔还款在一个工作日内可在小程序中查到。

contract-article-early = 提前还款
contract-article-early-1 = 您可以随时提前归还全部、部分或下一期借款，无须申请，不收手续费。利息和费用只按实际用款天数计收，其余费用随本金相应减少。提前归还一期的，当期剩余天数在未还本金上的利息随下一期归还。部分提前还款后，由您选择减少每期金额，或者（按月归还本金的）缩短期限，出借人向您发送新的还款计划。

contract-article-cooling = 犹豫期
contract-article-cooling-1 = 自放款之日起 { $days } 天内，您可以无须说明理由解除本合同。您只须退还收到的款项，不计利息，已收取的费用全部退还。以您提出之日为准。您可以在小程序中操作，也可以拨打客服热线。
contract-article-cooling-none = 本借款不设犹豫期。因提前还款不收费用，您可以在任何一天还清借款，结束本合同。

contract-article-late = 逾期
contract-article-late-1 = 如果不能按时还款，请先联系出借人，双方协商解决办法。过了{ $grace }之后，逾期本金改按年利率 { $late }（一年按 360 天、按实际天数）计收罚息，至还清之日止，不再按原利率计息，也不另收违约金。
contract-article-late-grace = 宽限的 { $days } 天
contract-article-late-grace-one = 宽限的 1 天
contract-article-late-grace-none = 到期日
contract-article-late-2 = 出借人只在少数几天、且不在 { $until } 时至次日 { $from } 时之间，在小程序中提醒您还款，除按您的授权、事先告知您之后报送征信机构外，不向任何人透露您的欠款；不威胁恐吓，也不联系您的家人和单位。
contract-article-late-3 = 只有在您逾期超过 { $call } 天、提供了影响审批的虚假信息或将借款用于禁止用途时，出借人才可以要求提前还清全部借款，并须提前 { $days_notice } 天通知您。您在此期间还清逾期款的，仍按还款计划履行。利息只计至该日。该决定由出借人的工作人员作出，并须写明理由。

contract-article-data = 个人信息
contract-article-data-1 = 出借人只在您同意的目的之内、以必要为限使用您的个人信息。征信查询、来自所用平台的数据和人脸核验，均已分别征求您的意见，其中只有征信查询是必需的。您可以查阅、更正、复制您的信息，在法律允许的范围内要求删除，对尚未进行的处理可以撤回同意。
contract-article-data-2 = 借款还清后，您的信息按法律要求的期限保存，期满删除。出借人不出售您的信息。

contract-article-notice = 变更与通知
contract-article-notice-1 = 任何一方不得单方变更本合同。通知发送至小程序。出借人将本合同转让给其他出借人前须通知您，您的权利不受影响。

contract-article-signature = 电子签名
contract-article-signature-1 = 本合同以电子方式签署，所用证书专为借款人签署本合同而签发。该签名与手写签名具有同等效力（《中华人民共和国电子签名法》第十三条、第十四条）。签署之后对文件的任何改动均可被发现。您可以随时下载并验证本合同。

contract-article-complaint = 咨询、投诉与争议
contract-article-complaint-1 = 请拨打 { $hotline }。您不认可答复的，可以向金融监管部门或调解组织反映，也可以向您住所地的人民法院提起诉讼。本合同适用中华人民共和国法律。
contract-article-complaint-2 = 全部款项还清后，本合同终止，您可以在小程序中取得结清证明。

# 只在授信额度项下的合同里出现，是最后一条。
contract-article-line = 循环额度
contract-article-line-1 = 本合同开立 { $line } 的循环额度，上述借款是第一笔。您可以随时在剩余额度内再借，每借一笔签一份合同，各有还款计划。还掉的部分可以再借。不用不收费，也不必用。
contract-article-line-draw = 本笔借款是合同 { $agreement } 所开立的 { $line } 循环额度下的第 { $draw } 笔。您可以随时在剩余额度内再借，每借一笔签一份合同，各有还款计划。还掉的部分可以再借。不用不收费。
contract-article-line-2 = 您在我们这里有贷款逾期时，不能再借。逾期超过 { $late-days } 天的，额度降为原来的 { $lowered }，并告诉您。已经在还的贷款不变。
contract-article-line-3 = 每 { $months } 个月重新评估一次额度；征信查询授权仍然有效的，会再查询一次征信，并告诉您之后的额度和原因。没有这项授权的，不能再借。

# 数字之间的分隔。
contract-between = 、
