"""Stand-ins for Amazon and MyParcel over real HTTP on loopback; only the app room starts them."""
