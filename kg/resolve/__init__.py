"""Mentions to entities inside one article."""
