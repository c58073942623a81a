# 对遇到难处的人说的话：平静、简短，不责备，不推销。12356 是全国统一心理援助热线，96110 是反诈专线，
# 110 报警，120 急救。
# 变量：$cost、$lowest、$highest 是费用，$least 是最少能借的金额，$plan 是每月怎么还，$hotline 是客服热线。

crisis-self-harm = 谢谢您愿意说出来，听到您这么难，我很担心。贷款先放下，没有什么比您更重要。请拨打心理援助热线 12356，和人说说；如果现在有危险，请马上打 120 或 110，或去找您信任的人陪着。申请先停在这里，什么都不用您回答。
crisis-self-harm-again = 我在听。请现在就拨 12356，有危险打 120 或 110，或告诉身边的人您的感受。申请一直停着，这里没有什么要您做的。
crisis-perhaps = 先问问您：这句话我没听准，您还好吗？如果觉得撑不下去，现在就拨心理援助热线 12356，有危险打 120 或 110，贷款可以放一放。
crisis-all-right = 那就好，我们接着来。
crisis-all-right-still = 您说过您没事，我就接着来。要是哪一刻觉得撑不住，心理援助热线 12356 随时有人接，有危险打 120 或 110，贷款可以放一放。
choice-all-right = 我没事
crisis-perhaps-forced = 先问一句：借款、转账是您自己的决定吗？如果有人让您借、让您转，或者向您要验证码，那多半是骗子，请打 96110 问一问。
crisis-still-safe-1 = 先说您自己：您还好吗？
crisis-still-safe-2 = 您还好吗？贷款可以放一放。
crisis-still-own-1 = 往下办之前要先知道：这笔钱是您自己决定借的吗？
crisis-still-own-2 = 还是要先问清楚：借钱是您自己的主意吗？
crisis-first-safe-1 = 这个先放一放，您还好吗？
crisis-first-safe-2 = 我更想先知道：您还好吗？
crisis-first-own-1 = 先弄清这一点再往下办：是您自己决定借的，还是有人让您借？
crisis-first-own-2 = 刚才那句没有记录。请先告诉我：是您自己要借，还是别人让您借的？
aside-doubt = 这样问，是因为骗子常用这一手：打电话、发消息，让人借款、转账或报验证码。真是这样，要等工作人员看过才往下办。
crisis-own-wish = 好的，那就接着来。
crisis-decided-alone = 这句我没太听明白。您说过借款是您自己的决定，那就接着办。要是其实有人让您这么做，请输入“有人让我这么做”。
choice-own-wish = 是我自己的决定
choice-forced = 有人让我这么做
crisis-human = 请拨 12356，或打 120、110，现在就有人接听；也可以找您信任的人。我们的热线是 { $hotline }，演示号码打不通。
crisis-resting-1 = 现在没有什么要您回答的。申请停在这里，您想继续时再点“继续办理”。
crisis-resting-2 = 我在这儿。这里没有事情催您，什么时候想继续，点“继续办理”就好。
crisis-resting-3 = 如果刚才是我理解错了，或者您现在想继续，点“继续办理”，从停下的地方接着来。不想的话就放着，什么都不会丢。
crisis-misread = 抱歉，是我理解错了。
crisis-resting-misread-1 = 抱歉，是我理解错了。点“继续办理”，从停下的地方接着来。
crisis-resting-misread-2 = 是我没听对，抱歉。点“继续办理”就接着来。
crisis-come-back = 您回来就好。不着急，我们从刚才的地方接着来。

crisis-coercion = 请先停一停。让您贷款、转账、交费解冻或报验证码的，多半是骗子；公检法和客服都不会这样要求。请不要转账，不要把验证码告诉任何人，挂断电话，拨打反诈专线 96110；有危险打 110。
crisis-coercion-paid = 请先停一停，不要再转账，不要告诉任何人验证码。钱已经转出的，马上联系银行止付，拨打 96110 或 110 报案，留好聊天和转账记录。这笔贷款可以提前还，不收手续费。您说的这些已记在档案里。

crisis-hardship-before = 听到您手头紧，很不容易。说句实话：每借 ¥1,000，一个月要付 { $lowest } 到 { $highest }，本金还要还。没有把握还上，就少借或者不借；已有的欠款，先问问对方能不能缓一缓。没有人催您，随时可以停下，不收费用。
crisis-hardship-offer = 听到您手头紧，很不容易。说句实话：每借 ¥1,000，一个月要付 { $cost }，本金还要还。只借确实还得上的数，最少可以借 { $least }，也可以不借。没有人催您，离开不收费用。
crisis-hardship-chosen = 听到您手头紧，很不容易。说句实话：这笔贷款要花 { $cost }，{ $plan }。没有把握的话，点“改金额”少借一些，或者离开，不收费用。没有人催您。
crisis-hardship-loan = 听到您有难处，愿意说出来就好。先把数算清楚：
crisis-hardship-ways = 能做的有：先还一部分；或在“我的贷款”里点“申请晚些还”，由工作人员决定。也可以找人工：{ $hotline }，演示号码打不通。
crisis-hardship-part = 能做的有：先还一部分。也可以找人工，问问每期少还的新计划：{ $hotline }，演示号码打不通。
crisis-hardship-asked = 晚些还的申请已经在工作人员那里。这段时间能还一部分就还一部分。也可以找人工：{ $hotline }，演示号码打不通。
crisis-hardship-extended = 已经同意您晚些还。能还一部分就还一部分。也可以找人工：{ $hotline }，演示号码打不通。
crisis-hardship-settled = 听到您有难处，很不容易。您在这里已经没有欠款，也没有人催您再借。

ask-resting = 申请停在这里，现在没有什么要您回答的。
help-resting = 点“找人工”，看看现在谁能接听。点“继续办理”，从停下的地方接着来；其他的都不会让它继续。
why-resting = 您说的事比贷款重要，所以先停下，等您愿意再继续。
choice-human = 找人工
choice-come-back = 继续办理
repair-resting-choose = { crisis-resting-1 }
repair-resting = 申请正停着。请先点“继续办理”。

concern-crisis-self-harm = 轻生的话
concern-crisis-self-harm-seen = 申请人说了伤害自己的话。在其回来之前，什么都不问，也不审批。请安排人联系。
concern-crisis-hardship = 有难处
concern-crisis-hardship-seen = 申请人说钱不够用。已说明要花多少、可以怎么办，没有催促。
measure-rest = 申请暂停
