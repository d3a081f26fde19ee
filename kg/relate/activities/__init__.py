"""Triggers to activities: who did it, with whom, for whom, where, when, under what and in which stance.

`relating` reads the sentences in order; `view` and `views` hold what one sentence shows, `parts` which bodies, places
and persons stand around a trigger, `actors` and its neighbours who acts, `place_groups` and `places` where, `scene`
what a paragraph carries on; `deeds` states the result in the record.
"""
