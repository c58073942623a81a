"""The Textual app: screens, widgets and the styles beside them."""
