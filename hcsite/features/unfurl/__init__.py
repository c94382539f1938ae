"""Link previews: what each network will show of a page, read from its head as they read it."""
