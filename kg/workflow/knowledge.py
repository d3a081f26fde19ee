"""What `kg.open` returns: a built graph that other libraries can take over."""

import os
from pathlib import Path

import networkx as nx
import rdflib

from kg.graph.network import network
from kg.store import Workspace
from kg.workflow.opened import OpenedGraph


class KnowledgeGraph(OpenedGraph):
    """A built graph to query, explain and hand on; close it, or use it in a `with` statement."""

    def to_networkx(self) -> "nx.MultiDiGraph[str]":
        """Return things as nodes and relations as edges, with labels, dates and quotes as attributes."""
        return network(self.quads())

    def to_rdflib(self) -> rdflib.Dataset:
        """Return the graph as an rdflib dataset whose default graph is the union of all graphs."""
        dataset = rdflib.Dataset(default_union=True)
        dataset.parse(self.workspace.nquads, format="nquads")
        for name, namespace in self.prefixes.items():
            dataset.bind(name, namespace)
        return dataset


def open_graph(out: str | os.PathLike[str] = "out") -> KnowledgeGraph:
    """Open the graph that a build made in `out`; raises WorkspaceError where there is none."""
    return KnowledgeGraph(Workspace(Path(out)))
