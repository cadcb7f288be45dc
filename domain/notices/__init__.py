"""Notices: typed payloads of what is sent unasked, a module a subject, and their coding.

A notice holds ids only. What it says is looked up when it is sent, so that it is never stale and
the outbox never holds a name or a text.
"""
