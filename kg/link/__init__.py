"""Entities across articles."""
