"""All SQL, its migrations and the encrypted label files; no HTTP, no Qt."""
