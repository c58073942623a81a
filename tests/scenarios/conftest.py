"""`test_corpus` plays the corpus, each scenario once for all tests that need its result."""

collect_ignore = ["corpus"]
