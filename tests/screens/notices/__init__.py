"""What is sent unasked, by what it is about; `tests.screens.samples_notices` shows all of it."""
