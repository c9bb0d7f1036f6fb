"""Entry points and the one composition root; no business rules."""
