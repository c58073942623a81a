"""What is wrong with a policy file, and where."""

from pathlib import Path


class PolicyError(Exception):
    """A policy file can't be used. `line` and `column` count from 1; 0 where there is no place."""

    def __init__(self, path: Path, line: int, column: int, expected: str, found: str) -> None:
        super().__init__(f"{path}:{line}:{column}: expected {expected}, found {found}")
        self.path = path
        self.line = line
        self.column = column
        self.expected = expected
        self.found = found
