"""Files and pictures: a frozen view from `domain/` in, bytes out; no I/O but the own templates."""
