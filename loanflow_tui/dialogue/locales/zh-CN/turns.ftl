# 事情发生之后说的话。$lender、$bank 是名称，$mobile、$card_number 已遮盖，$until、$at 是时刻，
# $left、$minutes、$most 是数字，$limit、$amount 是金额，$what 是一项回答，$undone 是几项。

turn-welcome-alipay = 欢迎来到支付宝里的{ $lender }。这是演示，任何信息都不会离开这台电脑。
turn-welcome-wechat = 欢迎来到微信里的{ $lender }。这是演示，任何信息都不会离开这台电脑。

turn-language = 接下来用中文继续。
turn-host-alipay = 接下来在支付宝里继续。
turn-host-wechat = 接下来在微信里继续。
turn-host-alipay-undone = 接下来在支付宝里继续，这些要重新来：{ $undone }。
turn-host-wechat-undone = 接下来在微信里继续，这些要重新来：{ $undone }。

turn-changed = { $what }：{ $old } 改为 { $new }。
turn-changed-with = { $what }：{ $old } 改为 { $new }，依据它得出的也一并撤回：{ $undone }。
turn-undone = 已撤回{ $what }。
turn-undone-with = 已撤回{ $what }，依据它得出的也一并撤回：{ $undone }。
turn-scored-again = 您的申请会重新审批。
turn-started-over = 已清空所有回答，我们从头开始。
turn-withdrawn = 申请已结束，没有产生任何费用。需要时欢迎再来。
turn-cancelled = 合同已取消，没有放款，您不欠任何钱。
turn-expired = 这次申请搁置太久，已经结束。您可以重新申请。

## 身份与核验

turn-identity = 号码没有问题，请看看是不是您本人。

phone-code-verify = 【{ -bank-sms }】验证码 { $code }，{ $minutes } 分钟内有效，只在办理页面输入，请勿告诉任何人。
phone-code-sign = 【{ -bank-sms }】签署合同的验证码 { $code }，{ $minutes } 分钟内有效，只在办理页面输入，请勿告诉任何人。
-bank-sms = 晨星
turn-code-not-delivered = 发往 { $mobile } 的短信没有送达。可以重新发送，或换一个手机号。
turn-code-late = 发往 { $mobile } 的短信还在路上，稍慢一些。可以等一等，或重新发送。
turn-code-wrong = { $left ->
    [0] 验证码不对，次数已经用完。
   *[other] 验证码不对，还可以试 { $left } 次。
}
turn-code-expired = 验证码已过期，请重新发送。
turn-code-locked = 输错次数太多，先暂停到 { $until }，以防别人猜中。
turn-code-confirmed-verify = 手机号已确认。
turn-code-confirmed-sign = 验证码正确，正在签署合同。

turn-face-prompts = 正在看镜头，请{ $prompts }。
face-prompt-blink = 眨眨眼
face-prompt-nod = 点点头
face-prompt-turn-left = 向左转头
face-prompt-turn-right = 向右转头
face-prompt-open-mouth = 张张嘴
turn-face-passed = 人脸已核验，图像已删除。
turn-face-reviewed = 经人工比对，确认是您本人。
turn-face-low-quality = 画面不够清楚，换个亮一点的地方会好些。
turn-face-not-live = 没能确认是真人在操作，请跟着提示慢慢来。
turn-face-mismatch = 面容与身份证照片不一致。
turn-face-no-camera = 没有找到可用的摄像头。

turn-card-linked = { $card_number } 是您本人的卡，钱会打到这里。
turn-card-linked-bank = { $bank } { $card_number }，是您本人的卡，钱会打到这里。
turn-card-unsupported-bank = 暂不支持这家银行的卡，请换一张本人的储蓄卡。
turn-card-name-mismatch = { $card_number } 不在您名下，请用本人的卡。
turn-card-number-mismatch = { $card_number } 在银行登记的身份证号不同，请换一张卡。
turn-card-mobile-mismatch = { $card_number } 在银行预留的手机号不同。请换一张卡，或说“改手机号”。
turn-card-closed = { $card_number } 已销户，请换一张本人的卡。
turn-card-lost = { $card_number } 已挂失，请换一张本人的卡。

## 材料

