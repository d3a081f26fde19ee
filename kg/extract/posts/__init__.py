"""Posts: a role and the body or village in which it is held.

`finding` goes through a text; `completing` adds to a post without a body what the one behind tells; `roles` holds what
short forms and titles of members mean.
"""
