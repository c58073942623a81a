# 借款合同：标题、关键信息、当事人和签署。条款在 contract-articles.ftl。金额、利率、日期都已写好。

contract-title-consumer = 个人消费借款合同
contract-title-business = 小微经营借款合同
contract-title-emergency = 应急借款合同
contract-number = 合同编号 { $number }
contract-notice = 仅供演示。本合同中的人物、机构和金额均为虚构，不发生真实借贷。
contract-intro = 本合同由下列出借人与借款人订立。关键信息写在最前面，是合同的一部分；后面的条款是同样内容的完整表述。

## 关键信息

contract-facts = 关键信息
contract-fact-amount = 借款金额
contract-fact-amount-note = 大写：人民币{ $capitals }
contract-fact-apr = 年化利率（含全部费用）
contract-fact-apr-note = 单利法：按实际日期计算的月内部收益率 × 12
contract-fact-cost = 借款总成本
contract-fact-cost-note = 利息 { $interest } + 费用 { $fees }
contract-fact-rate = 借款利率
contract-fact-rate-value = 年利率 { $rate }，固定不变
contract-fact-rate-note = 日利率 { $daily }；借 ¥1,000 用一天，利息 { $thousand }
contract-fact-term = 借款期限
contract-fact-term-value = { $months } 个月
contract-fact-term-one = 1 个月
contract-fact-term-note = 自到账之日起；今天到账的，至 { $last }
contract-fact-method = 还款方式
contract-fact-instalments = 分期还款
contract-fact-instalments-value = 共 { $count } 期，合计 { $total }
contract-fact-instalments-one = 一次还清 { $total }
contract-fact-instalments-note = 首期 { $first }，{ $day } 到期；以后各期见还款计划
contract-fact-instalments-note-one = { $day } 到期
contract-fact-fees = 费用
contract-fact-fees-none = 无
contract-fact-fees-none-note = 不收手续费、账户管理费、担保费
contract-fee-service = 服务费 { $amount }
contract-fee-insurance = 保险费 { $amount }
contract-fee-other = 其他费用 { $amount }
contract-fee-and = { $before }，{ $next }
contract-fact-late = 逾期还款
contract-fact-late-value = 逾期本金按年利率 { $rate } 计收罚息
contract-fact-late-note = 宽限 { $grace } 天，过后起算；不另收违约金
contract-fact-late-note-one = 宽限 1 天，过后起算；不另收违约金
contract-fact-late-note-none = 自到期次日起算；不另收违约金
contract-fact-early = 提前还款
contract-fact-early-value = 随时可还，免手续费
contract-fact-early-note = 可部分或全部提前还款，利息按实际用款天数计算
contract-fact-cooling = 犹豫期
contract-fact-cooling-value = { $days } 天
contract-fact-cooling-note = 犹豫期内退还款项，不收利息和费用
contract-fact-account = 收款账户
contract-fact-purpose = 借款用途

contract-method-equal-payment = 等额本息
contract-method-equal-payment-note = 每月偿还相同金额，含本金和利息
contract-method-equal-principal = 等额本金
contract-method-equal-principal-note = 每月偿还相同本金，月供逐月减少
contract-method-interest-only = 先息后本
contract-method-interest-only-note = 每月付息，最后一期归还本金
contract-method-bullet = 到期一次还本付息
contract-method-bullet-note = 最后一天一次性归还本金和利息
contract-method-daily-interest = 按日计息
contract-method-daily-interest-note = 按实际用款天数计息，随本金一并归还

contract-purpose-shopping = 日常购物
contract-purpose-renovation = 家庭装修
contract-purpose-education = 教育培训
contract-purpose-travel = 旅游出行
contract-purpose-medical = 医疗
contract-purpose-emergency = 应急周转
contract-purpose-stock = 店铺进货
contract-purpose-equipment = 购置设备
contract-purpose-rent = 房租
contract-purpose-payroll = 发放工资
contract-purpose-housing = 住房
contract-purpose-securities = 证券
contract-purpose-other = 其他个人消费
contract-purpose-business-rent = 经营场所租金
contract-purpose-business-renovation = 经营场所装修
contract-purpose-business-other = 其他经营用途

## 当事人

contract-parties = 当事人
contract-lender = 出借人
contract-borrower = 借款人
contract-party-name = 名称
contract-party-person = 姓名
contract-party-licence = 许可证号
contract-party-address = 住所
contract-party-hotline = 客服热线
contract-party-resident-number = 身份证号
contract-party-mobile = 手机号
contract-party-account = 收款账户

## 还款计划

contract-plan = 还款计划
contract-plan-no = 期数
contract-plan-due = 到期日
contract-plan-principal = 本金
contract-plan-interest = 利息
contract-plan-fee = 费用
contract-plan-total = 应还金额
contract-plan-sum = 合计

## 综合融资成本

contract-costs = 综合融资成本明示表
contract-costs-intro = 借款 { $amount } 的全部成本：每一项的收取方式、标准和收取主体。各项年化之和即综合融资成本。
contract-costs-item = 项目
contract-costs-basis = 收取方式
contract-costs-rate = 年化
contract-costs-payee = 收取主体
contract-costs-total = 合计
contract-cost-interest = 利息
contract-cost-interest-basis = 按未还本金计，随每期收取
contract-cost-service = 服务费
contract-cost-service-basis = 按借款金额计，随每期收取
contract-cost-insurance = 保险费
contract-cost-insurance-basis = 按借款金额计，随每期收取
contract-cost-insurer = 保险公司
contract-costs-normal = 每期按时还款，年化综合融资成本为 { $apr }。
contract-costs-late = 如果逾期
contract-costs-late-interest = 按逾期本金和逾期天数计收罚息，年利率 { $rate }，由{ $lender }收取
contract-costs-late-none = 逾期没有其他费用。
contract-costs-nothing-else = 除本表列明的成本外，不再收取其他任何与贷款有关的息费。
contract-costs-confirmed = 签署前已向借款人展示，借款人于{ $day }确认。
contract-costs-rules = 本合同遵守下列规定：{ $rules }。
contract-rule = 《{ $title }》{ $number ->
    [none] { "" }
   *[other] （{ $number }）
 }{ $article ->
    [none] { "" }
   *[other] 第 { $article } 条
 }

## 签署

contract-articles = 合同条款
contract-signatures = 签署
contract-signatures-statement = 借款人签署本合同，即确认已阅读关键信息、还款计划和各项条款，并有充分时间就不明之处提问。
contract-sign-lender = 出借人
contract-sign-borrower = 借款人
contract-sign-date = 拟定日期：{ $day }
contract-sign-pending = 待电子签名
contract-seal-middle = 演示专用章
contract-stamp-title = 已电子签名
contract-stamp-time = { $day } { $time }（北京时间）
contract-stamp-certificate = 证书 { $serial }，{ $issuer }
contract-sign-reason = 本人同意签署合同 { $number }