turn-document-taken = 收到，以下是读到的内容。
turn-document-unreadable = 照片看不清。请在光线好的地方重拍，四个角都要拍到。
turn-document-altered = 这份文件像是改动过，不能使用。请提供原件的照片。
turn-document-wrong-side = 拍的是另一面，请提供{ $document }。
turn-document-wrong-kind = 这是另一种材料，请提供{ $document }。
turn-document-number-differs = 上面的号码与您填的不同。请对照一下，或说“改身份证号”。
turn-document-name-differs = 上面的姓名与您填的不同。请提供本人的材料，或说“改姓名”。
turn-document-expired = 这份证件已过期，请提供有效的证件。

## 审批与额度

turn-score = 您的评分出来了。
turn-decision-approved = 好消息：您最多可借 { $limit }。
turn-decision-approved-by-person = 好消息：经人工审核，您最多可借 { $limit }。
turn-decision-approved-less = 您最多可借 { $limit }。比原本可能的少一些，原因见卡片。
turn-decision-approved-less-by-person = 经人工审核，您最多可借 { $limit }。
turn-decision-referred = 这笔申请先请人工看一看再决定，这不是拒绝。
turn-decision-referred-for-review = 已转人工复核。工作人员会重新看您的资料和这次结论，结果会在这里告诉您。
turn-decision-declined = 这次没能为您提供贷款。卡片上写了原因，以及怎样会有帮助。
turn-decision-declined-by-person = 经人工审核，这次没能为您提供贷款。卡片上写了原因，以及怎样会有帮助。
turn-refusal-lifted = 经人工复核，撤销了这项拒绝，不再计入：“{ $reason }”。现在按规则评分定价。
turn-papers-asked = 工作人员正在审核，请您补交最近 { $months } 个月的银行流水，收到后重新审批。
turn-own-loans = 您在我们这里已有 { $loans } 笔贷款：还欠 { $lent }，每月还 { $monthly }。计入之后，还可借 { $left }。
turn-own-loans-no-more = 您在我们这里已有 { $loans } 笔贷款：还欠 { $lent }，每月还 { $monthly }。计入之后，目前没有可再借的额度。
turn-own-overdue = 您在我们这里的一笔贷款已逾期 { $days } 天，应还 { $amount }。还清之前不能再借。
turn-own-loans-changed = 在这次审批之后，您在我们这里又签了一笔贷款，或有贷款逾期。我们重新审批。
turn-offer = 这是给您的方案。没有替您预选任何一项，够用就好。
turn-offer-expired = 方案已过有效期。我们会为您重新评分，不收费用。

turn-schedule = 按这样选择，还款计划如下。
turn-offer-withdrawn = 这个方案在您接受之前已由我们撤回，没有成立任何约定。我们会为您重新评分，不收费用。
turn-consent-withdrawn = { $consent ->
    [bureau] 已撤回，不再查询您的征信报告，您在这里的贷款也不再报送。合同照常有效。再借时会先征求这项授权。
    [host_data] 已撤回，不再向平台取得您的数据。合同照常有效。
    [insurance] 已撤回，不再告诉保险公司您的任何情况，保险也到此终止。合同照常有效。
    [face] 已撤回，不再核验人脸，有异常时由人工查看。合同照常有效。
   *[marketing] 已撤回，不再给您发优惠短信。合同照常有效。
}
turn-refused-face = 好的，不刷脸。改用手机验证码和银行核对，确认是您本人。
turn-refused-host-data = 好的，不使用平台数据。
turn-costs = 签署之前，请看全部成本。{ $seconds ->
    [0] { "" }
   *[other] 阅读 { $seconds } 秒后可以确认。
 }
turn-contract = 合同已拟好，关键条款在最前面。
turn-contract-changed = 合同 { $number } 与您看到的不再一致，所以没有签署。我们会重新拟一份。
turn-signed = 合同 { $number } 已于 { $at } 签署。
turn-signed-saved = 合同 { $number } 已于 { $at } 签署并保存。验证它：`loanflow verify { $file }`
turn-paid = 钱到账了：{ $amount }，账户 { $account }。

