# 反问说的是什么意思、先记下的内容，以及随之给出的快捷回复。
# 变量：$choice 是快捷回复上的字，$values 是提前说到的内容，$value 是其中一项，$amount 是每月金额。

clarify-agree-1 = 记下之前想跟您确认一下：您的意思是“{ $choice }”，对吗？
clarify-agree-2 = 还什么都没有记录，这里只认明确的同意或不同意。同意就点“{ $choice }”；有顾虑，可以直接告诉我。
clarify-either-1 = 这句我没有当作同意，什么都没有记录。您是哪个意思？
clarify-either-2 = 还是什么都没有记录。点您的意思，或者告诉我有什么顾虑。
clarify-one-1 = 跟您确认一下，是“{ $choice }”吗？
clarify-one-2 = 您的意思是“{ $choice }”吧？回“是”或“不是”就行。
clarify-anew = 上一项刚才记的是不同意。要再问您一次吗？您重新回答之前，先按不同意算。
choice-anew = 再问我一次
clarify-1 = 没太明白您的意思，是下面哪一个？都不是的话，请换个说法。
clarify-2 = 下面哪一个最接近？也可以换句话说。
clarify-value-1 = 是哪一个？您选定之前，什么都不记录，也不改动。
clarify-value-2 = 请选您要的那一个；不选的话，一切照旧。
clarify-other = 如果您问的是别的，请在下面选。
aside-neither = 好的，不是这个。我们接着来。
values-later = 这一项后面会问到，到时再填就行。
values-kept = 先记下：{ $values }。到那一步会给您看，由您确认。
value-proposed = 您说过{ $value }，就按这个，还是换一个？

choice-said-monthly = 每月{ $amount }

choice-not-yet = 先不
aside-refused-declined = 这个结果让您失望了，抱歉。可以问“为什么没通过”看原因，也可以找人工，或者看看谁能借给您。
aside-refused-done = 好的，什么都没有做。
aside-refused-signing = 好的，什么都没有签。想改可以先改；不办了就说“取消”，不收费用。
aside-refused = 好的，什么都没有记录。您可以改一改、问我问题，或者先离开。
aside-host = 可以在首页切换支付宝和微信，填过的内容都在。

choice-about-cost = 要花多少钱
choice-about-apr = 年化利率
choice-about-rate-why = 利率怎么定的
choice-about-limit-why = 额度怎么定的
choice-about-limit-max = 最多能借多少
choice-about-eligibility = 谁能申请
choice-about-documents-needed = 需要什么材料
choice-about-time-to-money = 多久到账
choice-about-safety = 安不安全
choice-about-data-use = 我的信息怎么用
choice-about-contacts-privacy = 会联系别人吗
choice-about-credit-report = 会上征信吗
choice-about-consent-refused = 不同意会怎样
choice-about-consent-withdraw = 撤回授权
choice-about-early-repayment = 提前还款
choice-about-late-payment = 逾期会怎样
choice-about-extension = 晚点还
choice-about-monthly-payment = 每月还多少
choice-about-total-repay = 一共还多少
choice-about-repayment-method = 还款方式
choice-about-repay-how = 怎么还款
choice-about-change-card = 换银行卡
choice-about-change-phone = 怎么换手机号
choice-about-code-missing = 收不到验证码
choice-about-cancel-loan = 反悔退款
choice-about-contract-copy = 看合同
choice-about-settlement-proof = 怎么开结清证明
choice-about-next-due = 下次什么时候还
choice-about-outstanding = 还欠多少
choice-about-borrow-again = 再借一笔
choice-about-limit-increase = 提高额度
choice-about-declined-why = 为什么没通过
choice-about-apply-again-when = 多久能再申请
choice-about-phone-call = 会打电话吗
choice-about-who = 谁在和我说话
choice-about-lender = 谁放的款
choice-about-insurer = 保险是怎么回事
choice-about-compare-lenders = 还有谁能借
choice-about-fraud = 是不是骗子
choice-about-why-asked = 为什么要问这个
choice-about-choice-meaning = 选项是什么意思
choice-about-time-left = 还剩几步

choice-do-back = 上一步
choice-do-start-over = 从头再来
choice-do-cancel = 取消申请
choice-do-help = 帮助
choice-do-human = 转人工
choice-do-repeat = 再说一遍
choice-do-language = 换语言
choice-do-host = 换平台
choice-do-summary = 我填了什么
choice-do-progress = 我的进度
choice-do-skip = 先跳过

## 复述，以及换个说法

echo = 记下了：{ $value }。
echo-agreed-privacy = 记下了：同意为这笔贷款使用您提供的信息。
echo-agreed-bureau = 记下了：同意查询征信。
echo-agreed-host-data = 记下了：同意平台提供您的评分。
echo-agreed-face = 记下了：同意人脸核验。
echo-agreed-marketing = 记下了：愿意接收活动信息。
echo-agreed-sharing = 记下了：同意问问别家。
echo-no-marketing = 记下了：不接收广告。
again-still = 还是不对。{ $sentence }
again-amount = 写个数就行，例如 { $example }，{ $least } 到 { $most } 都可以。
again-choices = 换个说法：这里可以选{ $choices }。点一项，或输入名称、序号。
quoted-choice = “{ $choice }”
clarify-stuck-1 = 抱歉，我一直没明白您的意思。是下面的哪一个？也可以看帮助、找人工，或者改天再来。
clarify-stuck-2 = 抱歉，这句我也没明白。请在下面点最接近的一项，填过的都会留着。
clarify-undecided-1 = 拿不准的话我没法记录。明确说同意或不同意就能继续；也可以看帮助、找人工，或者改天再来。
clarify-undecided-2 = 还是什么都没有记录。不着急，同意或不同意都行，也可以接着问，或者以后再来。
choice-change-income = 改收入
choice-change-debt = 改负债
choice-change-occupation = 改职业
choice-change-purpose = 改用途
choice-change-card = 改银行卡
