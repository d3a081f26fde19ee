"""The parts of a graph for people, in the order in which one reads them."""

from functools import cache

from kg.graph.iris import kebab
from kg.graph.ontology import term_labels
from kg.graph.vocabulary import dv
from kg.model import BODY_CLASSES, PLACE_CLASSES, EntityClass

# In the order of the model.
_BODIES = tuple(cls for cls in EntityClass if cls in BODY_CLASSES)
_FRAMEWORKS = (EntityClass.DIRECTIVE, EntityClass.CAMPAIGN, EntityClass.MODEL)
_PLACES = tuple(cls for cls in EntityClass if cls in PLACE_CLASSES)

# The kind of IRI with the class whose label heads the section: who, then in order to carry out what, then
# what was done and where, then the details that belong to these, and last where it is said.
_PARTS: tuple[tuple[str, str], ...] = (
    *((f"id/{kebab(cls)}/", cls) for cls in _BODIES),
    ("id/person/", EntityClass.PERSON),
    ("id/post/", "Post"),
    *((f"id/{kebab(cls)}/", cls) for cls in _FRAMEWORKS),
    ("id/activity/", EntityClass.ACTIVITY),
    *((f"id/{kebab(cls)}/", cls) for cls in _PLACES),
    ("id/place/", "AdministrativeUnit"),
    ("id/figure/", "Figure"),
    ("article/", ""),
    ("id/statement/", ""),
    ("evidence/", "Evidence"),
    ("decision/", "Decision"),
)
_TITLES = {
    "article/": "Bài báo · Articles",
    "id/statement/": "Điều được nói · Statements",
    "": "Khác · Others",
}
PATHS = (*(path for path, _ in _PARTS), "")
"""The kinds of IRIs in the order of the sections; the last is for whatever is of none of them."""


def path_of(iri: str, base: str) -> str:
    """Return the section's kind of IRI for a thing.

    >>> path_of("https://example.org/id/party-cell/doai-1a2b", "https://example.org/")
    'id/party-cell/'
    """
    local = iri.removeprefix(base)
    head, _, rest = local.partition("/")
    path = f"{head}/{rest.partition('/')[0]}/" if head == "id" else f"{head}/"
    return path if path in _KNOWN else ""


_KNOWN = frozenset(PATHS)


@cache
def title_of(path: str) -> str:
    """Return a section's title in both languages."""
    if path in _TITLES:
        return _TITLES[path]
    labels = term_labels()[dv(dict(_PARTS)[path]).value]
    return f"{labels['vi']} · {labels['en']}"
