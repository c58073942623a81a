# 句子里的数值怎么写。

value-day = { $year }年{ $month }月{ $day }日
value-month-1 = 1
value-month-2 = 2
value-month-3 = 3
value-month-4 = 4
value-month-5 = 5
value-month-6 = 6
value-month-7 = 7
value-month-8 = 8
value-month-9 = 9
value-month-10 = 10
value-month-11 = 11
value-month-12 = 12

# 几样东西并列：“a、b和c”。从左往右接：先用 more，最后一个用 last，几样里选一样的用 either。
value-list-more = { $before }、{ $next }
value-list-last = { $before }和{ $last }
value-list-either = { $before }或{ $last }
