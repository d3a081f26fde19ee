"""Knowledge graphs from the Vietnamese local press on party building and mass mobilisation.

>>> import kg
>>> report = kg.build(["seeds"], "out").report  # doctest: +SKIP
>>> graph = kg.open("out")  # doctest: +SKIP
>>> graph.query("posts", body="Ban Dân vận Huyện ủy Ba Bể")  # doctest: +SKIP
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kg.errors import KgError
    from kg.model import Article, Entity, Evidence, Record, Span, Statement
    from kg.workflow.build import build
    from kg.workflow.extract import extract_file
    from kg.workflow.knowledge import KnowledgeGraph
    from kg.workflow.knowledge import open_graph as open  # noqa: A004

# Each is loaded when it is first used (PEP 562): the command line and whoever needs the model only should not
# wait for rdflib and networkx.
_HOMES = {
    "Article": ("kg.model", "Article"),
    "Entity": ("kg.model", "Entity"),
    "Evidence": ("kg.model", "Evidence"),
    "KgError": ("kg.errors", "KgError"),
    "KnowledgeGraph": ("kg.workflow.knowledge", "KnowledgeGraph"),
    "Record": ("kg.model", "Record"),
    "Span": ("kg.model", "Span"),
    "Statement": ("kg.model", "Statement"),
    "build": ("kg.workflow.build", "build"),
    "extract_file": ("kg.workflow.extract", "extract_file"),
    "open": ("kg.workflow.knowledge", "open_graph"),
}

__all__ = [
    "Article",
    "Entity",
    "Evidence",
    "KgError",
    "KnowledgeGraph",
    "Record",
    "Span",
    "Statement",
    "build",
    "extract_file",
    "open",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'kg' has no attribute {name!r}")
    module, attribute = _HOMES[name]
    return getattr(import_module(module), attribute)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
