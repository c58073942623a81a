"""The steps: what each asks, how it reads an answer, which command it sends."""
