# 措辞文件夹：文件为什么不能用，措辞检查查出了什么。写给修改措辞的人看。
# $place 是文件和行号，$id 是消息的 id。

words-mistake = { $place }：{ $reason }
words-mistakes = { $first }另有 { $more } 处。
words-reason = { $reason }
words-copied = 已复制 { $count } 个文件到 { $folder }。用 `--words { $folder }` 打开应用，再改文件。
words-exists = { $folder } 里已有内容。请换一个新文件夹。
words-fine = 没有发现问题。

## 为什么保留原来的措辞

words-wrong-folder = 文件夹不见了，措辞保持不变。
words-wrong-unreadable = 文件无法读取。
words-wrong-too-large = 文件超过 1 MB。
words-wrong-encoding = 不是 UTF-8 编码，请另存为 UTF-8。
words-wrong-language = 没有这种语言。现有：{ $known }。
words-wrong-list = 没有这个词表。
words-wrong-pattern = 这种写法不能用。是不是少了括号？
words-wrong-syntax = 从这里起不是一条消息。是不是少了括号？
words-wrong-syntax-token = 这里少了 `{ $token }`。
words-wrong-syntax-empty = 这条消息没有文字。
words-wrong-syntax-default = 几种说法里要有一种是默认的，前面加 `*`。
words-wrong-syntax-value = 这里少了一个值。
words-wrong-unknown = 没有 `{ $id }` 这条消息。
words-wrong-value = `{ $id }` 没有 `${ $value }` 这个值。
words-wrong-reference = `{ $id }` 引用了不存在的 `{ $other }`。
words-wrong-near = { $reason }是不是 `{ $near }`？

## 检查查出的问题

words-found-missing = { $language } 缺少 `{ $id }`。
words-found-untranslated = 只改了 { $other } 的 `{ $id }`，{ $language } 还是原来的说法。
words-found-value = `{ $id }` 不再说出 `${ $value }`。
words-found-cost-value = `{ $id }` 不再说出费用：少了 `${ $value }`。
words-found-wide = `{ $id }` 宽 { $width } 格，位置只有 { $most } 格。
words-found-sentence = `{ $id }` 有一句 { $length } 个字符，最多 { $most } 个。
words-found-hard = `{ $id }` 难读：LIX { $found }。对申请人说的话最多 { $most }。
words-found-hard-clause = `{ $id }` 两个标点之间有 { $found } 个字，最多 { $most } 个。
words-found-style-shouting = `{ $id }` 语气太重：不用感叹号。
words-found-style-capitals = `{ $id }` 语气太重：{ $found }。
words-found-style-spaces = `{ $id }` 有连续的空格：“{ $found }”。
words-found-style-ellipsis = `{ $id }` 没有把话说完：{ $found }。
words-found-style-to-do = `{ $id }` 还没写完：{ $found }。
words-found-style-half-width = `{ $id }` 中文旁边用了半角标点：{ $found }。
words-found-style-apart = `{ $id }` 中文和字母、数字之间要空一格：{ $found }。
words-found-style-together = `{ $id }` 中文之间有空格：{ $found }。
words-found-style-values = `{ $id }` 值的两边空格不一致：{ $found }。
words-found-style-polite = `{ $id }` 没有用敬称，应该用“您”。
words-found-style-one-word = `{ $id }` 用了“{ $found }”，其他地方不这样叫。
words-found-style-british = `{ $id }` 不是英式英语：{ $found }。
words-found-style-latin = `{ $id }` 英文里有中文符号：{ $found }。
words-found-style-punctuation = `{ $id }` 标点位置不对：“{ $found }”。
words-found-style-simplified = `{ $id }` 不是简体字：{ $found }。
words-found-loses-refusing = `{ $id }` 不再说明可以不同意。
words-found-loses-withdrawing = `{ $id }` 不再说明怎么撤回。
words-found-loses-entry = `{ $id }` 不再说明查询会留下记录。
words-found-loses-cost = `{ $id }` 不再提到费用。
words-found-loses-binding = `{ $id }` 读起来只是“继续”。这一步有约束力，要说清楚同意什么。
words-found-loses-no = `{ $id }` 读起来不再是“不”。
words-found-says-free = `{ $id }` 把贷款说成不要钱：“{ $found }”。
words-found-says-promise = `{ $id }` 许下了做不到的事：“{ $found }”。
words-found-says-pressure = `{ $id }` 在催促人：“{ $found }”。
