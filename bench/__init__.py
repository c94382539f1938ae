"""The bench: how fast hcsite builds, measured beside Hugo on the same content."""
