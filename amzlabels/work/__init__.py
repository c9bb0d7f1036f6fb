"""All threads: an ordered lane per outside resource, the relay to the Qt thread, the desk that takes orders."""
