# 对提问的回答，都取自眼前这份申请：一到三句短话，答完把刚才的问题再问一遍。这里不许诺服务做不到的事。
# 主题后面的一段说明什么时候用：before（还没有结果）、offer（有方案）、chosen（金额、期限、方式都选了）、
# signed（已签）、loan（贷款中）、settled（已还清）。
# 值：金额、利率、日期和数字，名字就是含义；$plan、$methods、$refused 是另外的句子。

## 费用

topic-cost-loan = 年利率 { $rate }，按剩余本金计。按计划还，还有利息 { $interest }、费用 { $fees }。提前还款省利息，不收手续费。
topic-cost-settled = 贷款已还清，一共付了利息 { $interest }、费用 { $fees }、逾期利息 { $late }。
topic-apr-before = 年化利率 { $lowest } 到 { $highest }，已含利息和全部费用。这是一年的利率，最高不超过 { $ceiling }。您的利率按评分确定，签约前就能看到。
topic-apr-offer = 给您的年利率是 { $rate }。算上全部费用，年化最高 { $most }，看您怎么选。
topic-apr-chosen = 年化利率 { $apr }，已含利息和全部费用；只算利息是一年 { $rate }。它等于各期还款的月内部收益率乘以 12。
topic-apr-loan = 您的年利率固定为 { $rate }。合同上的年化利率是 { $apr }，已含全部费用。
topic-not-lent = 这份申请已经结束，没有放款，不用还任何钱，也没有收过费用。可以从首页重新申请。
topic-rate-why = 给您的 { $rate } 由评分所在的分段决定，评分越高，利率越低。利率不能讲价，但借得少、期限短，总成本就低。算上全部费用，年化不会超过 { $ceiling }。
topic-monthly-before = 举例：{ $amount } 分 { $months } 个月（{ $method }），年化 { $lowest } 到 { $highest }，每月还 { $least } 到 { $most }。您的利率出来后，才有您自己的数。
topic-monthly-offer = 举例：{ $amount } 分 { $months } 个月（{ $method }），{ $plan }。
topic-monthly-chosen = { $amount } 分 { $months } 个月（{ $method }），{ $plan }。
topic-monthly-loan = 下一期还 { $amount }，{ $due } 到期。还剩 { $count } 期。
topic-total-before = 举例：{ $amount } 分 { $months } 个月（{ $method }），年化 { $lowest } 到 { $highest }，一共还 { $least_total } 到 { $most_total }。
topic-total-offer = 举例：{ $amount } 分 { $months } 个月（{ $method }），一共还 { $total }，其中利息 { $interest }、费用 { $fees }。
topic-total-chosen = 一共还 { $total }：本金 { $amount }，利息 { $interest }，费用 { $fees }。提前还款会更少。
topic-total-loan = 已还 { $paid }。按计划还，还要还 { $left }，前后一共 { $total }。
topic-total-settled = 您一共还了 { $total }，已经全部还清。
plan-equal = 还 { $count } 期，每期 { $first }
plan-level = 还 { $count } 期，每期 { $first }，最后一期 { $last }
plan-falling = 第一期 { $first }，逐月减少，最后一期 { $last }
plan-heavy-last = 每月 { $first }，最后一期连本带息 { $last }
plan-one-sum = 每月不用还，满 { $months } 个月一次还 { $last }
plan-method = { $method }利息 { $interest }
topic-insurer-before = 部分申请由保险公司分担出借人的损失。保费一年最多 { $most }，计入年化利率，签约前会列明。您不用另买任何保险。
topic-insurer-none = 这笔贷款没有保险，不收保费，您也不用买任何保险。
topic-insurer-offer = 贷款还不上时，保险公司分担一部分损失，保的是出借人，不是您。保费一年为金额的 { $rate }，已计入年化利率。不用另买任何保险。
topic-insurer-chosen = 贷款还不上时，保险公司分担一部分损失，保的是出借人，不是您。全程保费 { $premium }，已计入年化利率。不用另买任何保险。
topic-compare = 可以。说“看看别家”，经您同意，我们不带姓名去问其他出借机构的方案。要比，就比年化利率。
topic-compare-signed = 这份申请不能再换别家了。重新申请时可以比较。

