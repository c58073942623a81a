# 每一步问什么（ask）、输入框里的提示（field）、怎么回答（help）、为什么要问（why），按步骤先后排列。
# 步骤 `verify.code` 的消息叫 `ask-verify-code`，点和下划线都写成短横。
# help 和 why 可以用现行规则里的数：$digits、$minutes（验证码）、$statement_months、$share、$least_age。产品和授权几步的 ask 只写一行，开场最快。
# 最后是快捷回复（choice）：不超过 8 个汉字。

field-choice = 点选一项，或直接输入

## 产品

ask-product = 您想借钱做什么？选一项就行。
help-product = 点一项，或输入序号。日常开销选“个人消费”，开店办厂选“小微经营”，急用一小笔选“应急周转”。选错了，随时说“返回”就能改。
why-product = 用途决定额度上限、期限和还款方式。这一项只用来给您配对产品，由我们的审批系统使用，随申请一起保存。

## 授权

ask-consent-privacy = 先说隐私：您填的信息，我们只用来办这笔贷款。同意吗？
help-consent-privacy = 回复“同意”或“不同意”都可以。想先看清楚，点“查看全文”。
why-consent-privacy = 没有您的同意，我们不能处理您的个人信息（《个人信息保护法》第十三条）。您同意的时间和文本版本会记下来，随时可以撤回。

ask-consent-bureau = 可以查询您的信用报告吗？到评分时才查。
help-consent-bureau = 回复“同意”或“不同意”。不同意的话，没有依据审批，申请到此为止。查询会在信用报告上留下一条记录。
why-consent-bureau = 信用报告告诉我们您以往的还款情况，是审批的主要依据。只有审批系统和人工审核员能看到，报告随申请保存。查询前须先取得您的授权（《征信业管理条例》第十八条）。

ask-consent-host-data = 可以请您所用的平台提供评分和使用习惯吗？
help-consent-host-data = 回复“同意”或“不同意”。平台给的是评分和几项指数，不给聊天内容、通讯录和订单明细。
why-consent-host-data = 信用记录少的人，平台数据能帮您说话。数据只用于这次评分，由审批系统使用，随申请保存。平台对外提供您的信息须经您单独同意（《个人信息保护法》第二十三条）。

ask-consent-face = 可以核验您的人脸吗？只为确认是您本人。
help-consent-face = 回复“同意”或“不同意”。同意后，到核验那一步才会用到摄像头。
why-consent-face = 防止有人冒用您的身份借钱。人脸属于敏感信息，须经您单独同意（《个人信息保护法》第二十九条）。比对完不留影像，只留“通过”或“未通过”。

ask-consent-marketing = 最后一项可以不选：要接收我们的优惠信息吗？
help-consent-marketing = 不想收就点“跳过”，不影响审批和利率。想收就点“同意”。
why-consent-marketing = 没有您的同意，不能给您发广告（《广告法》第四十三条），所以先问一声。只用到手机号，随时可以退订。

ask-consent-reconsider = { $consent ->
    [bureau] { consent-bureau-refused }要再看看，还是离开？
   *[privacy] { consent-privacy-refused }要再看看，还是离开？
}
help-consent-reconsider = 点“重新考虑”，会回到刚才那项授权；点“离开”，申请就此结束，不收任何费用。
why-consent-reconsider = 这项授权是办理贷款必需的，缺了它，后面的步骤都做不了。要不要给，由您决定。

## 身份

ask-identity-name = 请问您的姓名？与身份证上的一致。
field-identity-name = 身份证上的姓名
help-identity-name = 输入身份证上的全名，例如“王小明”。少数民族姓名中间的“·”请照写。
why-identity-name = 用来核对身份、签订合同。会与身份证号一起提供给征信机构、人脸核验和银行卡核验方。还清后按法律要求的期限保存，期满删除。

ask-identity-number = 请输入您的身份证号，18 位。
field-identity-number = 18 位身份证号
help-identity-number = 输入 18 位身份证号，最后一位可能是 X，中间有空格也没关系。请用演示号码，不要填真人的。
why-identity-number = 用来确认您是谁、是否年满 { $least_age } 岁。会提供给征信机构、平台和核验方。屏幕上只显示首尾几位，加密存在本机；还清后按法律要求的期限保存，期满删除。

