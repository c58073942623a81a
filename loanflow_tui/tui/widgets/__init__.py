"""What the screens are made of; styles stand beside each widget."""