## 额度和条件

topic-limit-why = 您的额度是 { $most }，取下面几项中最低的一项：产品上限、月收入的若干倍、每月还得起的金额、出借人上限。信用更好、收入更稳、负债更少，额度会更高。
topic-limit-before = { $product }可以借 { $least } 到 { $most }。您具体能借多少，要看评分和收入。
topic-limit-offer = 您可以借 { $least } 到 { $most }，不必借满。
topic-limit-fits = 可以，{ $amount } 在您的额度之内，{ $least } 到 { $most } 都行。您选定了才算数。
topic-limit-not = { $amount } 借不了，您的额度是 { $least } 到 { $most }。
topic-limit-term = 分 { $months } 个月，可以借 { $least } 到 { $most }。期限长一些，可能借得更多，但不超过您的额度。
topic-limit-declined = 这份申请不能放款，要求也提高不了。可以问“为什么没通过”，看看原因和怎样会有帮助。
topic-limit-loan = 您借了 { $amount }，这笔不能再加。要多借，请重新申请，会重新审批。
topic-limit-line = 这笔您借了 { $amount }。还想借，可以用循环额度：在“我的贷款”里点“额度内再借”，还剩多少看“我的额度”。
topic-increase-before = 现在还没有额度。收入稳定、有流水证明、其他负债少，额度会高一些。
topic-increase-offer = 这份申请最多借 { $most }，光是要求提高不了。如果哪项填错了，改过来，我们就重新审批。
topic-increase-loan = 已放款的贷款，额度不变。重新申请会重新审批，按时还款、减少负债都有帮助。
topic-increase-line = 还掉的部分可以再借，循环额度每年重新评估一次。按时还款、减少负债，会有帮助。
topic-eligibility = { $least } 到 { $most } 岁，有本人的手机号和储蓄卡，就可以申请；{ $barred }除外。要住在 { $provinces } 个获准的省份，没有逾期超过 { $days } 天的欠款。其余由评分决定。
topic-eligibility-everywhere = { $least } 到 { $most } 岁，有本人的手机号和储蓄卡，就可以申请；{ $barred }除外。没有逾期超过 { $days } 天的欠款。其余由评分决定。
topic-declined-not = 这份申请没有被拒。别的申请这里看不到，每次没通过，原因都随结果一起给出。
topic-again = 随时可以，从首页重新申请，没有等待期。不过每查一次征信会留一条记录，短期内次数多了，评分可能受影响。
topic-again-declined = 随时可以，从首页重新申请，没有等待期。但原因没变，结果也难变，原因就在上面的结果里。每查一次征信会留一条记录。
topic-borrow-again = 可以，从首页重新申请，会连同那时的负债重新审批。
topic-borrow-again-loan = 还了的部分不能再借出来，这是一笔贷款，不是循环额度。要再借，请从首页重新申请，会重新审批。
topic-borrow-again-line = 可以。您有循环额度，还掉的部分能再借。在“我的贷款”里点“额度内再借”，选金额和还款计划并签名；点“我的额度”看还剩多少。

## 信息和信任

