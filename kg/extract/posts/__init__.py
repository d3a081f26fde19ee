"""Posts: a role and the body or village in which it is held.

`finding` goes through a text; `roles` holds what short forms and titles of members mean.
"""
