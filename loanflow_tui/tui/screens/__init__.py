"""The screens: the host's home, the mini program, and what opens over them."""
