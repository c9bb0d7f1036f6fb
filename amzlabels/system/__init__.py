"""The workstation: folders, logs, secrets, the clock, one instance per data folder. Knows nothing of the business."""
