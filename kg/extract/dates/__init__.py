"""Dates in every form of the local press, never more precise than said."""
