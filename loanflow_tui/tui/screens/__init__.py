"""The screens: the host's home, the mini program, and dialogs over them."""
