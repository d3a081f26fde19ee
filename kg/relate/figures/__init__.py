"""Figures to what they are of: a deed, or the body, place, model or document that the clause is about.

`relating` goes through the figures of a sentence; `owners` chooses among what `scene` and `topics` offer, by the rules
of `clauses`, `members` and their neighbours; `sizes` says who may have what is counted, `giving` who gives it, and
`reports` on whose word a sentence is told, `run_on` which states go on with the place before.
"""
