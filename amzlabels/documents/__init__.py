"""The papers the program draws itself; no SQL, no HTTP."""
