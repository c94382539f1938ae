"""Trust: the rules by which a hub shows who says what, on what evidence, and how current it is."""
