"""Bank statements: banks' exports are read to the fen, anything else has one reason."""

import csv
import io
from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loanflow_tui.lending.documents.months import covered, month_after, start_of_last
from loanflow_tui.lending.documents.statement import (
    Statement,
    StatementProblem,
    parse,
)
from loanflow_tui.lending.documents.values import day, fen
from tests.cases import for_each

HEADER = "交易日期,摘要,对方户名,收入,支出,余额\n"


def months_of(header: str, row: str, months: int = 4) -> str:
    """Return a statement with one row per month; `{on}` in it becomes the tenth of each month."""
    return header + "".join(row.format(on=f"2026-{month:02d}-10") for month in range(1, months + 1))


def read(text: str, encoding: str = "utf-8") -> Statement:
    found = parse(text.encode(encoding))
    assert isinstance(found, Statement), found
    return found


def problem(content: str | bytes) -> tuple[str, int | None]:
    found = parse(content.encode() if isinstance(content, str) else content)
    assert isinstance(found, StatementProblem), found
    return found.reason, found.line


# -- Export formats -----------------------------------------------------------------------------

FORMS = {
    "two columns": (HEADER, "{on},工资,某公司,8000.00,,9000.00\n{on},房租,房东,,2000.00,7000.00\n"),
    "debit and credit": (
        "记账日期;摘要;借方发生额;贷方发生额;账户余额\n",
        "{on};工资;0.00;8,000.00;9,000.00\n{on};房租;2,000.00;0.00;7,000.00\n",
    ),
    "one signed column": (
        "Date,Description,Amount,Balance\n",
        '{on},Salary,"8,000.00","9,000.00"\n{on},Rent,"-2,000.00","7,000.00"\n',
    ),
    "brackets for out": (
        "Posting Date,Details,Amount (CNY),Balance\n",
        '{on},Salary,"¥8,000.00",9000\n{on},Rent,"(2,000.00)",7000\n',
    ),
    "a sign behind": (
        "Date\tMemo\tAmount\tBalance\n",
        "{on}\tSalary\t8000.00+\t9000.00\n{on}\tRent\t2000.00-\t7000.00\n",
    ),
    "a mark for the direction": (
        "交易时间,交易类型,收/支,金额(元),余额\n",
        "{on} 09:30:00,工资,收入,￥8000.00,9000\n{on} 10:00:00,房租,支出,￥2000.00,7000\n",
    ),
    "borrow and lend": (
        "交易日期,借贷标志,交易金额,余额,币种\n",
        "{on},贷,8000.00,9000,人民币\n{on},借,2000.00,7000,CNY\n",
    ),
    "full width": (
        "日期,摘要,金额（元）,余额\n",
        "{on},工资,８０００．００,９０００\n{on},房租,－２０００．００,７０００\n",
    ),
}


