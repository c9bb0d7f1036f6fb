"""Amazon's side: the order report, tokens, the Selling Partner API and confirmations; no Qt, no carrier's shapes."""
