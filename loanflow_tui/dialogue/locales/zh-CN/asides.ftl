# 随时可以问的话怎么答。答完会把刚才的问题再问一遍。
# “帮助”和“为什么”说当前这一步的 help-<步骤> 和 why-<步骤>，在 ask.ftl；没有时说这里的。
# 值：$lowest、$highest 是年利率的最低和最高，$ceiling 是年化成本上限，$rate 是年利率，$apr 是年化
# 利率，$cost、$interest、$fees 是金额，$hotline 是客服热线。其余不带值。

aside-help = 直接回答眼前的问题就行，也可以点下面的选项。随时可以说：为什么、费用、返回、修改收入、转人工、取消。
aside-why = 这一项用来办理您的申请。不放心的话，可以先问“我的信息安全吗”。
aside-cost = 年利率 { $lowest } 到 { $highest }，按您的评分确定。利息和各项费用合计，年化不超过 { $ceiling }。放款前不收任何费用，提前还款免手续费。
aside-cost-offered = 给您的年利率是 { $rate }，借 ¥1,000 用一天，利息 { $cost }。选好金额和期限，就能看到每一笔费用。提前还款免手续费。
aside-cost-chosen = 按您现在的选择，总成本 { $cost }：利息 { $interest }，费用 { $fees }。年化利率 { $apr }，已含全部费用。提前还款免手续费，利息只算到还清那天。
aside-cost-compared = 各家不同，年化利率已含利息和全部费用。目前的方案如下。
aside-privacy = 您的信息只用来办这份申请，每一项用途都先征得您同意。身份证号、手机号和卡号加密存放，屏幕上只显示首尾几位。这是演示程序，什么都不会离开这台电脑。请不要填真人的信息。申请结束后，可以在首页抹除。
aside-human = 人工客服热线 { $hotline }，每天 9:00 至 21:00。对自动得出的结果有疑问，可以请人工复核。演示号码打不通，您填的内容都会留着。
aside-status = 还在办理中，已填的内容都存好了。接下来就是眼前这个问题；离开也没关系，下次接着来。
aside-status-referred = 正在人工审核，结果会显示在这里。已填的内容都存好了，可以放心离开。
aside-not-yet = 还没有结果。有了结果，会显示在这里。
aside-status-paid = 钱已经付出，回执在上面。还款日和金额见还款计划。
aside-status-ended = 这次申请已经结束。要再借，请回到首页重新申请。
aside-why-limit = 额度在评分后得出，取几项中最低的一项：产品上限、月收入的若干倍、每月还得起的金额、出借人上限。信用更好、收入更稳、负债更少，额度会更高。
aside-why-rate = 利率由评分所在的分段决定，评分越高，利率越低。算上全部费用，年化不会超过 { $ceiling }。
aside-why-elsewhere = 额度和利率由{ $lender }按自己的规则确定，我们只是转达。
aside-why-declined = 原因如下。
aside-why-referred = 因为下面的情况，由人工来决定。
aside-resume = 没问题，我们从刚才的问题继续。
aside-read = 全文在这里，看完再决定。
aside-no-text = 这一步没有要读的全文。授权书和合同出现时，都可以查看全文。
aside-nothing-repaid = 已停下：没有还款，也没有从银行卡扣钱。
aside-skip-consent = 这一项可以不给：选“不同意”，申请照常进行。
aside-skip = 这个问题跳不过去，没有它就办不下去。想知道原因，可以问“为什么”。

aside-change-what = 想改哪一项？例如说“修改收入”“换手机号”“改金额”。
aside-nothing-to-change = 这一项还没有填过，不用改。到那一步时，我们会问您。
aside-first-question = 这已经是第一个问题了，前面没有可以返回的。
aside-too-late = 合同已经签署，前面的内容不能再改，也不能取消申请。不想借了，可以提前还清，不收手续费。
aside-too-late-waiting = 合同已经签署，前面的内容不能再改。钱到账之前，可以取消，不收费用。
aside-too-late-unpaid = 合同已经签署，前面的内容不能再改。钱还没有到账，您可以换一张卡，也可以取消，不收费用。
aside-loan = 这是您的贷款情况。
aside-no-loan = 现在还没有贷款。放款之后，可以在这里查看和还款。
aside-not-compared-yet = 先等我们审批完。之后可以看看别家的方案。
aside-nobody-to-compare = 这份申请没有别家可以问。
aside-on-hold = 工作人员正在查看，暂时不能修改。内容都存好了，请稍等，或稍后再来。
aside-stands = 已经是这样记的了，没有变。
aside-kept = 好的，一切照旧，我们接着来。
