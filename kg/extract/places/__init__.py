"""Names of places: typed units in every form, lists and chains of them, and bare names where they are proven.

`finding` goes through a text; `names` reads one name behind its type; `lists` several with one head;
`chains` links those that hold each other.
"""