topic-safety = 身份证号、手机号和卡号加密存放，只显示首尾几位。您确认之前，不会从卡里扣款。这是演示，什么都不会离开这台电脑，请不要填真人的信息。
topic-data-use = 只用来办这笔贷款：核实身份、审批、签合同、处理还款。各合作方只得到自己那一项核对所需的信息，不会出售。申请结束后，可以在首页抹除。
topic-contacts = 不会。我们不要您的通讯录，也看不到；不会打电话给您的家人或单位。
topic-contacts-loan = 不会。我们看不到您的通讯录；合同也写明，不向与债务无关的人透露您的欠款。
topic-credit-before = 您同意的话，评分时查一次信用报告，留下一条“贷款审批”记录。短期内查得多了，评分可能受影响。
topic-credit-ended = 这份申请查过一次信用报告，留下一条“贷款审批”记录，其他都不会上报。
topic-credit-asked = 这份申请已查过信用报告，留下一条“贷款审批”记录。放款之后按月报送，逾期须先告知您才报送。
topic-credit-loan = 查询留下了一条记录。这笔贷款按月报送征信机构，还清后报送为已结清；逾期须先告知您，到告知的那一天仍未还的才报送。按时还或提前还都不算逾期。
topic-refusing = 这几项必须同意：{ $needed }。不同意其中一项，可以再考虑，也可以离开，都不收费用。其余由您决定，不同意也照常办理。
topic-refusing-offer = 没有影响。签合同之前，可以不同意、可以改，也可以离开，都不收费用。
topic-refusing-needed = { $refused }您可以再考虑，也可以离开，都不收费用。
topic-refusing-face = 那就用手机验证码和银行核对来确认是您本人，其他都不变。
topic-refusing-host-data = 那就不使用平台数据，申请照常进行；信用记录较少的，可能需要人工审核。
topic-refusing-lender = 不同意，那一家什么也不会知道，也不查征信。回到各家方案；我们自己的方案如果有，也不受影响。
topic-refusing-optional = 什么都不会变，这一项可以不选。审批、额度和利率都与它无关。
topic-withdraw = 说“修改授权”，各项授权会重新问您，依据它们办的也一并撤回。说“取消”，申请就此结束，不收费用，之后可以在首页抹除。
topic-withdraw-asked = 说“修改授权”，各项授权会重新问您，依据它们办的也一并撤回。已经查过的征信记录不会消失。
topic-withdraw-loan = 贷款还清之前，合同和记录必须保留；还清之后，可以在首页抹除个人信息。今后的处理现在就可以停：点要撤回的授权。
topic-withdraw-ended = 我们不会再查询您的任何信息。在首页可以抹除这份申请的个人信息，抹除后不能恢复。
topic-fraud = 这是演示，{ $lender }是虚构的，不会有真钱进出。真办贷款时，放款前要您交钱、打电话发消息要验证码的，都是骗子。有人让您贷款、转账，请先停下，拨打反诈专线 96110。
topic-phone-call = 不会给您打电话，也不会打给您的联系人和单位。验证码和还款提醒都发短信。您可以打我们的热线 { $hotline }，演示号码打不通。

## 还款

