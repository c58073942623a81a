"""The output of `loanflow applications ledger`: trial balance, classes, and every entry."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from loanflow_tui.cli.columns import aligned
from loanflow_tui.cli.shared import say
from loanflow_tui.dialogue.cards.parts import yuan
from loanflow_tui.lending.api import Account, BookEntry, Books

Kept = Mapping[str, Books]
"""The books of each application, by its id."""


def books_text(kept: Kept, spoken: str, entries: bool) -> str:
    """Return the trial balance at the end of a day and how loans stand; with every entry."""
    day = next(iter(kept.values())).day.isoformat()
    balances = trial_balance(kept)
    rows = [(say("books-account", spoken), say("books-debit", spoken), say("books-credit", spoken))]
    rows += [(_name(account, spoken), *_sides(fen)) for account, fen in balances.items()]
    debit = sum(fen for fen in balances.values() if fen > 0)
    rows.append((say("applications-ledger-sum", spoken), yuan(debit), yuan(debit)))
    lines = [say("books-title", spoken, day=day, loans=len(kept)), *aligned(rows), ""]
    lines += aligned(list(_classes(kept, spoken)))
    if entries:
        for books in kept.values():
            for entry in books.entries:
                lines += ["", *_entry(entry, spoken)]
    return "\n".join(lines)


def trial_balance(kept: Kept) -> dict[Account, int]:
    """Return the balance of every account over all applications, in fen."""
    found: Counter[Account] = Counter()
    for books in kept.values():
        for account, fen in books.trial_balance().items():
            found[account] += fen
    return {account: found[account] for account in Account if account in found}


def books_values(kept: Kept, entries: bool) -> dict[str, object]:
    """Return the same for JSON."""
    day = next(iter(kept.values())).day.isoformat()
    values: dict[str, object] = {
        "day": day,
        "loans": len(kept),
        "trial_balance": {each.value: fen for each, fen in trial_balance(kept).items()},
        "standing": {each: _standing(books) for each, books in kept.items()},
    }
    if entries:
        values["entries"] = [_values(e) for books in kept.values() for e in books.entries]
    return values


def _standing(books: Books) -> dict[str, object] | None:
    found = books.standing
    if found is None:
        return None
    return {
        "class": found.loan_class, "stage": found.stage, "days_overdue": found.days,
        "earns": found.earns, "exposure_fen": found.exposure_fen, "loss": str(found.loss),
        "provision_fen": found.provision_fen,
    }  # fmt: skip


def _values(entry: BookEntry) -> dict[str, object]:
    return {
        "on": entry.on.isoformat(), "event": entry.seq, "kind": entry.kind,
        "postings": {each.account.value: each.fen for each in entry.postings},
    }  # fmt: skip


def _classes(kept: Kept, spoken: str) -> Iterator[tuple[str, ...]]:
    """Yield how many loans are of each class and stage, with what is owed and set aside."""
    names = ("class", "stage", "loans", "exposure", "set-aside")
    yield tuple(say(f"books-{name}", spoken) for name in names)
    found: dict[tuple[str, int], list[int]] = {}
    for books in kept.values():
        each = books.standing
        if each is not None and books.loan is not None and not books.loan.settled:
            sums = found.setdefault((each.loan_class, each.stage), [0, 0, 0])
            for at, more in enumerate((1, each.exposure_fen, each.provision_fen)):
                sums[at] += more
    for (name, stage), (count, exposure, provision) in sorted(found.items(), key=lambda x: x[0][1]):
        label = say(f"books-class-{name.replace('_', '-')}", spoken)
        yield label, str(stage), f"{count:,}", yuan(exposure), yuan(provision)


def _entry(entry: BookEntry, spoken: str) -> Iterator[str]:
    span = entry.on.isoformat()
    if entry.since is not None and entry.since < entry.on:
        span = f"{entry.since.isoformat()} – {span}"
    yield say("books-entry", spoken, span=span, kind=entry.kind, seq=entry.seq)
    rows = [(_name(each.account, spoken), *_sides(each.fen)) for each in entry.postings if each.fen]
    yield from (f"  {row}" for row in aligned(rows))
    yield from (f"  {line}" for line in _basis(entry, spoken))


def _basis(entry: BookEntry, spoken: str) -> Sequence[str]:
    """Return what an entry's balance follows from."""
    found = entry.basis
    if found is None:
        return ()
    if found.stopped:
        return (say("books-stopped", spoken),)
    rate = f"{(found.rate * 100).normalize():f}%"
    match entry.kind:
        case "InterestEarned":
            said = say(
                "books-of-interest", spoken, rate=rate, due=yuan(found.due_fen),
                lent=yuan(found.fen), days=found.days,
            )  # fmt: skip
            if found.theirs_fen:
                interest = yuan(found.theirs_fen)
                return said, say("books-of-interest-insurer", spoken, interest=interest)
            return (said,)
        case "LateEarned":
            lines = [say("books-of-late", spoken, due=yuan(found.due_fen))]
            lines += [
                say("books-of-late-line", spoken, number=each.number, days=each.days, rate=rate,
                    principal=yuan(each.principal_fen), late=yuan(each.fen))
                for each in found.lines
            ]  # fmt: skip
            return lines
        case "LossSetAside":
            return (say("books-of-loss", spoken, owed=yuan(found.fen), share=rate),)
        case _:
            return ()


def _sides(fen: int) -> tuple[str, str]:
    return (yuan(fen), "") if fen >= 0 else ("", yuan(-fen))


def _name(account: Account, spoken: str) -> str:
    return say(f"account-{account.value.replace('_', '-')}", spoken)
