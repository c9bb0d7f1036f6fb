"""Labels without a carrier's shop: drawn here, numbered by the seller."""