topic-early = 随时可以，全部或一部分都行，不收手续费。利息只算用款的天数。还一部分之后，后面每期变少，还款日不变。
topic-early-with-fee = 随时可以，全部或一部分都行，不收手续费。利息只算用款的天数。放款时收的服务费不退。
topic-early-part = { $amount } 随时可以还，不收手续费。还后剩多少，看卡片。
topic-early-part-saves = 今天还 { $amount }，不收手续费，大约省下利息 { $saved }。还后怎么还，看卡片；在“我的贷款”里点“还一部分”，确认后才扣款。
topic-early-loan = 随时可以，不收手续费：在“我的贷款”里点“全部还清”或“还一部分”。今天全部还清要 { $total }，可省 { $saved }。
topic-late-before = 宽限 { $grace }，之后逾期本金按利率上浮 { $more } 计息，最高不超过年化 { $ceiling }，不另收违约金。到期之前，可以申请晚些还。
topic-late-offer = 宽限 { $grace }，之后逾期本金按年利率 { $rate } 计息，每 ¥1,000 一天 { $a_day }，不另收违约金。到期之前，可以申请晚些还。
topic-late-loan = { $due } 没有还上，先宽限 { $grace }，之后逾期本金按年利率 { $rate } 计息，这一期一天 { $a_day }。先还一部分就会少，也可以申请晚些还。
topic-late-overdue = 已逾期 { $days } 天，现在应还 { $amount }，其中逾期利息 { $late }。每多一天再加 { $a_day }，年利率 { $rate }。先还一部分就会少，也可以申请晚些还。
topic-extension-before = 放款之后可以申请晚些还，最多 { $days } 天，由工作人员决定。决定之前，还款日不变。
topic-extension = 可以申请晚些还：在“我的贷款”里点“申请晚些还”，由工作人员决定。涉及 { $amount }，{ $due } 到期。决定之前，还款日不变。
topic-extension-elsewhere = 这笔贷款在{ $lender }的账上，由它决定。在“我的贷款”里点“申请晚些还”，我们替您转交；也可以直接打 { $hotline }。
topic-extension-handed = 晚些还的申请已经转给{ $lender }，由它决定并直接告诉您；可以打 { $hotline } 问。在那之前，还款日不变。
topic-extension-asked = 您已经申请晚些还，工作人员正在决定。决定之前还款日不变，结果会显示在这里。
topic-extension-given = 已经同意您晚些还，{ $until } 之前还都行，不多收钱。
topic-method-before = 可以选{ $methods }。等额本息每月一样多，等额本金逐月减少；前面还得轻的，利息合计多一些。
topic-method-offer = { $amount } 分 { $months } 个月：{ $methods }。等额本息每月一样多；等额本金前面多一些，利息少一些。
topic-method-loan = 您的还款方式是{ $method }，现在不能改，但随时可以提前还一部分或全部。
topic-repay-how = 从收款的那张卡还。每一笔都先让您看清、确认；放款后也可以开通自动扣款，每到还款日自动扣。
topic-repay-how-card = 从您的卡 { $account } 还。在“我的贷款”里看清每一笔再确认；也可以在那里开通自动扣款，每到还款日自动扣。
topic-card-before = 到那一步会问您的银行卡。钱付到那张卡，也从那张卡还。
topic-card-given = 说“换一张卡”就能改，须是您本人的储蓄卡。改后钱付到新卡，不再付到 { $account }。
topic-card-unpaid = 点“换一张卡”，填本人的另一张储蓄卡，钱付到那里，以后也从那里还。
topic-card-signed = 钱正在付往 { $account }，现在不能换卡。
topic-card-loan = 这笔贷款从 { $account } 还款。想换成您本人的另一张储蓄卡，在“我的贷款”里点“自动扣款”，再点“换一张卡”，换卡本身不扣款。
topic-card-stays = 这笔贷款从 { $account } 还款，不能换成别的卡。确认还款之前，请先把钱存进去。
topic-card-settled = 已经没有要扣的款，不用再管银行卡。
topic-due-before = 第一期在签合同一个月之后，以后每月同一天。
topic-due-offer = 第一期在签合同一个月之后，今天签就是 { $due }，以后每月同一天。
topic-due-chosen = 今天签的话，第一期 { $amount }，{ $due } 到期，以后每月同一天。
topic-due-running = 下一期 { $amount }，{ $due } 到期。
topic-due-extended = { $amount } 可以在 { $due } 之前还。
topic-due-due = { $amount } 应于 { $due } 还。
topic-due-overdue = { $amount } 应于 { $due } 还，已经逾期。现在还上，就不再计逾期利息。
topic-outstanding = 剩余本金 { $left }。今天全部还清要 { $total }。还剩 { $count } 期。
topic-nothing-owed = 您在这里没有欠款。
topic-nothing-lent = 还没有放款，您不欠任何钱。
topic-letter = 贷款已还清，这是您的结清证明，不收费用。点“存为 PDF”可以保存成文件。
topic-letter-loan = 全部还清后马上就有，不收费用。今天还清要 { $total }。
topic-letter-before = 贷款还清后，这里马上就有结清证明，不收费用，也能存为 PDF。
topic-cancel = 签署之前，说“取消”就行，不收费用。这笔贷款没有犹豫期，但提前还款不收手续费。
topic-cancel-days = 签署之前，说“取消”就行，不收费用。放款后 { $days } 天内可以退回借款，不计利息，不用说明理由。
topic-cancel-signed = 合同已签，钱正在付出。放款后，“我的贷款”里能看到可不可以退回；提前还款不收手续费。
topic-cancel-unpaid = 可以。钱还没有到账，取消合同不收费用。
topic-cancel-ended = 这份申请已经结束，没有可取消的，您也不欠任何钱。
topic-give-back = 可以，{ $until } 之前都行。退回 { $amount }，不收利息和费用：在“我的贷款”里点“退回借款”。
topic-give-back-refund = 可以，{ $until } 之前都行。您已付的利息和费用比剩下的借款还多：不再扣款，多出的 { $refund } 退到您的卡。在“我的贷款”里点“退回借款”。
topic-give-back-over = 犹豫期到 { $until } 已经结束。提前还款不收手续费，今天还清要 { $total }。
topic-give-back-none = 这笔贷款没有犹豫期。提前还款不收手续费，今天还清要 { $total }。

