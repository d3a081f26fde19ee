"""Figures to what they are of: a deed, or the body, place, model or document that the clause is about.

`relating` goes through the figures of a sentence; `owners` chooses among what `scene` and `topics` offer, by the rules
of `clauses`, `members` and their neighbours; `sizes` says who may have what is counted, `denied` who has it not,
`giving` who gives it, `reports` on whose word a sentence is told, `run_on` which states go on with the place before.
"""
