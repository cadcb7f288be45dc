"""The record of a person: looked at, entered, confirmed, printed."""