## 办理

topic-documents = 还需要{ $documents }。流水要 CSV 格式、至少 { $months } 个月，其余可以是图片或 PDF。
topic-documents-done = 不需要别的材料了。
topic-money = 您一签完合同，我们就付款。在那之前还有 { $count } 个问题。什么时候入账，要看您的银行。
topic-money-referred = 先由人工审核，要多久我们说不准。通过之后您签合同，我们马上付款。
topic-money-under-way = 合同已签，正在付款。银行一确认，回执就显示在这里。
topic-money-failed = 这次付款没有成功，钱还没有到。请在下面选怎么办。
topic-money-paid = { $day } 已付到 { $account }，回执在上面。
topic-money-none = 这份申请已经结束，不会放款。
topic-left = 到放款之前还有 { $count } 个问题，包括眼前这个，有些点一下就行。
topic-left-referred = 现在没有，正在人工审核。通过之后，您再选择和签署。
topic-left-none = 没有必须回答的了。
topic-code = 验证码发到了 { $mobile }，{ $until } 前有效。没收到就点“重新发送”，还可以发 { $left } 次。号码不对，就说“换手机号”。
topic-code-locked = 验证码输错太多次，{ $until } 后可以重新发送。
topic-code-none = 现在没有验证码在发。发出后 { $minutes } 分钟内有效，没收到可以重新发送。
topic-phone-before = 到那一步会问您的手机号，填您现在用的就行。
topic-phone = 说“换手机号”就能改。验证码会发到新号码，不再发到 { $mobile }，银行卡也要重新核对。
topic-phone-signed = 合同已签，号码 { $mobile } 在这里改不了。还款不需要验证码。
topic-contract-before = 您接受方案、确认费用之后，才会生成合同。签之前可以看全文，签完可以留存。
topic-contract-drawn = 这是您的合同，还没有签。说“查看全文”就能看完整内容。
topic-contract-signed = 这是您签好的合同。这次运行不保存文件。
topic-contract-file = 这是您签好的合同，已存为 PDF，文件名是合同编号 { $number }。
topic-meaning-consent = 同意，就只同意这里写的，没有别的。不同意也不收任何费用。
topic-who = 我是{ $lender }的智能助手，是程序，不是真人。转人工审核和暂停的申请，由人来看。客服热线 { $hotline }，演示号码打不通。
topic-lender = 出借人是{ $lender }，许可证号 { $licence }，地址{ $address }，热线 { $hotline }。这是为演示虚构的机构。

## 填过的内容

topic-summary-none = 您还没有填任何内容。
topic-summary = 这是您填过的内容。想改哪一项，就说哪一项，例如“修改收入”。
topic-summary-signed = 这是您填过的内容。合同已签，不能再改了。
card-given = 您填的内容
a-month = 每月 { $amount }
label-given-product = 产品
label-given-identity-name = 姓名
label-given-identity-number = 身份证号
label-given-identity-mobile = 手机号
label-given-identity-uscc = 统一社会信用代码
label-given-verify-card = 银行卡
label-given-profile-occupation = 职业
label-given-profile-employer = 单位或店铺
label-given-profile-income = 收入
label-given-profile-purpose = 用途
label-given-profile-debt = 其他负债
label-given-profile-region = 省份
label-given-offer-amount = 金额
label-given-offer-tenor = 期限
label-given-offer-method = 还款方式

## 刚回答过的话

answer-as-said = 刚才说过：{ $sentence }
answer-still-so = 还是刚才那句：{ $sentence }想问的是别的，请换个说法，也可以说“转人工”。
