"""Everything a person sees and reads; no SQL, HTTP or threads."""
