# 回答还不能用时，用一句话说清哪里不对、怎样才对，例子照着输就行。
# 先找 `repair-<步骤>-<原因>`，再找 `repair-<步骤的前一段>-<原因>`，最后找 `repair-<原因>`；
# 后一种放在任何一步都说得通。
# 值：$least、$most 是金额、年龄或字数，$months 是月数，$line 是文件的行号，$until 是时刻。
# “不是时候”那几条有时不带值，所以里面不写值。

repair-empty = 这里还是空的，请填写后再发送。
repair-choose = 没能对上是下面哪一项。点一项，或输入名称、序号。
repair-unclear = 这句话没法当作这一题的答案。说“帮助”，看看可以怎么答。
repair-yes-or-no = 没听明白您的意思。请回复“同意”或“不同意”。
repair-characters = 里面有这里用不了的字符。请只填要求的内容。
repair-length = 位数不对，请对照证件或卡片数一数。
repair-checksum = 号码对不上校验位，可能有一位输错了。请对照原件核对。
repair-too-long = 太长了，最多 { $most } 个字。
repair-too-large = 数目太大了，请检查是不是多打了几个 0。
repair-negative = 金额不能是负数，请填 0 或更大的数，例如 20000。
repair-zero = 金额不能是 0，请填一个大于 0 的数，例如 12000。
repair-not-an-amount = 没看出金额是多少。请填数字，例如 20000 或 2万。
repair-several = 里面有好几个金额，不知道用哪个。请只填一个，例如 20000。
repair-too-many-decimals = 金额最多到分，也就是两位小数，例如 1999.50。
repair-too-young = 年满 { $least } 岁才能申请。如果号码输错了，请重新输入。
repair-too-old = { $most } 岁以下才能申请。如果号码输错了，请重新输入。
repair-name-differs = 姓名与您填写的不一致，请核对后再试。
repair-expired = 已经过期了，请用有效的再试一次。

## 身份

repair-identity-name-empty = 请输入姓名，例如“王小明”。
repair-identity-name-characters = 姓名里只能有汉字或字母，中间可以有“·”，例如“王小明”。
repair-identity-name-length = 姓名太短或太长。请填身份证上的全名，中文 2 到 20 个字。
repair-identity-number-empty = 请输入 18 位身份证号，例如 11010119900307002X。
repair-identity-number-characters = 身份证号只有数字，最后一位可以是 X，例如 11010119900307002X。
repair-identity-number-length = 身份证号应为 18 位。请对照身份证数一数。
repair-identity-number-old-form = 这是 15 位的老号码，2013 年起已停用。请输入 18 位的新号码。
repair-identity-number-region = 前 6 位不是任何地区的代码。请对照身份证核对开头几位。
repair-identity-number-birth-date = 第 7 到 14 位不是一个出生日期。应为年月日，例如 19900307。
repair-identity-number-checksum = 号码对不上校验位，可能有一位输错了。请对照身份证逐位核对。
repair-identity-mobile-empty = 请输入 11 位手机号，例如 13800138000。
repair-identity-mobile-characters = 手机号只有数字，例如 13800138000。
repair-identity-mobile-length = 手机号应为 11 位，例如 13800138000。
repair-identity-mobile-prefix = 手机号以 13 到 19 开头，例如 13800138000。座机号收不到验证码。
repair-identity-mobile-country = 目前只支持中国内地的手机号，例如 13800138000。
repair-identity-uscc-empty = 请输入 18 位统一社会信用代码，例如 91350203QXDJQU31U0。
repair-identity-uscc-characters = 代码只用数字和大写字母，不含 I、O、S、V、Z。可能是把 0 看成了 O。
repair-identity-uscc-length = 统一社会信用代码应为 18 位。请对照营业执照数一数。
repair-identity-uscc-checksum = 代码对不上校验位，可能有一位输错了。请对照营业执照核对。

## 核验

repair-code-digits = 验证码是 { $digits } 位数字。
repair-code-locked = 验证码输错太多次，{ $until } 后可以重新发送。
repair-too-many-codes = 验证码发得太频繁，{ $until } 后可以再发。
repair-verify-card-empty = 请输入银行卡号，12 到 19 位数字。
repair-verify-card-characters = 卡号只有数字，例如 6228 4820 6360 7048 283。
repair-verify-card-length = 卡号应为 12 到 19 位。请对照卡片正面数一数。
repair-verify-card-checksum = 卡号对不上校验位，可能有一位输错了。请对照卡片核对。

## 资料

repair-profile-employer-unclear = 只要写单位或店铺的名称就行，例如“晨光书店”。
repair-profile-employer-empty = 请写单位或店铺的名称，例如“晨光书店”。
repair-profile-income-zero = 收入不能是 0。没有固定收入的，请填平均每月到手多少，例如 3000。
repair-profile-income-rate = 按天、按小时算的，请连一个月干多少天一起说，例如“日薪 300，一个月干 26 天”；也可以直接填每月的数。
repair-profile-income-not-an-amount = 没看出金额是多少。请填每月的数，例如 12000 或 1.2万。
repair-profile-debt-not-an-amount = 没看出金额是多少。请填每月的数，例如 3000；没有就填 0。
repair-region-unknown = 没认出是哪个省。请写省名，例如“广东”或“四川”。