ask-identity-mobile = 您的手机号是多少？验证码会发到这个号码。
field-identity-mobile = 11 位手机号
help-identity-mobile = 输入 11 位手机号，例如 13800138000。带 +86 或空格也认得。
why-identity-mobile = 用来发验证码、还款提醒和合同通知，也用来核对银行卡预留号码。不同意营销，就不会收到广告。随合同保存，期满删除。

ask-identity-uscc = 请输入营业执照上的统一社会信用代码，18 位。
field-identity-uscc = 18 位统一社会信用代码
help-identity-uscc = 在营业执照右上方可以找到，18 位数字和大写字母，例如 91350203QXDJQU31U0。
why-identity-uscc = 用来确认店铺或企业真实存在，并与营业执照核对。这是公开登记的信息，随申请保存。

## 核验

ask-verify-code = 验证码已发到 { $mobile }，请输入 { $digits } 位数字。
field-verify-code = { $digits } 位验证码
help-verify-code = 看一下手机短信里的 { $digits } 位数字，{ $minutes } 分钟内有效。没收到就点“重新发送”，号码填错了点“换手机号”。演示中 { $right_code } 总是对的。
why-verify-code = 确认这个手机号在您手里，别人冒用不了。验证码只在这里填，用一次就失效；打电话、发消息找您要的，都不是我们。

ask-verify-locked = 验证码输错太多次，已暂停核验。{ $until } 后可以重新发送。
field-verify-locked = 点选一项
help-verify-locked = 到时间后点“重新发送”，会收到新的验证码。不想等就点“离开”，之后可以从这里继续。
why-verify-locked = 防止有人反复试出您的验证码。到时间自动解除，不影响您的申请。

ask-verify-face = { $tries ->
    [0] 接下来核验人脸。请正对摄像头，按提示做动作。
   *[other] 再试一次。请找个亮一点的地方，正对摄像头。
}
help-verify-face = 点“开始核验”，按提示眨眼、转头就行。演示中不会打开摄像头，结果由演示人物决定。
why-verify-face = 防止有人拿您的身份证冒名借款。只与身份证照片比对，比对完不留影像，只留结果。您已单独同意过这一项。

ask-verify-card = 请输入收款银行卡号，须是您本人的储蓄卡。
field-verify-card = 银行卡号
help-verify-card = 输入卡正面的号码，12 到 19 位，空格不影响。请用演示卡号，不要填真卡。
why-verify-card = 贷款付到这张卡，以后也从这张卡还款。会向发卡行核对是否您本人的卡。屏幕上只显示末四位，加密存在本机，还清后按法律要求的期限保存，期满删除。

## 资料

ask-profile-occupation = 您现在做什么工作？
help-profile-occupation = 选最接近的一项。有几份工作，选收入最多的那份。
why-profile-occupation = 工作是否稳定会影响评分。另外，按规定我们不能向在校学生放款。只有审批系统和人工审核员能看到，随申请保存。

ask-profile-employer = { $business ->
    [yes] 您的店铺或公司叫什么名字？
   *[no] 您在哪里上班？写单位名称就行。
}
field-profile-employer = { $business ->
    [yes] 店铺或公司名称
   *[no] 单位名称
}
help-profile-employer = 写全称最好，简称也行，不超过 60 个字。
why-profile-employer = 用来和银行流水里的入账对照，确认收入来源。我们不会打电话去您的单位。只有审批系统和人工审核员能看到，随申请保存。

ask-profile-income = { $business ->
    [yes] 店里每月营业额大约多少？
   *[no] 您每月收入大约多少？按到手的算。
}
field-profile-income = { $business ->
    [yes] 每月营业额，例如 80000 或 8万
   *[no] 每月收入，例如 12000 或 1.2万
}
help-profile-income = 写个大概数，例如 12000 或 1.2万。说“年收入 15万”也可以，我们来折成每月。
why-profile-income = 用来算您每月还得起多少，免得借多了有压力。会与银行流水对照，只有审批系统和人工审核员能看到，随申请保存。

ask-profile-purpose = 这笔钱打算用在哪里？
help-profile-purpose = 选最接近的一项。买房和炒股、买基金不行，这是规定。
why-profile-purpose = 监管要求贷款用途明确（《商业银行互联网贷款管理暂行办法》）。用途会写进合同，我们可能请您提供用款凭证。

ask-profile-debt = 您每月还要还多少其他贷款？包括房贷、车贷和信用卡分期。
field-profile-debt = 每月还款合计，例如 3000；没有就写 0
help-profile-debt = 把每月要还的加在一起，例如 3000。没有就点“没有”。一次还清的信用卡不用算；您在我们这里的贷款也不用算，我们会自己计入。
why-profile-debt = 所有月供合计不能超过收入的 { $share }，这样日子才不会太紧。会与信用报告对照，只有审批系统和人工审核员能看到，随申请保存。

