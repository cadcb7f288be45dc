"""Independent results: entered, looked at, corrected."""
