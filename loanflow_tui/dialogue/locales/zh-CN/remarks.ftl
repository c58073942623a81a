# 对题外话的回答：一两句短话，然后把刚才的问题再问一遍。同类有三句的，不会连着说同一句。
# 值：$count 是问题数，$amount、$left、$total、$principal、$interest、$other、$cost 是金额，$due、$day 是
# 日期，$state 是贷款状态，$plan 是每月怎么还，$why、$plain 是另外的句子。

remark-hurry-1 = 好的，咱们快些：还有 { $count } 个问题，大多点一下就行。
remark-hurry-2 = 我尽量简短，每题回一个词或一个数就行，还有 { $count } 个。
remark-hurry-3 = 好，直接来，还有 { $count } 个问题。
remark-hurry-later = 好的，我尽量简短。

remark-farewell = 再见，多保重。
remark-farewell-saved = 再见，多保重。填过的都存好了，用 `loanflow --resume` 可以从这里接着来。
remark-farewell-loan = { $state ->
    [overdue] 再见。请留意，{ $amount } 已经逾期，想还的时候来“我的贷款”。
    [due] 再见。{ $amount } 应于 { $due } 还，想还的时候来“我的贷款”。
   *[other] 再见，多保重。{ $amount }，{ $due } 到期。
}

remark-afraid = 有顾虑很正常，借钱是件大事。签合同之前什么都不算数，随时可以停，不收费用。要是有人催着您、逼着您借，请告诉我。
remark-afraid-again = 不着急，慢慢想，改天再来也不会丢。您最担心哪一点？直接问我就行。
remark-afraid-loan = { $state ->
    [overdue] 我明白您的担心。{ $amount } 已经逾期，先还一部分也好，还可以在“我的贷款”里申请晚些还。
    [due] 我明白您的担心。{ $amount } 应于 { $due } 还，可以先还一部分，也可以在“我的贷款”里申请晚些还。
   *[other] 我明白您的担心。{ $due } 之前不用还，到时还 { $amount }。提前还款不收手续费，到时手头紧也可以申请晚些还。
}
remark-afraid-later = 我明白您的担心。现在没有什么要您做的，内容都存好了。

remark-confused = 抱歉，说简单点：{ $plain }
plain-consent-privacy = 您在这里填的信息，能不能用来办这笔贷款？同意，就只做这件事；不同意，申请到此为止，不收费用。
plain-consent-bureau = 能不能看一次您以前贷款、用卡的记录，好决定借不借？同意，就只看这一次；不同意，申请到此为止，不收费用。
plain-consent-host-data = 能不能让平台告诉我们它给您打的分？给不给由您，不同意也照常进行。
plain-consent-face = 能不能用镜头看看您和身份证是不是同一个人？由您决定，不同意就由银行核对。
plain-consent-insurance = 能不能把您的身份证号告诉保险公司，问它保不保、多少钱？由您决定：同意，承保后要交保费；不同意，不用交，可借的会少一些。
plain-consent-marketing = 能不能给您发优惠短信？由您决定，不影响贷款。
plain-consent-sharing = 能不能问问别家愿意怎么借给您？不告诉他们姓名和号码。由您决定，不同意就谁也不问。
plain-consent-lender = 能不能让您选定的那一家知道您是谁，并查一次您的征信，由它决定借不借？由您决定，不同意它就什么也不知道，您可以另选。
plain-offer-accept = 上面的卡片就是全部条件：拿多少、每月还多少、一共要花多少。同意就去看合同，现在还不算数。
plain-sign-costs = 这张表写着这笔贷款要花您多少钱、谁收的。看过了就确认，现在还不欠钱。

remark-next-loan = { $state ->
    [overdue] { $amount } 已经逾期，越早还越省，点“现在还款”就行。
    [due] { $amount } 应于 { $due } 还，点“现在还款”就行。
   *[other] 今天不用做什么。{ $amount }，{ $due } 到期；可以提前还，也可以开通自动扣款。
}

remark-refuses = 您可以不说。问这个是因为：{ $why }

