"""The corpus is played by `test_corpus`, each scenario once for all tests that ask what it did."""

collect_ignore = ["corpus"]