@for_each("form", FORMS.values())
@for_each("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_every_form_is_read_alike(form: tuple[str, str], encoding: str) -> None:
    found = read(months_of(*form), encoding)
    assert found == Statement(
        holder=None,
        account_tail=None,
        first=date(2026, 1, 10),
        last=date(2026, 4, 10),
        months=3,
        monthly_income_fen=800_000,
        monthly_spend_fen=200_000,
        lowest_balance_fen=700_000,
        rows=8,
    )


DAYS = ["2026-11-24", "2026/11/24", "2026.11.24", "20261124", "2026年11月24日", "24/11/2026",
        "24.11.2026", "24 Nov 2026", "Nov 24, 2026", "November 24, 2026", "24-NOV-2026",
        "2026-11-24 09:41:00", "2026-11-24T09:41:00", "20261124094100", "2026年11月24日 09:41",
        " 2026-11-24 "]  # fmt: skip


@for_each("written", DAYS)
def test_days_are_read_in_their_usual_forms(written: str) -> None:
    assert day(written) == date(2026, 11, 24)


@for_each("written", ["", "yesterday", "2026-13-01", "2026-02-30", "1126", "12-24"])
def test_other_days_are_not_guessed(written: str) -> None:
    with pytest.raises(ValueError, match=r"^"):
        day(written)


def test_month_first_dates_show_in_the_column() -> None:
    rows = "".join(f"{m:02d}/10/2026,x,100.00\n{m:02d}/25/2026,y,1.00\n" for m in range(1, 6))
    assert read(f"Date,Memo,Amount\n{rows}").last == date(2026, 5, 25)


@for_each(
    ("written", "amount"),
    [
        ("1,234.50", 123_450), ("¥1,234.5", 123_450), ("-0.05", -5), ("(3.00)", -300),
        ("3.00-", -300), ("+3", 300), ("3元", 300), ("CNY 3.00", 300), ("1.234,50", 123_450),
        ("3.0000", 300), ("", None), ("--", None), (".5", 50), ("−2.00", -200),
        ("1'000.00", 100_000),
    ],
)  # fmt: skip
def test_amounts_are_read_in_their_usual_forms(written: str, amount: int | None) -> None:
    assert fen(written) == amount


@for_each("written", ["abc", "1.005", "1e5", "--5", "9" * 30, "1,2,3", "nan", "((1))"])
def test_other_amounts_are_not_guessed(written: str) -> None:
    with pytest.raises(ValueError, match=r"^"):
        fen(written)


def test_holder_and_account_stand_above_the_table() -> None:
    above = "某银行交易明细\n户名：李雷,打印日期：2026-05-01\n卡号：[6217 0000 1234 5678]\n\n"
    found = read(above + months_of(HEADER, "{on},工资,某公司,8000.00,,9000.00\n"))
    assert (found.holder, found.account_tail) == ("李雷", "5678")
    found = read(
        "Account holder,Li Lei\nAccount number,****1234\n" + months_of(*FORMS["two columns"])
    )
    assert (found.holder, found.account_tail) == ("Li Lei", "1234")


def test_sums_rules_and_remarks_are_no_entries() -> None:
    table = months_of(HEADER, "{on},工资,某公司,8000.00,,9000.00\n")
    found = read(table + "合计,,,32000.00,,\n---------\n,,,,,\n本明细仅供参考\n\n")
    assert found.rows == 4


def test_newest_first_is_read_too() -> None:
    header, *rows = months_of(*FORMS["two columns"]).splitlines(keepends=True)
    assert read(header + "".join(reversed(rows))) == read(header + "".join(rows))


# -- What counts --------------------------------------------------------------------------------


@for_each(
    "row",
    [
        "{on},本人转账,李雷,500.00,,9000.00\n",
        "{on},理财赎回,某基金,500.00,,9000.00\n",
        "{on},退款,某商城,500.00,,9000.00\n",
        "{on},微信红包,王芳,500.00,,9000.00\n",
        "{on},贷款发放,某银行,500.00,,9000.00\n",
        "{on},转账,李雷,500.00,,9000.00\n",
    ],
)
def test_refunds_and_transfers_are_no_income(row: str) -> None:
    salary = "{on},代发工资,某公司,8000.00,,9000.00\n"
    found = read("户名：李雷\n" + months_of(HEADER, salary + row))
    assert found.monthly_income_fen == 800_000


def test_money_saved_is_not_spent() -> None:
    row = "{on},工资,某公司,8000.00,,9000.00\n{on},转存定期,李雷,,3000.00,6000.00\n"
    assert read(months_of(HEADER, row)).monthly_spend_fen == 0


def test_entries_of_neither_kind_are_not_counted() -> None:
    row = "{on},工资,收入,8000.00\n{on},零钱,/,500.00\n{on},其他,不计收支,500.00\n"
    found = read(months_of("交易时间,交易类型,收/支,金额\n", row))
    assert (found.monthly_income_fen, found.monthly_spend_fen) == (800_000, 0)
    assert found.lowest_balance_fen is None


def test_income_before_the_full_months_is_left_out() -> None:
    rows = "2026-01-20,奖金,某公司,99999.00,,1\n" + "".join(
        f"2026-{month:02d}-25,工资,某公司,9000.00,,1\n" for month in (1, 2, 3, 4)
    )
    found = read(HEADER + rows + "2026-05-05,超市,某超市,,1.00,1\n")
    assert found.months == 3
    assert found.monthly_income_fen == 900_000


@for_each(
    ("first", "last", "months"),
    [
        (date(2026, 1, 1), date(2026, 3, 31), 3),
        (date(2026, 1, 1), date(2026, 3, 28), 3),
        (date(2026, 1, 1), date(2026, 3, 10), 2),
        (date(2026, 1, 31), date(2026, 2, 28), 1),
        (date(2026, 5, 24), date(2026, 11, 23), 6),
        (date(2025, 12, 1), date(2026, 11, 30), 12),
        (date(2026, 1, 1), date(2026, 1, 1), 0),
    ],
)
def test_full_months_are_counted(first: date, last: date, months: int) -> None:
    assert covered(first, last) == months
    assert start_of_last(months, last) >= first - timedelta(days=11)


# -- Problems -----------------------------------------------------------------------------------


@for_each(
    ("content", "reason", "line"),
    [
        (b"", "empty", None),
        (b" \r\n\t\n", "empty", None),
        (b"\xef\xbb\xbf", "empty", None),
        (b"\x00\x01\x02\x03", "encoding", None),
        (b"\xff\xff\xff,\x81\n", "encoding", None),
        ("你好,世界\n再见,世界\n".encode(), "no_header", None),
        (HEADER.encode(), "no_rows", 1),
        (("\n\n" + HEADER + "合计,,,1,,\n").encode(), "no_rows", 3),
    ],
)
def test_non_statement_has_one_reason(content: bytes, reason: str, line: int | None) -> None:
    assert problem(content) == (reason, line)


@for_each(
    "row",
    ["2026-02-30,x,y,1.00,,\n", "2026-02-10,x,y,abc,,\n", "2026-02-10,x,y,,,\n", "2026-02-10,x,y\n",
     "1026-02-10,x,y,1.00,,\n", "2026-02-10,x,y,1.00,,zzz\n", ",x,y,1.00,,\n"],
)  # fmt: skip
def test_a_malformed_row_is_named_by_its_line(row: str) -> None:
    good = "2026-01-10,x,y,1.00,,\n"
    assert problem(HEADER + good + row + good) == ("bad_row", 3)


def test_unknown_direction_mark_is_a_bad_row() -> None:
    assert problem("日期,收支,金额\n2026-01-10,maybe,1\n") == ("bad_row", 2)


def test_unterminated_field_is_a_problem() -> None:
    assert problem(HEADER + '2026-01-10,"' + "x" * 200_000 + ",y,1.00,,\n")[0] == "bad_row"


def test_under_three_months_is_too_short() -> None:
    assert problem(months_of(*FORMS["two columns"], months=2)) == ("too_short", None)
    assert problem(months_of(*FORMS["two columns"], months=3)) == ("too_short", None)


def test_another_currency_is_named_by_its_line() -> None:
    rows = "2026-01-10,1.00,CNY\n2026-02-10,1.00,USD\n"
    assert problem("日期,金额,币种\n" + rows) == ("currency", 3)


def test_entries_of_several_accounts_are_mixed() -> None:
    rows = "2026-01-10,1.00,6217001\n2026-05-10,1.00,6217002\n"
    assert problem("日期,金额,账号\n" + rows) == ("mixed", None)


def test_a_large_statement_is_read() -> None:
    rows = "".join(
        f"{date(2020, 1, 1) + timedelta(days=n % 2000)},x,y,1.00,,2.00\n" for n in range(5000)
    )
    found = parse((HEADER + rows).encode())
    assert isinstance(found, Statement)
    assert found.rows == 5000


# -- Properties ---------------------------------------------------------------------------------


@given(st.binary(max_size=400))
def test_no_bytes_make_the_parser_raise(content: bytes) -> None:
    assert isinstance(parse(content), Statement | StatementProblem)


CELLS = st.text(st.sampled_from("0123456789.,-/年月日¥() \t\"';:收支工资abc\n\r"), max_size=12)


@given(st.lists(st.lists(CELLS, max_size=7).map(",".join), max_size=8).map("\n".join))
def test_no_table_makes_the_parser_raise(rows: str) -> None:
    assert isinstance(parse((HEADER + rows).encode()), Statement | StatementProblem)
    assert isinstance(parse(rows.encode()), Statement | StatementProblem)


@dataclass(frozen=True)
class Style:
    """The format of a statement."""

    encoding: str
    delimiter: str
    day: str
    columns: str
    grouped: bool
    full_width: bool
    newest_first: bool


STYLES = st.builds(
    Style,
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "gb18030", "utf-16"]),
    delimiter=st.sampled_from([",", ";", "\t"]),
    day=st.sampled_from(["%Y-%m-%d", "%Y/%m/%d", "%Y%m%d", "%Y年%m月%d日", "%d.%m.%Y", "%d %b %Y"]),
    columns=st.sampled_from(["signed", "two", "flag"]),
    grouped=st.booleans(),
    full_width=st.booleans(),
    newest_first=st.booleans(),
)
ENTRIES = st.lists(
    st.tuples(
        st.integers(0, 200),
        st.integers(1, 10**9) | st.integers(-(10**9), -1),
        st.integers(-(10**9), 10**9),
        st.sampled_from(["工资", "房租", "a,b;c", 'say "hi"', "two\nlines", "", "[b]x[/b]"]),
    ),
    min_size=1,
    max_size=25,
)