remark-advice = 这个得您自己拿主意，我可以帮您讲清楚：想知道哪个词的意思、要花多少，直接问我。
remark-advice-product = 看钱用在哪：日常开销选“个人消费”，开店办厂选“小微经营”，急用一小笔选“应急周转”。
remark-advice-offer-amount = 这个得您自己拿主意，可以这样想：够用就行，每月还的钱全加起来别超过收入的 { $share }。比如 { $amount } 分 { $months } 个月，{ $plan }。
remark-advice-offer-tenor = 借 { $amount }：{ $short } 个月最省，利息 { $short_interest }，{ $short_plan }；{ $long } 个月每月最轻，{ $long_plan }，但利息要 { $long_interest }。
remark-terms-compared = 借 { $amount }：{ $short } 个月利息 { $short_interest }，{ $short_plan }；{ $long } 个月利息 { $long_interest }，{ $long_plan }。
remark-advice-accept = 这个得您自己拿主意。一共要花 { $cost }，{ $plan }。手头紧的月份也还得轻松，就合适；不然就少借些，或者不借。

remark-cheaper-product = 要看您的评分和钱的用途，各产品的年化都在卡片上。

remark-expensive = 您的顾虑有道理。算上全部费用，年化不会超过 { $ceiling }，签约前能看到您自己的价格，在那之前随时可以离开，不收费用。
remark-expensive-offer = 年利率 { $rate } 按评分确定，不能讲价。借得少、期限短，花得就少；说“看看别家”可以比一比。离开不收费用。
remark-expensive-chosen = 按现在的选择，一共要花 { $cost }。少借一些或期限短一些就少花，离开也不收费用。

remark-told = 抱歉又问一遍，刚才那句我没能记下来，麻烦您再说一次。
remark-told-known = 抱歉又问一遍。您说的我记着，回“是”就行。

remark-not-asked-1 = 抱歉，我理解错了，请换个说法。
remark-not-asked-2 = 那是我听岔了，抱歉。您想知道的是什么？
remark-not-asked-3 = 抱歉，没答到点子上。问得短一些我更容易懂，也可以说“转人工”。

remark-landline = 要填您本人的大陆手机号，验证码是发短信的。
remark-own-card = 要您本人名下的储蓄卡。银行会核对是谁的，别人的卡和信用卡都不行。
remark-paper-statement = 纸质的和截图不行，流水要 CSV 文件，手机银行里可以导出。演示时点“用示例”。
remark-paper = 拍照或 PDF 都可以。演示时点“用示例”。
remark-not-here = 不着急，填过的都存好了。等拿到了再来，用 `loanflow --resume` 接着办。
remark-no-ads = 要不要收广告，会单独问您，到时说不要就行，不影响贷款。现在问的不是广告。
remark-purpose-elsewhere = “{ $product }”不能用于“{ $purpose }”，“{ $other }”可以。想改办那一种，就说“改产品”。现在什么都没记；这笔钱要是用在下面某一项上，就选那一项。
remark-purpose-other = “{ $product }”没有这个用途，“{ $other }”可以用在别的地方。想改办那一种，就说“改产品”。现在什么都没记；这笔钱要是用在下面某一项上，就选那一项。
remark-purpose-nowhere = “{ $product }”不能用于“{ $purpose }”，这样申请会被拒。现在什么都没记；这笔钱要是用在下面某一项上，就选那一项。
remark-purpose-unknown = 这笔贷款只能用在下面这几项上。现在什么都没记，请选用在哪里。
remark-purpose-owed = 这笔贷款不能用来还别的债，也不能转借给别人。现在什么都没记。要是被别的债压着，再借一笔只会更难，直接告诉我，我跟您说说有什么办法。要是用在别的地方，请在下面选。
remark-spam = 不会。只用来办这笔贷款：验证码、提醒和通知，不出售。您同意了才会有优惠短信。
remark-death = 继承人不用自己掏钱，只以继承到的遗产为限（《民法典》第一千一百六十一条）。生病还款有困难，请在到期之前申请晚些还。
remark-really = 每个数都取自您的申请，也都写在合同里，签之前可以看全文。

remark-binding = 您要借 { $amount }，分 { $months } 个月还：{ $plan }。验证码确认之后才生效；生效后提前还款不收手续费。
remark-binding-days = 您要借 { $amount }，分 { $months } 个月还：{ $plan }。验证码确认之后才生效；放款后 { $days } 天内还能退回。

remark-code-safety = 验证码谁都不要给，打电话、发消息找您要的都是骗子。您自己填在这个输入框里是安全的。

remark-complaint-1 = 给您添麻烦了，抱歉。办完可以留言告诉做产品的人。
remark-complaint-2 = 您说得对。哪里卡住了，告诉我。
remark-complaint-3 = 我明白，抱歉。我尽量简短。