ask-profile-region = 您现在住在哪个省、自治区或直辖市？
field-profile-region = 广东、深圳、北京
help-profile-region = 写省名就行，例如“广东”。写城市也认得，例如“深圳”。
why-profile-region = 小额贷款公司只能在获准的省份放款。如果您那里不行，我们会告诉您还有谁可能可以。只记省份，不记地址。

## 材料

ask-documents-id-front = 请上传身份证人像面，就是有照片的那一面。
field-documents-id-front = 文件路径，也可以把文件拖进来
help-documents-id-front = 输入或粘贴文件路径，把文件拖进窗口，或点“选择文件”。支持 JPG、PNG、WebP、HEIC 和 PDF，不超过 10 MB。演示时点“用示例”。
why-documents-id-front = 用来核对姓名和身份证号。文件只在本机读取，不会传到任何地方；只记下读出的内容和文件指纹。

ask-documents-id-back = 再来一张国徽面，就是有签发机关和有效期的那一面。
field-documents-id-back = 文件路径，也可以把文件拖进来
help-documents-id-back = 和刚才一样：输入路径、拖进窗口，或点“选择文件”。支持 JPG、PNG、WebP、HEIC 和 PDF，不超过 10 MB。
why-documents-id-back = 用来确认身份证还在有效期内。文件只在本机读取，不会传到任何地方；只记下读出的内容和文件指纹。

ask-documents-bank-statement = { $business ->
    [yes] 请上传店铺收款账户近 { $statement_months } 个月以上的流水，CSV 格式。
   *[no] 请上传工资卡近 { $statement_months } 个月以上的流水，CSV 格式。
}
field-documents-bank-statement = CSV 文件路径，也可以把文件拖进来
help-documents-bank-statement = 在手机银行里导出 CSV 格式的交易明细，至少 { $statement_months } 个月。再输入路径、拖进窗口，或点“选择文件”。演示时点“用示例”。
why-documents-bank-statement = 用来核实收入。收入核实后，额度可能更高。文件只在本机读取，只记下月均收支和文件指纹，不记每笔交易。

ask-documents-business-licence = 请上传营业执照。
field-documents-business-licence = 文件路径，也可以把文件拖进来
help-documents-business-licence = 输入路径、拖进窗口，或点“选择文件”。支持 JPG、PNG、WebP、HEIC 和 PDF，不超过 10 MB。演示时点“用示例”。
why-documents-business-licence = 用来核对统一社会信用代码和经营者。文件只在本机读取，不会传到任何地方；只记下读出的内容和文件指纹。

## 等待

ask-partner-retry = { $partner ->
    [bureau] 征信机构还没有答复。现在重试，还是稍后再来？
    [host_data] 平台数据还没有拿到。现在重试，还是稍后再来？
    [sms] 短信没有发出去。现在重试，还是稍后再来？
    [face] 人脸核验没有完成。现在重试，还是稍后再来？
    [card] 银行卡还没有核对上。现在重试，还是稍后再来？
    [documents] 材料还没有读出来。现在重试，还是稍后再来？
    [insurer] 保险公司还没有答复。现在重试，还是稍后再来？
    [payment] 付款结果还没有查到，钱不会多付。现在再查，还是稍后再来？
    [authority] 签名证书没有签发下来，合同还没有签。现在重试，还是稍后再来？
    [policy] 我们的审批规则没有读出来，还没有结果。现在重试，还是稍后再来？
   *[other] 对方还没有答复。现在重试，还是稍后再来？
}
help-partner-retry = 点“重试”再问一次；点“稍后再来”，已填的都会留着，下次从这里继续。付款结果还没查到时，可以取消合同。
why-partner-retry = 问题出在合作方，与您填的内容无关。缺了这份答复，就没法给您一个公平的结果。

ask-decision-referred = 您的申请由人工审核。可以在这里等，也可以稍后回来看结果。
help-decision-referred = 点“查看结果”，看看审核员是否已经决定。点“撤回申请”，申请就此结束，不收任何费用。
why-decision-referred = 系统拿不准时，由人来决定更公平。审核员只看这份申请里的内容，看完会留下理由。

## 额度

