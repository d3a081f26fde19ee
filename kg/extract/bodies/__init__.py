"""Names of bodies, nested as they are written.

`finding` goes through a text; `reader` reads one name from its head, `aliases` the short name behind it; `tails` holds
what may follow a head, `cells` that of cells and unions, `lists` and `series` several bodies that share a head or a
tail, `owners` and `superiors` whose they are.
"""
