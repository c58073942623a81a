"""The widgets of the screens; their styles stand beside them."""