def written(amount: int, style: Style) -> str:
    whole, part = divmod(abs(amount), 100)
    text = f"{'-' if amount < 0 else ''}{whole:{',' if style.grouped else ''}}.{part:02d}"
    if style.full_width:
        text = text.translate({ord(c): ord(c) + 0xFEE0 for c in "0123456789.-"})
    return text


def render(entries: list[tuple[date, int, int, str]], style: Style) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=style.delimiter)
    writer.writerow(["户名：韩梅梅"])
    match style.columns:
        case "signed":
            writer.writerow(["日期", "摘要", "金额", "余额"])
        case "two":
            writer.writerow(["Date", "Description", "Money in", "Money out", "Balance"])
        case _:
            writer.writerow(["交易日期", "摘要", "收/支", "金额(元)", "余额"])
    for on, amount, balance, text in reversed(entries) if style.newest_first else entries:
        size = written(abs(amount), style)
        middle = {
            "signed": [written(amount, style)],
            "two": [size, ""] if amount > 0 else ["", size],
            "flag": ["收入" if amount > 0 else "支出", size],
        }[style.columns]
        writer.writerow([on.strftime(style.day), text, *middle, written(balance, style)])
    return out.getvalue().encode(style.encoding)


@given(ENTRIES, STYLES)
def test_any_statement_that_is_written_is_read_back(
    drawn: list[tuple[int, int, int, str]], style: Style
) -> None:
    begin = date(2025, 3, 31)
    typed = sorted(
        (begin + timedelta(days=at), amount, balance, text) for at, amount, balance, text in drawn
    )
    found = parse(render(typed, style))
    first, last = typed[0][0], typed[-1][0]
    months = covered(first, last)
    if months < 3:
        assert found == StatementProblem("too_short")
        return
    start = start_of_last(months, last)
    counted = [amount for on, amount, _, _ in typed if on >= start]
    income = sum(amount for amount in counted if amount > 0)
    spend = -sum(amount for amount in counted if amount < 0)
    assert found == Statement(
        holder="韩梅梅",
        account_tail=None,
        first=first,
        last=last,
        months=months,
        monthly_income_fen=(2 * income + months) // (2 * months),
        monthly_spend_fen=(2 * spend + months) // (2 * months),
        lowest_balance_fen=min(balance for _, _, balance, _ in typed),
        rows=len(typed),
    )


@given(st.dates(date(1990, 1, 1), date(2199, 12, 31)), st.integers(0, 240))
def test_whole_months_are_counted(first: date, months: int) -> None:
    last = month_after(first, months) - timedelta(days=1)
    if last >= first:
        assert covered(first, last) in (months, months + 1)
