"""Screens of a school's diagnoses, by what they show; `tests.screens.samples_campaigns` has all."""
