"""Letters in patterns: `re` knows no class of capitals, and no range has those of Vietnamese and no small letter."""

_LATIN = (range(0x41, 0x5B), range(0xC0, 0x250), range(0x1E00, 0x1F00))

CAPITALS = "".join(letter for block in _LATIN for letter in map(chr, block) if letter.isupper())
r"""All capital letters of Latin script, to stand in the brackets of a pattern; small ones are `[^\W\d_{CAPITALS}]`.

>>> import re
>>> re.findall(f"[{CAPITALS}]\\w*", "Đặng Ước, Ấp đông, ăn Ở")
['Đặng', 'Ước', 'Ấp', 'Ở']
"""
