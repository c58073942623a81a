# 存放申请的文件用不了时怎么说，对话、首屏和命令都用：出了什么事，已有的内容怎么样，接下来怎么办。
# `problem-altered` 说明哪里被改动。

problem-locked = 另一个程序正在使用存放申请的文件，这次没有存下。请关闭它，再试一次。
problem-read-only = 存放申请的文件不允许写入，这次没有存下。请检查文件夹权限，或用 --data-dir 换一个位置。
problem-corrupt = 存放申请的文件已损坏，我们没有动它。请用 --data-dir 换一个位置，或用备份替换后再来。
problem-newer = 存放申请的文件是新版本写的，我们没有动它。请升级后再打开。
problem-disk-full = 磁盘满了，这次没有存下，之前的都在。请腾出空间，再试一次。
problem-unavailable = 暂时打不开存放申请的文件，这次没有存下。请稍后再试，或用 --data-dir 换一个位置。
problem-erased = 这份申请的个人信息已按要求删除，不能再打开。可以新开一份申请。
problem-altered = { $damage }能读的内容仍会显示，但不再写入，也不会付款。请放回正确的文件，或用 --data-dir 换一个位置。`loanflow verify` 会说明哪里不对。
problem-counters = 密钥旁的计数文件已损坏，没法确认这是不是最新的一份申请。能读的内容仍会显示，但不再写入，也不会付款。如果您没有放回过旧的副本，运行 `loanflow verify`，后面写数据目录和 --new-counters，即可重新计数。
problem-gone = 存放申请的文件不在原处了，这次没有存下。请把它放回去，再试一次。
problem-no-key = 保护申请的密钥读不出或存不下，这次没有存下。请检查密钥文件夹的权限，或用 LOANFLOW_KEY_DIR 指定另一个文件夹。
problem-rail = 支付通道的文件与写入时不一致，没有付款。请放回正确的文件，再试一次。

# In the place of every question of an application that was altered outside

ask-altered = 这份申请在本程序之外被改动过：可以查看，但不能继续。新的申请请从首页开始。
altered-verify = 用 `loanflow verify 数据文件夹` 可以检查保存的全部内容。
