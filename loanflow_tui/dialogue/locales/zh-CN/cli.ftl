# 各个命令自己说的话。

cli-no-terminal = loanflow 需要在终端里运行，请不要用管道或重定向。`loanflow --help` 列出的命令在哪里都能用。
