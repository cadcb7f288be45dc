"""Repositories: one an aggregate, the only SQL of the project."""
