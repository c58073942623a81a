# 流程的另一种方案：新建，以及哪些规则不能违反。写给编写方案文件的人看。
# $step、$reply、$card 是名称，见 `loanflow guide ids`。

variant-begun = 已在 { $folder } 新建。填好 { $file }，再用 `--variant { $folder }` 打开。
variant-in-order = { $id } 可以使用，摘要 { $digest }。
variant-template =
    # 流程的一种方案。要改哪一项，就去掉前面的 #。
    # `loanflow variant check` 会说能不能用。

    # 在日志里的名称：小写字母、数字和短横。
    id: { $id }
    # title: 这个方案想试什么

    # 自己的措辞：放在旁边的文件夹，结构和 `loanflow words --to` 的一样。
    words: words

    # 互换位置的步骤，按想要的先后写。
    # order: [profile.purpose, profile.income]

    # 不问的可选步骤：consent.marketing、closing.rating、closing.comment。
    # skip: [closing.rating]

    # 一个步骤的快捷回复，按先后写。没写的仍然可以打字回答。
    # replies:
    #   profile.purpose: [medical, education, renovation]

    # 预先标出的快捷回复。有约束力的步骤不能预先标出。
    # defaults:
    #   profile.purpose: medical

    # 不显示的卡片：product、identity、document、score、summary。
    # hide_cards: [score]

    # 所有演示等待的倍数：0.5 快一倍。
    # pace: 1

## 方案不能做的事

variant-wrong-step = 没有 `{ $name }` 这一步，名单见 `loanflow guide ids`。
variant-wrong-step-near = 没有 `{ $name }` 这一步。是不是 `{ $near }`？
variant-wrong-reply = 这里没有叫 `{ $name }` 的快捷回复。
variant-wrong-reply-near = 这里没有叫 `{ $name }` 的快捷回复。是不是 `{ $near }`？
variant-wrong-twice = `{ $step }` 写了两次，就要排在自己后面了。
variant-wrong-not-asked = `{ $step }` 平常不问，没有位置可换。
variant-wrong-rests-on = `{ $step }` 依据 `{ $other }`，却要先问。
variant-wrong-before-consent = `{ $step }` 是个人信息，却排在 `{ $other }` 前面。法律要求先取得同意（个人信息保护法第十三条）。
variant-wrong-consent = 授权 `{ $step }` 不能去掉：依据它做的事就没有得到同意。
variant-wrong-needed = `{ $step }` 不能去掉：审批或合同要依据它。
variant-wrong-no-replies = `{ $step }` 一个快捷回复也没有，至少写一个。
variant-wrong-binding = `{ $step }` 有约束力，快捷回复要全部保留：少了 `{ $reply }`。
variant-wrong-default = `{ $step }` 有约束力，不能预先标出回复。
variant-wrong-card = 卡片 `{ $card }` 说明同意什么、费用多少或结果如何，必须显示。
variant-wrong-words = { $why }
variant-wrong-words-outside = 措辞要放在这个文件旁边的文件夹里。
