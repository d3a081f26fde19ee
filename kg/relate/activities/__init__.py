"""Triggers to activities: who did it, with whom, for whom, where, when, under what and in which stance.

`relating` reads the sentences in order; `view` and `views` hold what one sentence shows, `parts` which bodies, places
and persons stand around a trigger, `holders` whose office they are, `actors` and `understood` who acts,
`place_groups`, `places` and `deed_places` where, `closer` and `matters` what is only spoken of, `filter` and `orders`
what is no deed, `scene` what a paragraph carries on and `held` its event; `deeds` states the result in the record.
"""
