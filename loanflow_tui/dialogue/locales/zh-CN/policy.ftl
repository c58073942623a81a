# 政策文件用不了时怎么说：在哪里、应该写什么、现在写了什么。读者是写这份文件的人。
# $place 是文件名加行号和列号。

policy-at = { $place }：{ $said }
policy-instead = { $right }{ $found ->
    [nothing] 现在是空的。
    [mapping] 现在是键和值。
    [empty] 现在是空列表。
    [list] 现在是列表。
    [other] 现在是别的内容。
   *[text] 现在是 { $value }。
 }

## 为什么读不了

policy-wrong-no-file = 没有这个文件。
policy-wrong-folder = 这是文件夹，政策应是一个文件。
policy-wrong-not-permitted = 读不了这个文件，请检查权限。
policy-wrong-not-a-file = 这是设备或管道，政策应是一个普通文件。
policy-wrong-bad-name = 文件不可能叫这个名字。
policy-wrong-not-readable = 读不了这个文件，请检查文件名和存放位置。
policy-wrong-too-large = 政策文件最大 { $most } KB，这个文件超过了。
policy-wrong-not-utf8 = 从这里起不是 UTF-8 编码。请另存为 UTF-8。
policy-wrong-not-yaml = 从这里起不符合 YAML 格式。请检查是否少了括号、引号或冒号，同一层的缩进是否对齐。
policy-wrong-not-a-value = 文件里有不可能的日期或数字，例如 2026-02-30。
policy-wrong-second-document = 从这里开始了第二份文档，一个文件只放一份政策。
policy-wrong-alias = 前面没有给任何值起过这个别名。
policy-wrong-tab = 这里有制表符，请用空格缩进。
policy-wrong-control-character = 这里有无法显示的字符，请删掉。
policy-wrong-too-deep = 列表和键嵌套太深。请从默认政策重新改起。
policy-wrong-too-many-values = 这里的值（别名展开后）太多，不像一份政策。请从默认政策重新改起。
policy-wrong-key-twice = `{ $key }` 在这里又出现了一次。请只保留一个。

## 这里应该写什么

policy-wrong-mapping = 这里应为键和值，例如 `name: value`。
policy-wrong-list = 这里应为列表，例如 [3, 6, 12]。
policy-wrong-text = 这里应为文字。
policy-wrong-shorter-text = 这里的文字最多 { $most } 个字。
policy-wrong-one-at-least = 这里至少要有一项。
policy-wrong-whole-number = 这里应为整数，不加引号。
policy-wrong-number = 这里应为数字，例如 0.4。
policy-wrong-percentage = 这里应为百分比，例如 14.6%。
policy-wrong-day = 这里应为日期，例如 2026-08-01，写在英文引号里。
policy-wrong-province = 这里应为省级地区的两位代码，要加引号，例如 `'44'`。
policy-wrong-at-least = 这里不能小于 { $least }。
policy-wrong-at-most = 这里不能大于 { $most }。
policy-wrong-one-of = { $near ->
    [none] 可以是：{ $known }。
   *[other] 是不是 { $near }？可以是：{ $known }。
 }
policy-wrong-key-missing = 这里缺少键 `{ $key }`。
policy-wrong-key-unknown = 这里没有键 `{ $key }`。{ $near ->
    [none] 可用的键用 `loanflow policy --schema` 查看。
   *[other] 是不是 `{ $near }`？
 }
policy-wrong-key-text = 键必须是文字。
policy-wrong-other = 这里的内容不能用。可以怎么写，请看 `loanflow policy`。

## 几个值之间的规则

policy-wrong-consents = 必需的授权只有 privacy 和 bureau，不能多也不能少：不同意其他授权，不能因此被拒：{ $rule }。
policy-wrong-students = 不向学生放款，这里必须列出 `student`：{ $rule }。
policy-wrong-forbidden-purposes = 这里必须列出 `housing` 和 `securities`：{ $rule }。
policy-wrong-products = 这里要有三种产品：consumer、emergency 和 business。
policy-wrong-cap-order = `cap` 不能小于 `min`。
policy-wrong-tenors = 这里应为期限，以月计，从 1 到 360，由短到长，不重复。
policy-wrong-one-sum = 本金一次还清的，期限不能超过 12 个月。
policy-wrong-longest-tenor = 至少要有一种还款方式能用到最长的期限。
policy-wrong-ages = `min_age` 不能大于 `max_age`。
policy-wrong-decline-order = `decline_below` 不能大于 `refer_below`。
policy-wrong-ceiling = 利率上限要大于 0%。
policy-wrong-band-names = 这里要有五档，依次是 weak、fair、good、very_good 和 excellent。
policy-wrong-class-order = 每一级分类的天数都要多于前一级。
policy-wrong-band-order = 每一档的起点都要高于前一档。
policy-wrong-last-bin = 除最后一个区间外都要写 `up_to`，最后一个不写。
policy-wrong-bin-order = 区间要从低到高排列。
policy-wrong-bins-or-categories = `bins` 和 `categories` 只写一个，不能都写，也不能都不写。
policy-wrong-categories = `occupation` 用 `categories` 评分，其他都用 `bins`。
policy-wrong-cards = 每个平台都要有评分卡：{ $names }。
policy-wrong-host-signals = 这里至少要有一项，不重复，并且只能是该平台能提供的。
policy-wrong-descriptions = 评分卡用了这些项目，但这里没有说明：{ $names }。
policy-wrong-score-order = `lowest` 必须小于 `highest`。
policy-wrong-measures = 这些情况还没有规定措施：{ $names }。
policy-wrong-fees = 仅费用和保费就超过了这个利率上限。请调高上限，或降低费用。
policy-wrong-lender-rate = 加上全部费用，这个利率的年化超过 { $most }。请降低利率或费用。

## 法规的要求

policy-wrong-law-binds = 这项拒绝（{ $limit }）不能由人工撤销：{ $rule }。
policy-wrong-law-at-most = 这里不能超过 { $limit }：{ $rule }。
policy-wrong-law-at-least = 这里不能低于 { $limit }：{ $rule }。
policy-wrong-law-changed = 政策不能删去或改动法规。这里应与默认政策一致：{ $rule }。