ask-offer-amount = 您想借多少？{ $least } 到 { $most } 都可以。
field-offer-amount = { $least } 至 { $most }，“两千”“两万”也可以
help-offer-amount = 输入整数金额，例如 20000、2万、两万。借得少，利息也少。
why-offer-amount = 金额由您定，不必借满。改一次，月供和总成本就重新算一次，签合同前随时可以改。

ask-offer-tenor = 想分多少个月还？
field-offer-tenor = 例如 12 个月、一年
help-offer-tenor = 点一项，或输入“12 个月”“一年”。期限越长，每月还得越少，利息合计越多。
why-offer-tenor = 期限决定每月还多少、一共付多少利息。我们没有替您预选，签合同前随时可以改。

ask-offer-method = 想怎么还？
help-offer-method = 点一项，卡片上会列出每期金额和利息合计。等额本息每月一样多；等额本金越还越少；先息后本前面轻、最后一期重。
why-offer-method = 还款方式不同，每期金额和利息合计也不同。我们没有替您预选，签合同前随时可以改。

ask-offer-accept = 这样借可以吗？请看一遍还款计划和总成本。
help-offer-accept = 点“接受”去签合同；想改就点要改的那一项。现在还不算借款，签了合同才算。
why-offer-accept = 签合同之前，请您看清每一笔费用。接受之后，犹豫期内和提前还款的权利都写在合同里。

## 签署

ask-sign-costs = 这是这笔借款的全部成本。请看清楚，再确认您已看过。
help-sign-costs = 点“我已看清费用”确认这张表，接着看合同；想改就点要改的那一项。签了合同才算借款。
why-sign-costs = 按规定，签合同之前要让您看清每一项费用、由谁收取，以及逾期要付多少。这张表会成为合同的一页。

ask-sign-name = 请先看合同。同意的话，输入您的姓名“{ $name }”签署。
field-sign-name = 输入您的姓名
help-sign-name = 点“查看全文”读合同，再输入与身份证一致的姓名。之后还要输一次验证码，合同才生效。
why-sign-name = 亲手输入姓名，说明是您本人的意思。合同用您专属的证书签名，之后改一个字都能看出来（《电子签名法》第十三条）。

ask-sign-code = 签署验证码已发到 { $mobile }，请输入 { $digits } 位数字。输入后合同生效。
field-sign-code = { $digits } 位验证码
help-sign-code = 看一下手机短信里的 { $digits } 位数字，{ $minutes } 分钟内有效。没收到就点“重新发送”。演示中 { $right_code } 总是对的。
why-sign-code = 确认签合同的是您本人，不是拿到您手机屏幕的人。验证码只在这里填，用一次就失效；打电话、发消息找您要的，都不是我们。

ask-sign-locked = 验证码输错太多次，签署先暂停一会儿。稍后可以重新发送。
field-sign-locked = 点选一项
help-sign-locked = 过一会儿点“重新发送”，会收到新的验证码。合同还没有生效，您也可以离开。
why-sign-locked = 防止有人反复试出验证码、替您签合同。到时间自动解除。

## 放款

ask-payout-retry = { $reason ->
    [rejected] 银行退回了这笔付款，钱没有付出。接下来怎么办？
    [account_frozen] 您的收款账户被冻结，钱没有付出。接下来怎么办？
    [returned] 款项被收款银行退回。接下来怎么办？
   *[other] 付款没有完成，您不欠任何款项。接下来怎么办？
}
help-payout-retry = 点“重试”，再付到原来的卡；点“换一张卡”，付到另一张本人的卡；点“取消合同”，合同就此结束，您不欠任何钱。无论重试几次，钱只会付一次。
why-payout-retry = 合同已经签了，钱还没有到账。到账之前不计利息，取消也不收费用。

ask-payout-card = { $running ->
    [yes] 不从 { $account } 还款，换成哪张卡？须是您本人的储蓄卡。
   *[no] 不付到 { $account }，换到哪张卡？须是您本人的储蓄卡。
}
field-payout-card = 银行卡号
help-payout-card = 输入卡正面的号码，12 到 19 位，空格不影响。点“还用这张卡”就回到刚才。请用演示卡号，不要填真卡。
why-payout-card = 贷款付到这张卡，以后也从这张卡还款。会向发卡行核对是否您本人的卡。合同的其他内容不变。

ask-closing-rating = 这次体验怎么样？打几颗星，1 到 5。
field-closing-rating = 1 至 5
help-closing-rating = 输入 1 到 5，或点星星。1 最差，5 最好。
why-closing-rating = 您的评价帮我们改进。与审批和还款无关，打几分都不影响您的贷款。

