"""From the source packages to the packaged tables; used by `kg.gazetteer.compile` only."""