remark-too-soon-1 = 这一步不用同意，回答下面的问题就行。
remark-too-soon-2 = 好的。不过这里光答应还不够，请回答问题本身。
remark-too-soon-3 = 这还没有回答到下面这一题。
remark-too-soon-later = 不会自动办理什么，想做什么请在下面选。

## 取自贷款账目

remark-due-today = { $state ->
    [overdue] 今天要还 { $amount }，{ $due } 到期，已经逾期。
    [extended] { $amount } 可以在 { $due } 之前还。
   *[other] 现在要还 { $amount }，{ $due } 到期。
}
remark-due-nothing = 今天不用还。下一期 { $amount }，{ $due } 到期。今天全部还清要 { $total }。
remark-payment-received = 收到了：{ $day } 还款 { $amount }，流水号 { $reference }。还剩本金 { $left }。
remark-payment-pending = { $amount } 银行还没有确认，不会重复扣。点“再试一次”看看结果。
remark-payment-failed = 没有成功：上次没能从卡里扣到款，所以没有还上。
remark-payment-none = { $state ->
    [overdue] 还没有收到还款，{ $amount } 应于 { $due } 还，已经逾期。
    [due] 还没有收到还款，{ $amount } 应于 { $due } 还。
   *[other] 还没有还过款。下一期 { $amount }，{ $due } 到期。
}
remark-charged = { $day } 扣了 { $amount }：{ $parts }。我们只扣您确认过的，或您开通自动扣款的。
charged-principal = 本金 { $amount }
charged-interest = 利息 { $amount }
charged-late = 逾期利息 { $amount }
charged-fees = 费用 { $amount }
charged-premium = 保险费 { $amount }
remark-charged-nothing = 这笔贷款还没有扣过您的钱，您在这里确认了才会扣。{ $account } 里少了钱，请问发卡银行。
remark-charged-nothing-debit = 这笔贷款还没有扣过您的钱。您开通了自动扣款，每到还款日从 { $account } 扣当期应还的。

## 还有一些常说的话

remark-retention = 还清之后按法律要求的期限保存，期满删除。没有放款的，申请一结束就可以在首页抹除。
remark-report-wrong = 报告有错，可以向征信机构或者提供这条信息的单位提出异议（《征信业管理条例》第二十五条）。对这里的结果，可以请人再看一次。
remark-which-banks = 卡号就能看出是哪家银行。输进来，能不能用我马上告诉您。
remark-varies = 那就按平常一个月算，比如取近半年的平均，大概数就行。
remark-complain-to = 可以打 { $hotline }，演示号码打不通。还不满意，可以找金融监管部门、调解组织或者法院，合同里也写了。
remark-think = 不着急，慢慢想。填过的都存好了，什么都不算数，用 `loanflow --resume` 可以从这里接着来。
remark-think-offer = 不着急，方案到 { $until } 都有效。填过的都存好了，用 `loanflow --resume` 可以从这里接着来。
remark-apology = 没关系，我们接着来。
remark-looking = 您随便看，签合同之前什么都不算数，也不收费用。想知道什么，尽管问。
remark-nods-1 = 好的。
remark-nods-2 = 嗯，我们接着来。
remark-nods-3 = 好，说回来。
remark-waiting-1 = 现在没有什么要您回答的：工作人员正在看，结果会显示在这里。
remark-waiting-2 = 工作人员查看期间，这些先记不进来，您填的都保持原样。
remark-waiting-3 = 这要等工作人员看完再说，您不用守在这里。
remark-over-1 = 这份申请已经结束，不再记录什么。要再借，请从首页重新申请。
remark-over-2 = 申请已经结束，这些记不进来了。想了解它，可以问我。
remark-over-3 = 现在没有要回答的。还能做什么，看下面的选项。
remark-over-loan = 已经放款，不用再填什么。点“我的贷款”可以查看和还款。
remark-rate-fixed = 利率是固定的，从第一天到最后一期都是年利率 { $rate }，只有逾期的部分会高一些。
remark-rate-fixed-before = 签了就固定不变。您的利率随方案给出，看了再决定。
remark-relative = 和家人商量一下挺好。这里只看您本人的意思，别人说的不作数，想好了再定，不着急。
remark-bad-credit = 不一定就不行：审批会把信用报告、收入和负债放在一起看。没通过会告诉您原因，也可以请人再看一次。
remark-apply = 好的。几分钟就能办，签合同之前什么都不算数。
remark-watching = 没有人在看或在听：不开摄像头，也不开麦克风，只记您在这里输入和点选的内容。
remark-how-fast = 材料交齐马上出结果，需要人工看的除外。到放款之前还有 { $count } 个问题。
remark-free = 申请不收费，中途不办也不收费，放款前什么钱都不用付。贷款本身要花多少，签约前会给您看。