ask-closing-comment = 还有什么想告诉我们的吗？可以跳过。
field-closing-comment = 想说的话
help-closing-comment = 想到什么写什么，或点“跳过”。请不要写身份证号和卡号。
why-closing-comment = 哪里顺、哪里卡，您说得最准。只有产品团队会看，不会公开。

## 结束与确认

ask-end = { $state ->
    [none] 这次就到这里。需要时可以再来。
    [settled] 这次就到这里，贷款已还清。需要时可以再来。
    [overdue] 先到这里。贷款已逾期，现在应还 { $amount }，点“我的贷款”可以还。
    [extended] 先到这里。{ $amount } 可以在 { $due } 之前还，点“我的贷款”可以还。
    [due] 先到这里。贷款有 { $amount } 应于 { $due } 还，点“我的贷款”可以还。
   *[running] 先到这里。剩余本金 { $left }，下一期 { $amount } 在 { $due } 还。详情点“我的贷款”。
}
help-end = 点“我的贷款”，查看已放款的贷款并还款。没通过时点“申请人工复核”，请工作人员再看一次；点“看看谁能借给您”，经您同意去问别家。点“回到首页”可以重新开始。
why-end = 这次申请已经结束，不再需要您的信息。

ask-confirm-start-over = 要清空所有回答，从头开始吗？
help-confirm-start-over = 点“从头开始”会清空已填内容；点“继续”回到刚才的问题。
why-confirm-start-over = 清空之后找不回来，所以先问您一声。

ask-confirm-cancel = { $signed ->
    [yes] 要取消合同吗？没有放款，您不欠任何钱。
    [paying] 要取消合同吗？我们会请银行止付。如果钱已经到账，您可以退回。
   *[no] 要取消这次申请吗？取消后不能恢复。
}
help-confirm-cancel = 点“确认取消”就此结束，不收任何费用；点“继续”回到刚才的问题。
why-confirm-cancel = 取消之后不能恢复，所以先问您一声。

## 快捷回复

choice-consumer = 个人消费
choice-business = 小微经营
choice-emergency = 应急周转

choice-agree = 同意
choice-refuse = 不同意
choice-read = 查看全文
choice-skip = 跳过
choice-reconsider = 重新考虑
choice-leave = 离开

choice-resend = 重新发送
choice-change-mobile = 换手机号
choice-look = 开始核验

choice-employed = 公司职员
choice-public-sector = 机关事业单位
choice-self-employed = 个体经营
choice-business-owner = 企业主
choice-freelance = 自由职业
choice-retired = 已退休
choice-student = 在校学生
choice-unemployed = 暂无工作

choice-shopping = 日常购物
choice-renovation = 装修
choice-education = 教育培训
choice-travel = 旅游出行
choice-medical = 医疗
choice-stock = 店铺进货
choice-equipment = 购置设备
choice-rent = 房租
choice-payroll = 发放工资
choice-housing = 买房
choice-securities = 股票基金
choice-other = 其他

choice-none = 没有
choice-pick-file = 选择文件
choice-use-sample = 用示例
choice-id-front = 身份证人像面
choice-id-back = 身份证国徽面
choice-bank-statement = 银行流水
choice-business-licence = 营业执照

amount-chip = { $amount }
months-chip = { $months } 个月
stars-chip = { $stars }
choice-why-limit = 额度怎么来的
choice-equal-payment = 等额本息
choice-equal-principal = 等额本金
choice-interest-only = 先息后本
choice-bullet = 到期还本付息
choice-daily-interest = 按日计息
choice-withdraw-bureau = 撤回征信查询
choice-withdraw-host-data = 撤回平台数据
choice-withdraw-face = 撤回人脸核验
choice-withdraw-insurance = 撤回保险授权
choice-withdraw-marketing = 撤回优惠短信
choice-review = 申请人工复核
choice-accept = 接受
choice-confirm-costs = 我已看清费用
choice-change-amount = 改金额
choice-change-tenor = 改期限
choice-change-method = 改还款方式

choice-retry = 重试
choice-later = 稍后再来
choice-other-card = 换一张卡
choice-keep-card = 还用这张卡
choice-call-off = 取消合同
choice-check-again = 查看结果
choice-withdraw = 撤回申请
choice-home = 回到首页
choice-what-is-wrong = 哪里不对
choice-keep = 继续
choice-start-over = 从头开始
choice-cancel = 确认取消
