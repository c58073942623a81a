# How values inside sentences are written.

value-day = { $day } { $month } { $year }
value-month-1 = Jan
value-month-2 = Feb
value-month-3 = Mar
value-month-4 = Apr
value-month-5 = May
value-month-6 = Jun
value-month-7 = Jul
value-month-8 = Aug
value-month-9 = Sep
value-month-10 = Oct
value-month-11 = Nov
value-month-12 = Dec

# Several things: "a, b and c". Built from the left: first "more" as often as needed, then "last", or
# "either" where one of them is to be picked.
value-list-more = { $before }, { $next }
value-list-last = { $before } and { $last }
value-list-either = { $before } or { $last }