## 卡、谁来还、扣了什么

remark-card-lost = 请先让银行挂失。{ $how }
remark-payer = 钱谁出都行，但只从您本人的卡 { $account } 扣，而且要您在这里确认，或者您开通了自动扣款。别人名下的卡不能用。
remark-payer-before = 钱谁出都行，但还款只从您本人名下的储蓄卡扣。
remark-payout-card = 钱打到您填的卡 { $account }。签合同之前，说“换银行卡”可以换一张。
remark-paid-elsewhere = { $state ->
    [overdue] 这里还没有收到还款，{ $amount } 仍然逾期。在别处转的账到不了这笔贷款，只算您在这里确认的，或自动扣款扣的。钱要是已经从您的账户划走，请问发卡银行。
   *[other] 这里还没有收到还款。在别处转的账到不了这笔贷款，只算您在这里确认的，或自动扣款扣的。钱要是已经从您的账户划走，请问发卡银行。{ $amount }，{ $due }到期。
}
remark-charged-count = 这笔贷款一共扣过 { $count } 笔，合计 { $total }。卡片列出每一笔和银行流水号，同一笔不会记两次。银行显示得更多，请打 { $hotline }，演示号码打不通。
remark-close-loan = 贷款没还清，还不能销。今天全部还清要 { $total }。还清后您不再欠钱，可以在首页抹除这份申请。
remark-close-line = 贷款已还清，您不欠钱。想连循环额度一起关掉，在首页抹除这份申请就行。
remark-close-settled = 贷款已还清，您不欠钱，没有要销的账户。您的信息可以在首页抹除。
remark-close-ended = 申请已经结束，没有要销的账户。您的信息可以在首页抹除。
remark-close-signed = 合同签了，钱正在路上。到账以后，可以在“我的贷款”里退回或还清。
remark-close-before = 这里没有账户：说“取消”，申请就结束，不收费用，之后可以在首页抹除。

## 填错了、报价、信件

remark-mistake = 不要紧：签合同之前，说“返回”，或者说改哪一项，例如“改姓名”。依据它办的会重新问。
remark-mistake-signed = 合同签了，这里不能再改。请打 { $hotline }，演示号码打不通。
remark-offer-valid = 报价在{ $until }之前有效，填过的都存着。
remark-post = 不寄信。验证码、提醒和通知都发到您本人的手机，不告诉别人。
remark-compare = 比一比：{ $plans }。
compare-line = { $amount } 分 { $months } 个月（{ $plan }，利息 { $interest }）
remark-change-later = 签合同之前，金额、期限和还款方式随时能改。签了以后，也可以随时还一部分，不收手续费。
remark-remind = 每个还款日之前都会发短信提醒。开通自动扣款的话，当天自动扣。

remark-impatient-1 = 让您久等了，抱歉。这要工作人员看过才行，我催不了。{ $free ->
    [yes] 不用守在这里；不想等了，撤回也不收费用。
   *[no] 不用守在这里，结果会显示在这里。
}
remark-impatient-2 = 急着用钱还要等，实在抱歉。现在不用您再做什么，有了结果就显示在这里。{ $free ->
    [yes] 想去别家借，点“撤回申请”就行，不收费用。
   *[no] {""}
}
remark-impatient-3 = 理解您着急，抱歉。只有工作人员能决定，要多久我也说不准。您先忙，回来接着看，什么都不会丢。{ $free ->
    [yes] 撤回也随时可以，不收费用。
   *[no] {""}
}
remark-look-again = 这个结果，很抱歉。可以请人再看一遍：点“{ choice-review }”。
remark-look-again-after = 这个结果，很抱歉。可以请人再看一遍：先不比别家，再点“{ choice-review }”。
remark-look-again-no = 这个结果，很抱歉。这里已经没有再复核的步骤；可以看看谁能借给您，或者重新申请。
