"""What a parcel is and what may happen to it: frozen values, state tables, rules. Knows nothing outside itself."""