## 材料

repair-documents-no-file = 请给一个文件：输入路径、把文件拖进来，或点“选择文件”。
repair-documents-missing = 没有找到这个文件。请检查路径，或者把文件直接拖进来。
repair-documents-directory = 这是一个文件夹。请选里面的那个文件。
repair-documents-device = 这不是普通文件，读不了。请选一个图片、PDF 或 CSV 文件。
repair-documents-empty = 这个文件是空的。请换一个有内容的文件。
repair-documents-too-large = 文件太大了，最大 10 MB。请压缩或重新拍一张。
repair-documents-bank-statement-too-large = 文件太大了，最大 10 MB。请在手机银行里少选几个月，重新导出。
repair-documents-unreadable = 这个文件打不开，可能没有读取权限。请检查权限，或换一个文件。
repair-documents-type = 这里要的是图片或 PDF。请换 JPG、PNG、WebP、HEIC 或 PDF 文件。
repair-documents-bank-statement-type = 流水要 CSV 格式。请在手机银行里导出 CSV，再上传。
repair-documents-undecodable = 这张图片打不开，文件可能已损坏或不完整。请重新拍一张，或换一个文件。
repair-documents-encrypted = 这个 PDF 设了密码。请去掉密码，或换成照片。

repair-statement-empty = 这份流水里没有内容。请重新导出，再上传。
repair-statement-encoding = 流水的文字编码认不出。请另存为 UTF-8 格式的 CSV，再上传。
repair-statement-no-header = 流水里没找到表头。要有一行写着日期和金额这样的列名。
repair-statement-no-rows = 流水只有表头，没有交易。请连同交易明细重新导出。
repair-statement-bad-row = 流水第 { $line } 行读不懂。请检查那一行的日期和金额，或重新导出。
repair-statement-currency = 流水第 { $line } 行不是人民币。请上传人民币账户的流水。
repair-statement-mixed = 流水里混了几个账户。请只导出一个账户的。
repair-statement-too-short = 流水太短了，至少要 { $months } 个月。请导出更长的时间段。
repair-statement-other-person = 流水的户名不是您。请上传您本人账户的流水。

## 额度

repair-below-least = 最少借 { $least }。请填 { $least } 到 { $most } 之间的金额。
repair-above-limit = 最多借 { $most }。请填 { $least } 到 { $most } 之间的金额。
repair-not-whole-yuan = 金额请填整数元，例如 20000。
repair-tenor-not-offered = 没有这个期限。请从列出的期限里选一个。
repair-offer-lender-tenor-not-offered = 没有机构借这么久。可以比较 { $most } 个月以内的期限。
repair-offer-tenor-tenor-not-offered = 没有这个期限，可以选 { $tenors } 个月。
repair-method-not-offered = 这个期限不能用这种还款方式。请从列出的方式里选一种。
repair-too-much-a-month = 每月要还的太多了。分 { $months } 个月还，最多借 { $most }；也可以选长一点的期限。
repair-above-ceiling = 这样借，年化成本会超过 { $ceiling_rate }，规定不允许。请换一个金额或期限。
repair-not-a-tenor = 没看出是几个月。请填月数，例如 12 或“一年”。

## 签署和评价

repair-sign-name-empty = 请输入您的姓名来签署，与身份证一致。
repair-sign-name-name-differs = 与合同上的姓名不一致。请输入合同上写的姓名。
repair-one-to-five = 请填 1 到 5 之间的数，例如 5。

## 放款

repair-payout-card-empty = { repair-verify-card-empty }
repair-payout-card-characters = { repair-verify-card-characters }
repair-payout-card-length = { repair-verify-card-length }
repair-payout-card-checksum = { repair-verify-card-checksum }
repair-no-more-cards = 没有通过核对的卡太多，不能再换。可以用原来的卡重试、取消，或联系客服。

## 不是时候

repair-still-reading = 明示表还在阅读时间内，{ $seconds } 秒后可以确认。
repair-not-now = 现在还做不了这一步，请先回答眼前的问题。
repair-not-yours = 这一项由我们处理，不用您改。
repair-too-late = 合同已经签署，不能再改了。有疑问请联系客服。
repair-on-hold = 这笔申请正在人工查看，请稍等，或稍后再来。
repair-refusal-binds = 这笔只能维持拒绝：按规则没有可以由人工批准的贷款。
repair-limit-out-of-reach = 这笔申请批不到这个额度，请填 { $least } 到 { $most } 之间，按 { $step } 的倍数。
repair-closed = 这次申请已经结束，不能再改了。可以回到首页重新申请。
repair-consent-needed = 这一步要先有您的授权。请说“修改授权”，再选“同意”。

## 还款

repair-nothing-due = 今天没有到期的款项，上次还款以来也没有新的利息。可以还一部分，或全部还清。
repair-above-payoff = 超过了还清所需的金额。最多还 { $most }，就全部还清了。
repair-settled = 这笔贷款已经还清，不用再还了。
repair-variant-order = 这个方案在这里不能用：步骤的先后不成立。