turn-paid-already = 没来得及止付，钱已经到账。不想要的话，可以在下面退回：犹豫期内退回不收任何费用。
turn-plan-begins = 贷款从钱到账的 { $arrived } 开始，还款计划也从这天算起。第一期在 { $first } 还。
turn-calling-off = 您已取消合同。我们请银行止付；银行确认没有付出，合同就结束了。
turn-contract-lapsed = 没有按时放款，合同 { $number } 已经失效，您不欠任何钱。想继续的话，我们重新审批。
turn-contract-lapsed-own-loans = 您同时在我们这里签了另一笔贷款，合同 { $number } 不放款，您在这份合同下不欠任何钱。想继续的话，我们重新审批。
turn-contract-lapsed-ceiling = 贷款成本的上限已经降低，合同 { $number } 不再放款，您不欠任何钱。想继续的话，我们在新的上限之内重新审批。
turn-payout-returned = 银行把款项退了回来。您不欠任何钱，也不计利息。

phone-arrived = 【{ $bank }】您的账户 { $account } 于 { $at } 收到 { $amount }。
phone-reminder = 【{ -bank-sms }】{ $due } 应还 { $amount }，请确认卡内余额充足。
phone-debit = 【{ -bank-sms }】{ $on } 将从您的账户 { $account } 扣款 { $amount }，请确认余额充足。
turn-overdue = 现在应还 { $amount }，最早一期已逾期 { $days } 天。越早还，花费越少。
turn-late-interest = 逾期利息 { $amount }，计至 { $until }。
turn-repayment-failed = 这张卡没有扣到款，这次没有还上。
turn-part-shown = 这笔钱还哪些、还完还剩多少，都在这里，现在还没有扣款。
turn-part-plans = 两种还法的结果如下，现在还没有扣款。
turn-late-reversed = 冲回逾期利息 { $amount }：它是 { $since } 之后的天数计的，这些天不算逾期。
turn-repaid-on = 您的账户在 { $on } 扣的款，还款从那天算起。
turn-repayment-returned = { $on } 的还款 { $amount } 被银行退回，不作数；它还上的部分重新待还。
turn-repaid = 已还 { $amount }，谢谢您。
turn-repaid-early = 已提前还款 { $amount }，为您省下 { $saved }，谢谢您。
turn-settled = 贷款已全部还清，这是您的结清证明。

turn-closing = 谢谢您，祝一切顺利。
turn-closing-comment = 谢谢您，您写的我们会认真看。

## 随口说的

aside-later = 好的，内容都已保存。用 `loanflow --resume` 打开，就从这里继续。
aside-ended = 这次申请已经结束，不能再改。您可以回到首页重新申请。

problem-elsewhere = 这笔申请在另一个窗口里有了进展，刚才的回答没有保存。以下是目前的情况。
time-went-on = 这个数据目录里的记录已经到了 { $day }，比这里的时钟晚。时间从那里接着走，其间到期的事项都会补记。
elsewhere-noticed = 这笔申请在另一个窗口里有了进展。以下是目前的情况，在哪个窗口继续都可以。
problem-disk = 有内容没能写入磁盘，这一步还没完成。请腾出空间再重试。
problem-sample = 示例文件没能写入。请看看磁盘空间，或选择自己的文件。

## 撤回时各项回答的叫法

answer-product = 贷款类型
answer-consent-privacy = 隐私授权
answer-consent-bureau = 征信查询授权
answer-consent-host-data = 平台数据授权
answer-consent-face = 人脸核验授权
answer-consent-insurance = 保险询问授权
answer-consent-marketing = 营销信息的选择
answer-identity-name = 姓名
answer-identity-number = 身份证号
answer-identity-mobile = 手机号
answer-identity-uscc = 统一社会信用代码
answer-code = 短信验证
answer-verify-face = 人脸核验
answer-verify-card = 银行卡
answer-profile-occupation = 职业
answer-profile-employer = 工作单位
answer-profile-income = 收入
answer-profile-purpose = 借款用途
answer-profile-debt = 负债
answer-profile-region = 所在省份
answer-documents-id-front = 身份证人像面
answer-documents-id-back = 身份证国徽面
answer-documents-bank-statement = 银行流水
answer-documents-business-licence = 营业执照
answer-score = 评分
answer-offer = 额度方案
answer-offer-amount = 借款金额
answer-offer-tenor = 借款期限
answer-offer-method = 还款方式
answer-offer-accept = 对方案的确认
answer-sign-costs = 对费用的确认
answer-sign-name = 您的签名
answer-contract = 合同
