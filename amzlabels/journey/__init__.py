"""One use case per file, and the ports to everything outside; knows no adapter, thread or widget."""
